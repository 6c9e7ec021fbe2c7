import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { plainWords } from './plain-words.ts'
import { Prose } from './prose.tsx'
import type { Content, Tree } from './tree.ts'

/** Markdown as it is drawn, without its looks. */
const drawn = (markdown: string, plugins: (() => (tree: Tree) => void)[] = []): string =>
  renderToStaticMarkup(createElement(Prose, { markdown, plugins })).replaceAll(
    / (?:class|style|tabindex|rel|target|scope|aria-label)="[^"]*"|\n/g,
    '',
  )

test('headings, lists, quotations, code, tables and rules are drawn as such', () => {
  expect(drawn('## A\n\n- one\n- two\n  1. in two\n\n> said\n\n```js\n# no heading\n```\n\n---\n\n| a | b |\n|:--|--:|\n| 1 \\| 2 |')).toBe(
    '<h2>A</h2><ul><li>one</li><li>two<ol><li>in two</li></ol></li></ul><blockquote><p>said</p></blockquote><pre><code># no heading</code></pre><hr/>' +
      '<section><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1 | 2</td><td></td></tr></tbody></table></section>',
  )
  expect(drawn('3. three\n4. four')).toBe('<ol start="3"><li>three</li><li>four</li></ol>')
  expect(drawn('**a** *b* ~~c~~ `d` snake_case_word')).toBe(
    '<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code> snake_case_word</p>',
  )
  expect(drawn('- [ ] to do\n- [x] done')).toBe('<ul><li>☐ to do</li><li>☑ done</li></ul>')
})

test('headings begin under the title of the page and leave out no depth', () => {
  expect(drawn('# A\n\n#### B\n\n##### C\n\n# D')).toBe('<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>')
  expect(drawn('##### A')).toBe('<h2>A</h2>')
})

test('HTML stays words', () => {
  const html = 'a <img src=x onerror=alert(1)> b\n\n<script>alert(2)</script>\n\n<svg onload=alert(3)>\n\n- <b>c</b>\n\n<!-- d -->'
  expect(drawn(html)).toBe(
    '<p>a &lt;img src=x onerror=alert(1)&gt; b</p><p>&lt;script&gt;alert(2)&lt;/script&gt;</p><p>&lt;svg onload=alert(3)&gt;</p><ul><li>&lt;b&gt;c&lt;/b&gt;</li></ul><p>&lt;!-- d --&gt;</p>',
  )
})

test('elements are made safe last, whoever put them there', () => {
  const element = (tagName: string, properties: Record<string, string>): Content => ({ type: 'element', tagName, properties, children: [] })
  const added = () => (tree: Tree) => {
    tree.children.push(
      element('script', { src: 'https://a.example' }),
      element('iframe', {}),
      element('p', { onClick: 'alert(1)', id: 'x' }),
    )
    tree.children.push(element('a', { href: 'javascript:alert(1)' }), element('h2', { id: 'goal' }))
  }
  expect(drawn('a', [added])).toBe('<p>a</p><p></p><h2 id="goal"></h2>')
})

describe('links', () => {
  test('show where they lead, once', () => {
    const link = (words: string, address: string) => `<a href="${address}">${words}</a>`
    expect(drawn('[go](https://a.example/x)')).toBe(`<p>${link('go', 'https://a.example/x')}<span> (https://a.example/x)</span></p>`)
    expect(drawn('[go][1]\n\n[1]: https://a.example/x')).toContain(
      `${link('go', 'https://a.example/x')}<span> (https://a.example/x)</span>`,
    )
    expect(drawn('<https://a.example/x> and www.a.example, a@b.example')).toBe(
      `<p>${link('https://a.example/x', 'https://a.example/x')} and ${link('www.a.example', 'http://www.a.example')}, ${link('a@b.example', 'mailto:a@b.example')}</p>`,
    )
    expect(drawn('[https://good.example](https://evil.example/https://good.example)')).toContain(' (https://evil.example/')
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//a.example',
    '/api/me',
    '#goal',
  ])('lead to pages alone: %s', (address) => {
    expect(drawn(`[go](${address})`)).not.toContain('<a')
    expect(drawn(`[go](${address})`)).toContain('go')
    expect(drawn(`[go]\n\n[go]: <${address}>`)).not.toContain('<a')
    expect(drawn(`<${address}>`)).not.toContain('<a')
  })
})

test('a picture is its description and its address: none is asked for', () => {
  expect(drawn('![a bar](https://a.example/x.png?secret)')).toBe('<p>a bar (https://a.example/x.png?secret)</p>')
  expect(drawn('![a bar][p]\n\n[p]: https://a.example/x.png')).toBe('<p>a bar (https://a.example/x.png)</p>')
  expect(drawn('![](x.png)')).toBe('<p>Picture (x.png)</p>')
  const svg = drawn(`![s](data:image/svg+xml;base64,${'A'.repeat(5_000)})`)
  expect(svg).toMatch(/^<p>s \(data:image\/svg\+xml;base64,A+…\)<\/p>$/)
  expect(svg.length).toBeLessThan(300)
})

test('notes stay where they were written, and so does an address that no link uses', () => {
  expect(drawn('Said.[^1] Again.[^1]\n\n[^1]: By *her*.')).toBe('<p>Said.[1] Again.[1]</p><p>[1] By <em>her</em>.</p>')
  expect(drawn('[^1]: Cut from what it belongs to.')).toBe('<p>[1] Cut from what it belongs to.</p>')
  expect(drawn('[see]: https://a.example')).toBe('<p>[see]: https://a.example</p>')
})

describe('what is made to take long', () => {
  const nested = (times: number, open: string, close = '') => `${open.repeat(times)}x${close.repeat(times)}`
  test.each([
    ['5,000 brackets', nested(5_000, '[')],
    ['5,000 brackets that close', nested(5_000, '[', ']')],
    ['5,000 pictures', nested(5_000, '![', '](a)')],
    ['5,000 quotations', nested(5_000, '>')],
    ['5,000 quotations with spaces', nested(5_000, '> ')],
    ['5,000 lists', nested(5_000, '- ')],
    ['5,000 numbered lists', nested(5_000, '1. ')],
    ['quotations in lists', nested(2_500, '- > ')],
    ['lists further and further in', Array.from({ length: 1_000 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')],
    ['5,000 stars', nested(5_000, '*', '*')],
    ['stars that stand apart', nested(3_000, '*a ', ' b*')],
    ['one line of 200,000 letters', 'word '.repeat(40_000)],
    ['one word of 200,000 letters', 'a'.repeat(200_000)],
    ['a table of 1,000 columns', `${'|x'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n${'x\n'.repeat(500)}`],
    ['5,000 notes', `${'[^1]'.repeat(5_000)}\n\n[^1]: x`],
  ])('%s: it is drawn at once, and no word is lost', (_, markdown) => {
    const before = performance.now()
    expect(drawn(markdown)).toContain(markdown.match(/x|\w+/)?.[0])
    expect(plainWords(markdown).length).toBeGreaterThan(0)
    expect(performance.now() - before).toBeLessThan(3_000)
  })

  test('a line of dashes is a rule, and a line to write on is no more than that', () => {
    expect(drawn('- '.repeat(40))).toBe('<hr/>')
    expect(drawn(`Name: ${'_'.repeat(80)}`)).toBe(`<p>Name: ${'_'.repeat(80)}</p>`)
  })
})

test('the words of Markdown are those that are read aloud', () => {
  expect(
    plainWords('## A\n\n**Ask** _once_, see [the page](https://a.example) ![a bar](x.png)\n\n- b\n\n| c | d |\n|---|---|\n| e | f |')
      .trim()
      .split(/\s+/),
  ).toEqual('A Ask once, see the page a bar (x.png) b c d e f'.split(' '))
})
