import { expect, test } from 'vitest'
import { sendableNotes } from './sendable-notes.ts'

const lesson = '10:02 T: "What makes these equal?" 4 hands.\n10:03 Maya: "You can cut the half into two."'

test('what is said of someone at risk is left out, and what can’t be seen; the rest stays', () => {
  expect(sendableNotes(lesson)).toBe(lesson)
  const sent = sendableNotes(`${lesson}\n\n10:10 Sam told me his dad hits him with a belt every night.\n\n10:20 Exit\u200b ticket.`)
  expect(sent).toContain(lesson)
  expect(sent).toContain('ticket')
  expect(sent).not.toMatch(/belt|Sam|\u200b/)
})
