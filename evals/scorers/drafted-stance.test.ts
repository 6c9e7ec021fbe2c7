import { expect, test } from 'vitest'
import type { Finding } from '../../server/domain/finding.ts'
import { anOffer, aQuestion } from '../testing/samples.ts'
import { type CheckText, findingsAbout, findingsAboutWhatFollows } from './drafted-stance.ts'

const finding: Finding = { rule: 'open-question', severity: 'warn', itemId: null, span: [0, 1], reason: 'r', rewrite: null }
const closedUnlessOffered: CheckText = ({ text, kind = 'question' }) => (kind === 'question' && text.startsWith('Did') ? [finding] : [])

test('an item is checked as the kind it is', () => {
  expect(findingsAbout(aQuestion({ text: 'Did it work?' }), 'facilitative', closedUnlessOffered)).toEqual([finding])
  expect(findingsAbout(anOffer({ text: 'Did it work?' }), 'facilitative', closedUnlessOffered)).toEqual([])
})

test('follow-up and replies are checked as well, the text itself not again', () => {
  const item = aQuestion({ text: 'Did it?', followUp: 'Did they?', replies: [{ heard: 'Did I?', say: 'What else?' }] })
  expect(findingsAboutWhatFollows(item, 'facilitative', closedUnlessOffered)).toEqual([
    { text: 'Did they?', findings: [finding] },
    { text: 'What else?', findings: [] },
  ])
})
