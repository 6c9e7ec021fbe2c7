import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsIn } from './element.ts'
import { readXml, writeXml } from './xml.ts'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

test.each([
  ['a document type', `<!DOCTYPE a SYSTEM "file:///etc/passwd"><w:p ${namespace}/>`],
  ['an entity', `<!DOCTYPE a [<!ENTITY b "lol">]><w:p ${namespace}>&b;</w:p>`],
  ['a tag that is not closed', `<w:p ${namespace}><w:r></w:p>`],
  ['a part that ends early', `<w:p ${namespace}><w:r`],
  ['nothing', ''],
  ['a hundred thousand elements in each other', `<w:p ${namespace}>${'<w:r>'.repeat(100_000)}`],
])('%s is refused', (_, text) => {
  expect(() => readXml(text)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^document\./) }))
})

test('what is written has the words that were read, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const written = writeXml({ name: 'w:t', attributes: { 'w:val': words }, children: [words] })
      const read = readXml(written)
      expect(wordsIn(read)).toBe(words.replace(/(?!\s)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ''))
      expect(readXml(writeXml(read))).toEqual(read)
    }),
  )
})

test('elements of a namespace that is not known are not there, nor what is in them', () => {
  expect(wordsIn(readXml(`<w:p ${namespace} xmlns:z="urn:z"><z:r><w:t>no</w:t></z:r><w:t>yes</w:t></w:p>`))).toBe('yes ')
})

test('pieces of text, comments and marked sections make one text', () => {
  expect(wordsIn(readXml(`<w:t ${namespace}>a&amp;<!-- x --><![CDATA[<b>]]>&#x63;</w:t>`))).toBe('a&<b>c')
})
