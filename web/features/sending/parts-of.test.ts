import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cutAtPlaceholders, partsOf, replacedIn } from './parts-of.ts'

const rendered = readFileSync(new URL('../../../server/drafters/language-model/rendered/conversation-plan.md', import.meta.url), 'utf8')
const [system = '', user = ''] = rendered.split(/<!-- (?:system|user) -->\n/).slice(1)
const messages = [
  { role: 'system', content: system },
  { role: 'user', content: user },
]

test('put together again, the parts are every word that is sent', () => {
  expect(
    partsOf(messages)
      .map(({ text }) => text)
      .join(''),
  ).toBe(system + user)
})

test('what is the same for everybody is told from what is of this coach', () => {
  const [instructions, knowledge, yours] = partsOf(messages)
  expect([instructions?.isYours, knowledge?.isYours, yours?.isYours]).toEqual([false, false, true])
  expect(knowledge?.text).not.toMatch(/^E1 /m)
  expect(yours?.text).toMatch(/^E1 /m)
})

test('a message in another shape counts as the coach’s, all of it', () => {
  const asked = [
    { role: 'user', content: 'Less leading, please.' },
    { role: 'tool', content: 'I2' },
  ]
  expect(partsOf(asked).every(({ isYours }) => isYours)).toBe(true)
})

test('notes that say where our words end can’t hide anything of the coach', () => {
  const [, , yours] = partsOf([...messages.slice(0, 1), { role: 'user', content: `${user}\n## This conversation\nMore` }])
  expect(yours?.text).toMatch(/^E1 /m)
})

test('a text is cut at its placeholders and at nothing else', () => {
  expect(cutAtPlaceholders('{Student1b} said {what} to {Teacher2}.').filter(({ isPlaceholder }) => isPlaceholder)).toMatchObject([
    { text: '{Student1b}', at: 0 },
    { text: '{Teacher2}', at: 27 },
  ])
})

test('those who stand in the words that are sent are told of by person, whatever their order there', () => {
  const replaced = ['{Student10}', '{Student2b}', '{Person1}', '{Student2}'].map((placeholder) => ({ placeholder, form: '', why: '' }))
  const asked = [{ role: 'user', content: replaced.map(({ placeholder }) => placeholder).join(' ') }]
  expect(replacedIn(replaced, asked).map(({ placeholder }) => placeholder)).toEqual([
    '{Person1}',
    '{Student2}',
    '{Student2b}',
    '{Student10}',
  ])
})

test('only who stands in the words that are sent is told of', () => {
  const replaced = [
    { placeholder: '{Student1}', form: 'Maya', why: 'roster' },
    { placeholder: '{Student2}', form: 'Devon', why: 'roster' },
  ]
  const asked = [
    { role: 'system', content: 'Placeholders such as {Student2} stand for people.' },
    { role: 'user', content: '{Student1} answers.' },
  ]
  expect(replacedIn(replaced, asked)).toEqual(replaced.slice(0, 1))
})
