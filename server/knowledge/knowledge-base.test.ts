import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readKnowledgeBase, shippedKnowledgeBase } from './knowledge-base.ts'
import { smallKnowledgeBase } from './testing.ts'

const folders: { remove(): Promise<void> }[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await folder.remove()
})

async function read(change?: (text: string, file: string) => string) {
  const folder = await smallKnowledgeBase(change)
  folders.push(folder)
  return readKnowledgeBase(folder.directory)
}

const replacing = (from: string, to: string) => read((text) => text.replace(from, to))

test('the shipped knowledge base is in order', async () => {
  const base = await readKnowledgeBase(shippedKnowledgeBase)
  expect(base.coachingModels.map(({ id }) => id)).toEqual(expect.arrayContaining(['grow', 'impact-cycle']))
  expect(base.questions.length).toBeGreaterThanOrEqual(120)
})

test('front matter is typed and the prose stands below it', async () => {
  const { coachingModels, strategies, questions } = await read()
  expect(coachingModels[0]).toMatchObject({ id: 'grow', stages: [{ id: 'goal' }, { id: 'reality' }] })
  expect(coachingModels[0]?.body).toMatch(/^# GROW\n/)
  expect(strategies[0]).toMatchObject({ id: 'wait-time', focus: ['wait-time'] })
  expect(questions[0]).toMatchObject({ id: 'wait-hopes', stages: { grow: 'goal' } })
})

test('the version follows the content, whatever the line ends', async () => {
  const { version } = await read()
  expect(version).toMatch(/^[0-9a-f]{12}$/)
  expect((await read((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)).version).toBe(version)
  expect((await replacing('before opinions', 'and opinions')).version).not.toBe(version)
})

test.each([
  ['an unknown focus', 'focus: [wait-time]\nnames', 'focus: [waiting]\nnames', /^strategies\/wait-time\.md:5: `focus\.0`: .*"wait-time"/],
  [
    'a key that is not known',
    'origin: Britain',
    'orign: Britain',
    /^coaching-models\/grow\.md:\d+: `orig?i?n` is (missing|not a key that belongs here)/,
  ],
  ['a missing key', 'option: pausing before anyone answers\n', '', /^strategies\/wait-time\.md:2: `option` is missing/],
  ['a wrong value deep down', 'arc: [recall]', 'arc: [recalling]', /^coaching-models\/grow\.md:18: `stages\.1\.arc\.0`: /],
  ['a wrong slug', '  - id: reality', '  - id: Reality Check', /^coaching-models\/grow\.md:13: `stages\.1\.id`: use lower-case words/],
  ['YAML that can not be read', 'approaches: [facilitative]', 'approaches: [facilitative', /^coaching-models\/grow\.md:[78]: /],
  ['a key given twice', 'title: GROW\n', 'title: GROW\ntitle: GROW\n', /^coaching-models\/grow\.md:5: Map keys must be unique/],
  ['no front matter', '---\nid: wait-time', 'id: wait-time', /^strategies\/wait-time\.md:1: it must begin with front matter/],
  [
    'an unknown coaching model',
    'stages: { grow: goal }',
    'stages: { glow: goal }',
    /^questions\/goal\.yaml:3: there is no coaching model "glow"/,
  ],
  [
    'an unknown stage',
    'stages: { grow: goal }',
    'stages: { grow: gaol }',
    /^questions\/goal\.yaml:3: GROW has no stage "gaol"; it has goal, reality/,
  ],
  [
    'two stages of one id',
    '  - id: reality',
    '  - id: goal',
    /^coaching-models\/grow\.md:13: the id "goal" is taken already, in coaching-models\/grow\.md:12/,
  ],
  [
    'an id used by another file',
    'id: wait-time\nkind',
    'id: grow\nkind',
    /^strategies\/wait-time\.md:2: the id "grow" is taken already, in coaching-models\/grow\.md:2/,
  ],
  [
    'half an anchor',
    'anchored: null',
    'anchored: "{Data} What now?"',
    /^questions\/goal\.yaml:8: `0\.anchored`: takes and anchored go together/,
  ],
])('%s is named by file and line', async (_, from, to, message) => {
  await expect(replacing(from, to)).rejects.toMatchObject({ code: 'knowledge.invalid', message: expect.stringMatching(message) })
})

test('front matter with no prose below it is refused', async () => {
  const reading = read((text, file) => (file.startsWith('strategies') ? text.slice(0, text.indexOf('# Wait')) : text))
  await expect(reading).rejects.toMatchObject({ message: expect.stringMatching(/^strategies\/wait-time\.md:\d+: there is nothing below/) })
})

test('two questions of one id are refused at the second', async () => {
  const reading = read((text, file) => (file.startsWith('questions') ? `${text}\n${text}` : text))
  await expect(reading).rejects.toMatchObject({ message: expect.stringMatching(/^questions\/goal\.yaml:12: the id "wait-hopes" is taken/) })
})

test('a folder that is not there is named', async () => {
  const folder = await smallKnowledgeBase()
  folders.push(folder)
  await rm(join(folder.directory, 'strategies'), { recursive: true })
  await expect(readKnowledgeBase(folder.directory)).rejects.toMatchObject({ message: expect.stringMatching(/strategies: the folder/) })
})
