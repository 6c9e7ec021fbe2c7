import { expect, test } from 'vitest'
import { approvedPlanMarkdown } from './approved-plan-markdown.ts'
import { aboutSample, approvedSample, aSheet } from './testing.ts'

const about = { ...aboutSample, sheet: aSheet({ words: 1 }) }
const draft = approvedSample([
  { text: 'What do you see?', core: false, fiveMinutes: true, setAside: 'kept with a reason', rationale: 'for me alone' },
  { text: 'Rejected?', state: 'rejected' },
])

test('it has the three parts, in the order of the Word file, with a rule between them', () => {
  const titles = approvedPlanMarkdown(draft, about, { part: 'all', sources: 'keep' })
    .split('\n---\n')
    .map((part) => part.trim().split('\n')[0])
  expect(titles).toEqual(['# Talk with Ms Ortiz', '# What was seen and heard', '# Conversation plan'])
})

test.each(['keep', 'leave-out'] as const)('nothing rejected and nothing that is the coach’s alone leaves (sources: %s)', (sources) => {
  const text = approvedPlanMarkdown(draft, about, { part: 'all', sources })
  expect(text).toContain('What do you see? _(five minutes)_')
  for (const kept of ['Rejected?', 'kept with a reason', 'for me alone']) expect(text).not.toContain(kept)
})

test('the plan says what an item rests on, or leaves it out', () => {
  const kept = approvedPlanMarkdown(draft, about, { part: 'plan', sources: 'keep' })
  expect(kept).toContain('- E2 10:03: "You can cut the half into two."\n- Source: Reality')
  expect(kept).toContain('Written by the built-in drafter')
  const left = approvedPlanMarkdown(draft, about, { part: 'plan', sources: 'leave-out' })
  for (const side of ['E2', 'Source', 'Written by']) expect(left).not.toContain(side)
})

test('what a person wrote is never Markdown', () => {
  const text = '# *Hi* <b>\u0000 [x](y)'
  const written = approvedPlanMarkdown(
    approvedSample([{ text, listenFor: text, followUp: text, replies: [{ heard: text, say: text }] }]),
    { ...about, title: text, goal: text },
    { part: 'all', sources: 'keep' },
  )
  expect(written).toContain('\\*Hi\\* \\<b\\> \\[x\\](y)')
  expect(written).not.toMatch(/(?<!\\)[*<[](Hi|b>|x\])/)
})

test('with no goal on record there is room to write one', () => {
  expect(approvedPlanMarkdown(draft, { ...about, goal: null }, { part: 'guide', sources: 'keep' })).toMatch(/\*\*The goal:\*\* _{20}/)
})
