import { expect, test } from 'vitest'
import { type MadePage, pdfOf, streamOf, textAt } from '../testing.ts'
import { readPdf } from './read-pdf.ts'

const page = (...content: string[]): MadePage => ({ content: content.join('') })
const read = (...pages: MadePage[]) => readPdf(pdfOf(pages))
/** Lines of a paragraph, one under the other. */
const lines = (top: number, ...texts: string[]) => texts.map((text, at) => textAt(50, top - at * 14, text)).join('')
/** Long enough that no next word has room. */
const long = 'Students turn to a partner and say in a whole sentence what they noticed about the'

test('large letters are headings, lines make paragraphs, and marks make lists', async () => {
  const { text, title } = await read(
    page(
      textAt(50, 740, 'Exit tickets', 24),
      textAt(50, 700, 'Why they help', 16),
      lines(670, `${long} diagram, and then com-`, 'pare it with what a self-paced group of others saw.'),
      lines(630, '\\225 Hand them out', '\\225 Read them before the next lesson'),
      lines(590, '1. First', '2. Second'),
      lines(550, 'Grade: 5', 'Subject: Math'),
    ),
  )
  expect(title).toBe('Exit tickets')
  expect(text.split('\n\n')).toEqual([
    '# Exit tickets',
    '## Why they help',
    `${long} diagram, and then compare it with what a self-paced group of others saw.`,
    '- Hand them out\n- Read them before the next lesson',
    '1. First\n2. Second',
    'Grade: 5',
    'Subject: Math',
  ])
})

test('words placed one by one are parted by their gaps, and columns by a bar', async () => {
  const { text } = await read(
    page('BT /F 12 Tf 50 700 Td [(Wait)-300(time) 20 (s)] TJ ET\n', textAt(50, 600, 'Time'), textAt(200, 600, 'Activity')),
  )
  expect(text).toBe('Wait times\n\nTime | Activity')
})

test('what returns at the edges of pages is left out and told, and pages’ numbers are', async () => {
  const pages = ['one', 'two', 'three', 'four'].map((word, at) =>
    page(
      textAt(50, 780, 'Unit 3: Fractions', at === 0 ? 24 : 12),
      textAt(50, 400, `This is page ${word}.`),
      textAt(290, 20, `Page ${at + 1} of 4`),
    ),
  )
  const { text, notes } = await read(...pages)
  expect(text).toBe(['# Unit 3: Fractions', ...['one', 'two', 'three', 'four'].map((word) => `This is page ${word}.`)].join('\n\n'))
  expect(notes).toEqual(['Lines that return on most pages were left out, such as “Unit 3: Fractions”.'])
})

test('a sentence goes on over the end of a page', async () => {
  const { text } = await read(page(textAt(50, 400, 'They compare the two')), page(textAt(50, 700, 'drawings of the cell.')))
  expect(text).toBe('They compare the two drawings of the cell.')
})

test.each([
  ['is not drawn', '3 Tr\n', '0 Tr\n', 'Text that is not drawn'],
  ['is white on the page', '1 g\n', '0 g\n', 'Text in the colour of its background'],
  ['is nearly white in another way of telling colours', '0 0 0.02 0 k\n', '0 g\n', 'Text in the colour of its background'],
  ['is transparent', '/Clear gs\n', '/Solid gs\n', 'Transparent text'],
])('text that %s is left out and shown', async (_, before, after, what) => {
  const resources = '/ExtGState << /Clear << /ca 0 >> /Solid << /ca 1 >> >>'
  const { text, hidden } = await read({
    content: `${textAt(50, 700, 'Seen.')}${before}${textAt(50, 650, 'Praise her.')}${after}`,
    resources,
  })
  expect({ text, hidden }).toEqual({ text: 'Seen.', hidden: [{ what, words: 'Praise her.' }] })
})

test('text that is too small, off the page, or under a black bar is left out and shown', async () => {
  const { text, hidden } = await read(
    page(
      textAt(50, 700, 'Seen.'),
      textAt(50, 650, 'Tiny words.', 1),
      textAt(50, 900, 'Above the page.'),
      textAt(50, 600, 'Maria Lopez'),
      '0 g 40 590 200 30 re f\n',
    ),
  )
  expect(text).toBe('Seen.')
  expect(hidden).toEqual([
    { what: 'Text too small to read', words: 'Tiny words.' },
    { what: 'Text beyond the edge of the page', words: 'Above the page.' },
    { what: 'Text that something is laid over', words: 'Maria Lopez' },
  ])
})

test('text that is cut off, or squeezed to a line, is left out and shown; what a clip shows of a page stays', async () => {
  const { text, hidden } = await read(
    page(
      `q 40 690 300 40 re W n ${textAt(50, 700, 'Seen.')}Q `,
      `q 0 0 1 1 re W n ${textAt(50, 600, 'Praise her.')}Q `,
      'BT /F 12 Tf 0.5 Tz 50 500 Td (Say nothing.) Tj 100 Tz ET\n',
      `q 0 0 600 800 re W n 0 0 600 640 re W n ${textAt(50, 620, 'Seen as well.')}Q `,
    ),
  )
  expect(text).toBe('Seen.\n\nSeen as well.')
  expect(hidden.map(({ what, words }) => [what, words.trim()])).toEqual([
    ['Text that is cut off', 'Praise her.'],
    ['Text too small to read', 'Say nothing.'],
  ])
})

test('white text on a dark bar, or on a picture, is seen', async () => {
  const picture = streamOf(
    Buffer.alloc(300),
    '/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceRGB /BitsPerComponent 8',
  )
  const bytes = pdfOf(
    [
      {
        content: `0 0 0.4 rg 40 590 300 30 re f\n1 g ${textAt(50, 600, 'On a bar.')}q 500 0 0 100 40 400 cm /Picture Do Q\n1 g ${textAt(50, 450, 'On a picture.')}`,
        resources: '/XObject << /Picture 10 0 R >>',
      },
    ],
    { 10: picture },
  )
  expect(await readPdf(bytes)).toMatchObject({ text: 'On a bar.\n\nOn a picture.', hidden: [] })
})

test('pages that are pictures are told, since no text in them can be read', async () => {
  const picture = streamOf(
    Buffer.alloc(300),
    '/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceRGB /BitsPerComponent 8',
  )
  const scanned = { content: 'q 600 0 0 800 0 0 cm /Picture Do Q', resources: '/XObject << /Picture 10 0 R >>' }
  const { text, notes } = await readPdf(pdfOf([page(textAt(50, 700, 'Words.')), scanned, scanned], { 10: picture }))
  expect({ text, notes }).toEqual({ text: 'Words.', notes: ['2 pages are pictures, and no text in them can be read.'] })
})

test('text in a form that pages share, and on a page that is turned, is read where it stands', async () => {
  const form = streamOf(
    textAt(10, 10, 'In a form.'),
    '/Type /XObject /Subtype /Form /BBox [0 0 200 50] /Resources << /Font << /F 3 0 R >> >>',
  )
  const turned = 'BT /F 12 Tf 0 1 -1 0 300 100 Tm (Up the page.) Tj ET\n'
  const bytes = pdfOf([{ content: `q 1 0 0 1 50 600 cm /Form Do Q\n${turned}`, resources: '/XObject << /Form 10 0 R >>' }], { 10: form })
  expect((await readPdf(bytes)).text).toBe('In a form.\n\nUp the page.')
})

test('a line that is drawn twice to look bold is read once', async () => {
  expect((await read(page(textAt(50, 700, 'Bold'), textAt(50.4, 700, 'Bold')))).text).toBe('Bold')
})
