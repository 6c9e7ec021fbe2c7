import { describe, expect, test } from 'vitest'
import { nothingYet } from '../domain/fold-plan.ts'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { approvedSample, aSheet, paragraphsOf } from '../exports/testing.ts'
import { grow, notes } from '../testing/sample-plan.ts'
import { createTakeOut } from './take-out.ts'

const risky = 'to feel safe, her uncle hits her at home'
const asIsSeen = 'more students \u202eexplain\u202c\u{e0068}\u{e0069} why'

function takeOut(change: { title?: string; goal?: string; teacher?: string }) {
  const { title = 'Talk with Ms Ortiz', goal = 'more talk', teacher = 'Ms Ortiz' } = change
  const snapshot: DraftSnapshot = {
    ...nothingYet,
    ...approvedSample([{ text: `What did you notice about ${asIsSeen}?` }]),
    id: 'd',
    conversationId: 'c',
    materialId: 'm',
    createdAt: '2025-11-04T12:00:00Z',
    request: { notes, coachingModel: grow.id, goal, teacher },
    status: 'approved',
    corrected: false,
    seq: 1,
    // As a sheet was made before anything was looked at.
    sheet: { ...aSheet({ words: 1 }), goal, teacher, context: [{ name: 'subject', value: goal }] },
  }
  return createTakeOut({
    snapshotOf: async () => snapshot,
    coachingModelNamed: () => grow,
    titleOf: async () => title,
    now: () => new Date(2025, 10, 4, 12),
  })
}

const text = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes)

describe('what is taken out', () => {
  test.each(['title', 'goal', 'teacher'] as const)('says nothing of anybody at risk, though the %s does', async (where) => {
    const { takeOut: plan, evidenceSheet } = takeOut({ [where]: risky })
    const markdown = await plan('d', 'o', { format: 'markdown', part: 'all', sources: 'keep' })
    const word = await plan('d', 'o', { format: 'docx', part: 'all', sources: 'keep' })
    const sheet = await evidenceSheet('d', 'o', 'markdown')
    const all = [
      text(markdown),
      (await paragraphsOf(word.bytes)).join('\n'),
      text(sheet),
      ...[markdown, word, sheet].map((file) => file.fileName),
    ]
    for (const words of all) expect(words).not.toMatch(/uncle/)
    expect(text(markdown)).toContain('What did you notice')
  })

  test('shows what it says: no override of direction and no tag is left in it, nor in its name', async () => {
    const { takeOut: plan, evidenceSheet } = takeOut({ title: `Talk about ${asIsSeen}`, goal: asIsSeen })
    const files = [
      await plan('d', 'o', { format: 'markdown', part: 'all', sources: 'keep' }),
      await plan('d', 'o', { format: 'docx', part: 'all', sources: 'keep' }),
      await evidenceSheet('d', 'o', 'markdown'),
    ]
    const written = [text(files[0] ?? { bytes: new Uint8Array() }), (await paragraphsOf(files[1]?.bytes ?? new Uint8Array())).join('\n')]
    for (const words of [...written, ...files.map(({ fileName }) => fileName)]) {
      expect(words).not.toMatch(/[\u202a-\u202e\u{e0000}-\u{e007f}]/u)
      expect(words).toContain('more students explain why')
    }
  })
})
