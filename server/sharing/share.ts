import { readAtRisk } from '../domain/at-risk-words.ts'
import { evidenceSheetId } from '../domain/evidence-sheet-id.ts'
import type { DraftShares, EvidenceAnswer } from '../domain/shared.ts'
import { type DraftSnapshot, noSheetYet } from '../drafting/snapshot.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import type { Store } from '../store/store.ts'
import { changeTo, changeToAdd, type Wanted } from './wanted-shares.ts'

export type Dependencies = {
  store: Pick<Store, 'shares' | 'answers' | 'evidenceRequests'>
  snapshotOf: (draftId: string, ownerId: string) => Promise<Pick<DraftSnapshot, 'sheet'>>
  now: () => Date
}

/** What a coach does with what is approved: shares it with the teacher it is about, takes it back, reads what came of it. */
export function createShare({ store, snapshotOf, now }: Dependencies) {
  const at = () => now().toISOString()

  /** @throws 404 */
  async function read(ownerId: string, draftId: string): Promise<DraftShares> {
    const { teacher, shares } = await store.shares.ofDraft(ownerId, draftId)
    const [kept, evidenceRequest] = await Promise.all([
      store.answers.ofDraft(ownerId, draftId),
      store.evidenceRequests.ofDraft(draftId, ownerId),
    ])
    const sheet = shares.find(({ itemId }) => itemId === evidenceSheetId)
    const answers = kept.map(({ id, itemId, text, answeredAt, seenAt }) => ({ id, itemId, text, answeredAt, seenAt }))
    return {
      teacher,
      items: shares.filter((share) => share !== sheet),
      sheet: sheet ? { sharedAt: sheet.sharedAt, readAt: sheet.readAt, isKept: sheet.isKept } : null,
      answers,
      evidenceRequest,
      // Looked for each time, so that nothing about it is kept.
      notice: answers.some(({ text }) => findRiskSigns(text).length > 0) ? readAtRisk : null,
    }
  }

  async function mustHaveSheet(ownerId: string, draftId: string): Promise<void> {
    if ((await snapshotOf(draftId, ownerId)).sheet === null) throw noSheetYet('share the items alone')
  }

  return {
    read,

    /** Shares exactly this: what is not named is taken back. @throws 404, 409 */
    async share(ownerId: string, draftId: string, wanted: Wanted): Promise<DraftShares> {
      if (wanted.evidenceSheet) await mustHaveSheet(ownerId, draftId)
      await store.shares.change(ownerId, draftId, at(), (draft) => changeTo(draft, wanted))
      return read(ownerId, draftId)
    },

    /** Shares one item more, or `evidence-sheet`: what else is shared stays so, whoever shared it meanwhile. @throws 404, 409 */
    async shareOne(ownerId: string, draftId: string, itemId: string): Promise<DraftShares> {
      if (itemId === evidenceSheetId) await mustHaveSheet(ownerId, draftId)
      await store.shares.change(ownerId, draftId, at(), (draft) => changeToAdd(draft, itemId))
      return read(ownerId, draftId)
    },

    /** Takes back one item, or `evidence-sheet`, or null: everything. The teacher's next request doesn't find it. @throws 404 */
    async takeBack(ownerId: string, draftId: string, itemId: string | null): Promise<DraftShares> {
      await store.shares.change(ownerId, draftId, at(), ({ shared }) => ({
        share: [],
        takeBack: shared.filter((id) => itemId === null || id === itemId),
      }))
      return read(ownerId, draftId)
    },

    /** @throws 404, 409 */
    answerRequest: (ownerId: string, conversationId: string, answer: EvidenceAnswer) =>
      store.evidenceRequests.answer(ownerId, conversationId, answer, at()),

    /** @throws 404 */
    async seen(ownerId: string, draftId: string, answerIds: string[]): Promise<DraftShares> {
      await store.answers.markSeen(ownerId, draftId, answerIds, at())
      return read(ownerId, draftId)
    },
  }
}

export type Share = ReturnType<typeof createShare>
