import type { Command, PageView } from '../domain/command.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import { focusName } from '../domain/focus-names.ts'
import type { ItemChange } from '../domain/message-changes.ts'
import { isBlocked } from '../domain/open-and-blocked.ts'
import type { Drafting } from '../drafting/drafting.ts'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { notFound } from '../errors.ts'
import type { Review } from '../review/review.ts'
import type { DraftHead } from '../store/draft-types.ts'
import type { Idempotency } from '../store/idempotency.ts'
import type { FrontDoor } from './front-door.ts'
import { lessLeading } from './less-leading.ts'
import {
  beingWritten,
  besideTheOther,
  count,
  goingOn,
  helpOffered,
  nothingToGoOnWith,
  nothingToStop,
  plannedAgain,
  shown,
  stopped,
  whichOne,
  yoursToDecide,
} from './say.ts'

export type Dependencies = {
  review: Review
  drafting: Pick<Drafting, 'stop' | 'resume'>
  frontDoor: Pick<FrontDoor, 'draftAgain'>
  headOf: (draftId: string, ownerId: string) => Promise<DraftHead>
  snapshotOf: (draftId: string, ownerId: string) => Promise<DraftSnapshot>
  coachingModelTitle: (id: string) => string
  /** What was changed in answer to a message by an earlier try at the same. */
  changedFor: (ownerId: string, messageId: string) => Promise<ItemChange[]>
}

/** What came of a command: what to answer (null where the answer is there already), what to open, which draft to look at, whether it approved something. */
export type Outcome = { say: string | null; show: PageView | null; draftId: string | null; approves?: true }

export type RunCommand = ReturnType<typeof createRunCommand>

/**
 * Does to a draft what the button of the same name does, as the person who said it. What is composed stops at review, and what is changed
 * is kept for the message that asked.
 */
export function createRunCommand({ review, drafting, frontDoor, headOf, snapshotOf, coachingModelTitle, changedFor }: Dependencies) {
  /** @param idempotency its fingerprint is the message; the same key does nothing twice */
  return async function runCommand(ownerId: string, draftId: string, command: Command, idempotency: Idempotency): Promise<Outcome> {
    const said = (say: string, show: PageView | null = null): Outcome => ({ say, show, draftId })
    switch (command.type) {
      case 'help':
        return said(helpOffered)
      case 'show':
        return said(shown[command.what], command.what)
      case 'opinion':
        return said(yoursToDecide)
      case 'stop':
        await drafting.stop(draftId)
        return said((await headOf(draftId, ownerId)).composing === 'done' ? nothingToStop : stopped)
      case 'resume':
        return said(await goneOn(await headOf(draftId, ownerId)))
      case 'take':
        return { ...said(await taken(ownerId, draftId, idempotency)), approves: true }
      case 'compare':
      case 'plan-again':
        return drafted(ownerId, draftId, command, idempotency)
      case 'add': {
        const added = await review.add(ownerId, draftId, command.focus, { idempotency })
        return said(`I added ${added.item.label}, about ${focusName[command.focus]}. It waits for your decision.`)
      }
      case 'less-leading':
        return said(await softened(ownerId, draftId, idempotency))
      case 'another': {
        if (command.label === null) return said(whichOne)
        const { id, revision } = await labelled(ownerId, draftId, command.label)
        const wish = { focus: null, gentler: false }
        await review.another(ownerId, draftId, { itemId: id, revision }, wish, { idempotency })
        return said(`There is another one in the place of ${command.label}.`)
      }
      case 'approve':
      case 'reject': {
        const { id, revision } = await labelled(ownerId, draftId, command.label)
        await review.decide(ownerId, draftId, { decision: command.type, itemId: id, revision }, { idempotency })
        if (command.type === 'reject') return said(`${command.label} is rejected.`)
        return { ...said(`${command.label} is approved.`), approves: true }
      }
    }
  }

  async function goneOn(head: DraftHead): Promise<string> {
    if (head.composing === 'interrupted' && (await drafting.resume(head))) return goingOn
    return head.composing === 'done' ? nothingToGoOnWith : beingWritten
  }

  async function labelled(ownerId: string, draftId: string, label: string): Promise<DraftItem> {
    const { items } = await snapshotOf(draftId, ownerId)
    const found = items.find((item) => item.label === label)
    if (!found) throw notFound(`item as ${label} in this plan`)
    return found
  }

  async function softened(ownerId: string, draftId: string, { key, fingerprint }: Idempotency): Promise<string> {
    const before = await changedFor(ownerId, fingerprint)
    const once = (act: string) => ({ key: `${key} ${act}`, fingerprint })
    return (await lessLeading(ownerId, draftId, { review, snapshotOf }, { once, before })).say
  }

  async function taken(ownerId: string, draftId: string, idempotency: Idempotency): Promise<string> {
    await review.take(ownerId, draftId, { idempotency })
    const { items } = await snapshotOf(draftId, ownerId)
    const approved = items.filter((item) => item.state === 'approved').length
    const blocked = items.filter((item) => item.state === 'in_review' && isBlocked(item)).map((item) => item.label)
    const rest = blocked.length === 0 ? '' : ` ${blocked.join(', ')} can’t be approved as it is: mend or reject it first.`
    return `${count(approved, 'item is', 'items are')} approved.${rest}`.replace(/^o/, 'O')
  }

  async function drafted(
    ownerId: string,
    draftId: string,
    command: Command & { type: 'compare' | 'plan-again' },
    idempotency: Idempotency,
  ): Promise<Outcome> {
    const { request: whole, materialId } = await snapshotOf(draftId, ownerId)
    const { notes: _notes, ...request } = whole
    const asked =
      command.type === 'compare'
        ? {
            request: { ...request, coachingModel: command.coachingModel },
            keptFrom: null,
            said: besideTheOther(coachingModelTitle(command.coachingModel)),
          }
        : { request, keptFrom: draftId, said: plannedAgain }
    const begun = await frontDoor.draftAgain(ownerId, materialId, asked, idempotency)
    return { say: null, show: null, draftId: begun.draftId }
  }
}
