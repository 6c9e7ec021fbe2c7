import type { DraftItem } from '../domain/draft-item.ts'
import type { Standing } from '../pipeline/prepare.ts'
import type { DraftHead } from '../store/draft-types.ts'
import type { Store } from '../store/store.ts'
import { readSnapshot } from './snapshot.ts'

type Kept = Pick<Store, 'conversations' | 'drafts' | 'items' | 'keptWordings' | 'materials' | 'roster' | 'talks'>

/** What a draft begins from, or is taken up from, as the store has it: evidence as corrected, what was approved before, the last talk. */
export async function standingOf(head: DraftHead, written: DraftItem[], store: Kept): Promise<Standing> {
  const { ownerId, id, materialId, keptFrom } = head
  const [material, own, earlier, kept] = await Promise.all([
    store.materials.find(ownerId, materialId),
    written.length > 0 ? readSnapshot(store, id, ownerId) : null,
    keptFrom === null ? null : readSnapshot(store, keptFrom, ownerId),
    aroundDraft(head, store),
  ])
  return {
    // One that is taken up again goes on from what it stood on, whatever was corrected since.
    evidence: own ? own.evidence : (material?.evidence.filter(({ dropped }) => !dropped) ?? null),
    planCorrections: material?.planCorrections ?? [],
    written,
    passages: own && own.passages.length > 0 ? own.passages : null,
    kept: earlier?.items.filter(({ state }) => state === 'approved') ?? [],
    keptPassages: earlier?.passages ?? [],
    itemsNow: () => store.items.list(id),
    ...kept,
  }
}

/** What bears on a draft from outside of it: the last talk with its teacher, the wordings its coach wants no more said about, whose names stay here. */
export async function aroundDraft(
  { ownerId, conversationId }: Pick<DraftHead, 'ownerId' | 'conversationId'>,
  store: Kept,
): Promise<Pick<Standing, 'lastTalk' | 'keptWordings' | 'roster' | 'viewerId'>> {
  const [conversation, keptWordings, roster] = await Promise.all([
    store.conversations.find(ownerId, conversationId),
    store.keptWordings.list(ownerId),
    store.roster.list(ownerId),
  ])
  const teacher = conversation?.teacher
  const lastTalk = teacher ? await store.talks.lastWith(ownerId, teacher.id, conversationId) : null
  return { lastTalk, keptWordings, roster, viewerId: ownerId }
}
