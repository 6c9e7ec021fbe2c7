import { beforeAll, expect, test } from 'vitest'
import type { Brief } from '../../domain/brief.ts'
import { noNames } from '../../privacy/names.ts'
import { maskBrief } from '../../prompting/masked-brief.ts'
import { placesToFill, sayPlaces } from './places.ts'
import { fractionBrief } from './testing.ts'

let brief: Brief
beforeAll(async () => {
  brief = await fractionBrief()
}, 120_000)

const fills = (change: Partial<Brief>) => placesToFill({ ...brief, ...change }).map(({ slot }) => slot.fill)
const said = (change: Partial<Brief>) => {
  const changed = { ...brief, ...change }
  return sayPlaces(placesToFill(changed), maskBrief(changed, noNames))
}

test('an appreciation is asked for where the notes show something to appreciate, and the line is named', () => {
  expect(fills({})).toContain('appreciation')
  expect(said({})).toMatch(/^S3, Reality: appreciation; of what a line shows at work, such as E11$/m)
  expect(fills({ noticings: brief.noticings.filter(({ kind }) => kind !== 'strength') })).not.toContain('appreciation')
})

test('thin notes are asked for no more than the core; without any, nothing stands on evidence', () => {
  expect(fills({})).toEqual(['opening', 'anchored', 'appreciation', 'anchored', 'anchored', 'anchored', 'agreement'])
  expect(fills({ thin: true, noticings: [] })).toEqual(['opening', 'anchored', 'anchored', 'anchored', 'agreement'])
  expect(fills({ evidence: [], noticings: [], thin: true })).toEqual(['opening', 'general', 'general', 'general', 'agreement'])
  expect(said({ evidence: [], noticings: [], thin: true })).toMatch(
    /^There are no notes of a lesson: no item looks back on one\.\nS1, Goal: question \(.*\); opens the talk$/m,
  )
})

test('where no goal is on record, one is looked for and none is made up', () => {
  expect(said({ goal: null })).toMatch(/^No goal of the teacher’s is on record: none is made up\.$/m)
  expect(said({ goal: null })).toMatch(
    /, Goal: question .*lets the teacher name what is wanted for students; one of the three that matter most$/m,
  )
})

test('a plan opens from the last talk where something of it is kept', () => {
  const lastTalk = { herWords: '', herChoice: 'wait', when: '', promised: '', savedAt: '' }
  expect(said({ lastTalk })).toContain('S1, Goal: question (invite, scale or imagine); opens from what was chosen or said last time')
  expect(said({ lastTalk: { ...lastTalk, herChoice: ' ' } })).toContain('opens the talk: the teacher’s own reading')
})

test('the places say nothing that anybody brought', () => {
  const words = said({
    goal: 'GOAL',
    lesson: 'LESSON',
    lastTalk: { herWords: 'WORDS', herChoice: 'CHOICE', when: 'WHEN', promised: 'PROMISED', savedAt: '' },
  })
  expect(words).not.toMatch(/GOAL|LESSON|WORDS|CHOICE|WHEN|PROMISED|Wyatt|Janelle/)
})

test('the page that the coach asked for is told by its labels, never by a title', () => {
  const ofGrow = brief.passages.filter(({ sourceId }) => sourceId === 'grow').map(({ label }) => label)
  expect(ofGrow.length).toBeGreaterThan(1)
  expect(said({ drawOn: 'grow' })).toContain(`The coach asks to draw on ${ofGrow.join(', ')} before other knowledge`)
  expect(said({})).not.toContain('draw on')
  expect(said({ drawOn: 'not-among-them' })).not.toContain('draw on')
})
