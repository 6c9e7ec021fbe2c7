import { randomUUID } from 'node:crypto'
import type { DraftEvent } from '../../server/domain/draft-event.ts'
import { decide } from '../../server/domain/review.ts'
import { openStore } from '../../server/store/store.ts'
import { plan } from '../../server/testing/sample-plan.ts'

/** How long each write took until it was on the disk, in ms. */
export type StoreTimes = { event: number[]; decision: number[]; conversation: number[] }

/** Keeps conversations, rows of a stream and decisions one after the other in the embedded database, each in a transaction of its own. */
export async function timeStore(dataDir: string, writes: number): Promise<StoreTimes> {
  const store = await openStore({ dataDir, databaseUrl: null })
  const times: StoreTimes = { event: [], decision: [], conversation: [] }
  const clocked = async (into: number[], write: () => Promise<unknown>) => {
    const began = performance.now()
    await write()
    into.push(performance.now() - began)
  }
  const ownerId = randomUUID()
  const at = () => new Date().toISOString()
  try {
    for (let written = 0; written < writes; written += 1) {
      const ids = { conversationId: randomUUID(), materialId: randomUUID(), draftId: randomUUID() }
      await clocked(times.conversation, () => store.conversations.begin(newConversation(ownerId, ids, at()), null))
      for (const event of plan.map(withOwnId)) await clocked(times.event, () => store.drafts.append(ids.draftId, 'bench', event))
      const [item] = await store.items.list(ids.draftId)
      if (!item) throw new Error('the plan has no item to decide on')
      const approve = { decision: 'approve', itemId: item.id, revision: item.revision } as const
      await clocked(times.decision, () =>
        store.items.change(ids.draftId, ownerId, at(), ({ items }) => {
          const [first] = items
          const decided = first && decide(first, approve, () => [])
          if (!decided?.ok) throw new Error('the approval was refused')
          return { items: [decided.item], decisions: [{ ...approve, text: null, reason: null }] }
        }),
      )
    }
    return times
  } finally {
    await store.close()
  }
}

const withOwnId = (event: DraftEvent): DraftEvent =>
  event.type === 'item' ? { ...event, item: { ...event.item, id: randomUUID() } } : event

type Ids = { conversationId: string; materialId: string; draftId: string }

function newConversation(ownerId: string, { conversationId, materialId, draftId }: Ids, createdAt: string) {
  const text = 'What a coach wrote down in a lesson. '.repeat(80)
  const of = { ownerId, conversationId, createdAt }
  return {
    conversation: {
      id: conversationId,
      ownerId,
      title: 'Talk with Ms Ortiz',
      teacherId: null,
      about: { coachingModel: 'grow' },
      createdAt,
    },
    material: { ...of, id: materialId, kind: 'notes' as const, text, evidence: [] },
    messages: [{ ...of, id: randomUUID(), author: 'coach' as const, text: '', materialId, draftId: null }],
    draft: { ...of, id: draftId, materialId, request: { coachingModel: 'grow' }, holder: 'bench', leaseUntil: '9999-01-01T00:00:00.000Z' },
  }
}
