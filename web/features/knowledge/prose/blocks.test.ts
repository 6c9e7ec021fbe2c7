import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'
import { inlineOf, plainWords } from './inline.ts'

const shapes = (markdown: string) => blocksOf(markdown).map(({ start: _, end: __, ...shape }) => shape)

test('headings, paragraphs, rules, code', () => {
  expect(shapes('# Wait time #\n\nOne line\nand the next.\n\n---\n```js\n# no heading\n```\nAfter.')).toEqual([
    { type: 'heading', depth: 1, text: 'Wait time' },
    { type: 'paragraph', text: 'One line\nand the next.' },
    { type: 'rule' },
    { type: 'code', text: '# no heading' },
    { type: 'paragraph', text: 'After.' },
  ])
})

test('lists, one in another, numbered ones from their number on, quotations', () => {
  expect(shapes('- one\n- two\n  - in two\n\n- three\n\nNo item.')).toMatchObject([
    {
      type: 'list',
      first: null,
      items: [[{ text: 'one' }], [{ text: 'two' }, { type: 'list', items: [[{ text: 'in two' }]] }], [{ text: 'three' }]],
    },
    { type: 'paragraph', text: 'No item.' },
  ])
  expect(shapes('3. three\n4. four\ngoes on')).toMatchObject([{ type: 'list', first: 3, items: [[{}], [{ text: 'four\ngoes on' }]] }])
  expect(shapes('> said\n> twice\n\nafter')).toMatchObject([{ type: 'quote', blocks: [{ text: 'said\ntwice' }] }, { text: 'after' }])
})

test('tables, with cells that are missing or hold a bar', () => {
  expect(shapes('| a | b |\n|:--|--:|\n| 1 \\| 2 | x |\n| only |\n\nafter')).toEqual([
    {
      type: 'table',
      head: ['a', 'b'],
      rows: [
        ['1 | 2', 'x'],
        ['only', ''],
      ],
    },
    { type: 'paragraph', text: 'after' },
  ])
  expect(shapes('a | b')).toEqual([{ type: 'paragraph', text: 'a | b' }])
})

test('every block says where it stands, and no word is lost', () => {
  const markdown = '# Title\r\n\nWords *here*.\n\n- item\n- item\n\n| a |\n|---|\n| b |\n\n<b>tags</b> <!-- comment -->'
  const blocks = blocksOf(markdown)
  expect(blocks.map(({ start, end }) => markdown.slice(start, end))).toEqual([
    '# Title\r',
    'Words *here*.',
    '- item\n- item',
    '| a |\n|---|\n| b |',
    '<b>tags</b> <!-- comment -->',
  ])
  expect(blocks.at(-1)).toMatchObject({ type: 'paragraph', text: '<b>tags</b> <!-- comment -->' })
})

test('what stands out in a line', () => {
  expect(inlineOf('a **b *c*** `d*` ~~e~~ \\*f\\* snake_case_word')).toMatchObject([
    { text: 'a ' },
    { type: 'strong' },
    { text: expect.any(String) },
    { type: 'code', text: 'd*' },
    { text: ' ' },
    { type: 'struck' },
    { text: ' *f* snake_case_word' },
  ])
  expect(plainWords('**Ask** _once_, see [the page](https://a.example) ![a bar](x.png)')).toBe('Ask once, see the page a bar')
})

test('a link leads to pages alone', () => {
  expect(inlineOf('[go](https://a.example/x)')).toEqual([
    { type: 'link', to: 'https://a.example/x', parts: [{ type: 'text', text: 'go' }] },
  ])
  for (const to of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//a.example', '/api/me', 'JaVaScRiPt:alert(1)'])
    expect(JSON.stringify(inlineOf(`[go](${to})`))).not.toContain('link')
})
