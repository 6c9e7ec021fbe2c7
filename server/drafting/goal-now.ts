import type { AboutTalk } from '../domain/plan-request.ts'
import type { Store } from '../store/store.ts'

/** Where the coach has said no goal, the newest that the teacher works on now; and which that is, where the coach has said one. */
export async function withGoal(
  { goals }: Pick<Store, 'goals'>,
  { ownerId, teacher }: { ownerId: string; teacher: { id: string } | null },
  { goalOnRecord: _before, ...about }: AboutTalk,
): Promise<AboutTalk> {
  const onRecord = teacher && (await goals.newestOpen(ownerId, teacher.id))
  return onRecord ? { ...about, goal: about.goal ?? onRecord, goalOnRecord: onRecord } : about
}

/**
 * As `withGoal`, for another plan in a conversation, asked for as one before: what the coach said there stays, and what was taken from the record
 * then is taken from it anew.
 */
export async function withGoalNow(
  store: Pick<Store, 'goals' | 'conversations'>,
  { ownerId, conversationId }: { ownerId: string; conversationId: string },
  about: AboutTalk,
): Promise<AboutTalk> {
  const conversation = await store.conversations.find(ownerId, conversationId)
  const { goal, ...rest } = about
  const said = goal === about.goalOnRecord ? conversation?.about.goal : goal
  return withGoal(store, { ownerId, teacher: conversation?.teacher ?? null }, { ...rest, ...(said !== undefined && { goal: said }) })
}
