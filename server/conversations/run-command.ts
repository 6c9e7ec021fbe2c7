import type { Command, PageView } from '../domain/command.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { RuleName } from '../domain/finding.ts'
import { focusName } from '../domain/focus-names.ts'
import { isBlocked, isOpen } from '../domain/open-and-blocked.ts'
import type { Drafting } from '../drafting/drafting.ts'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { AppError, notFound } from '../errors.ts'
import type { Review } from '../review/review.ts'
import type { DraftHead } from '../store/draft-log.ts'
import type { FrontDoor } from './front-door.ts'
import { besideTheOther, count, helpOffered, nothingPushes, plannedAgain, saidWithLessPush, shown, whichOne } from './say.ts'

export type Dependencies = {
  review: Review
  drafting: Pick<Drafting, 'stop' | 'resume'>
  frontDoor: Pick<FrontDoor, 'draftAgain'>
  headOf: (draftId: string, ownerId: string) => Promise<DraftHead>
  snapshotOf: (draftId: string, ownerId: string) => Promise<DraftSnapshot>
  coachingModelTitle: (id: string) => string
}

/** What came of a command: what to answer (null where the answer is there already), what to open, which draft to look at. */
export type Outcome = { say: string | null; show: PageView | null; draftId: string | null }

/** Rules about how a question pushes: what “less leading” is about. */
const pushes: RuleName[] = ['open-question', 'one-question', 'not-leading', 'not-advice', 'no-verdict', 'no-emotion-reading']

/** Does to a draft what the button of the same name does, as the person who said it. What is composed stops at review. */
export function createRunCommand({ review, drafting, frontDoor, headOf, snapshotOf, coachingModelTitle }: Dependencies) {
  return async function runCommand(ownerId: string, draftId: string, command: Command): Promise<Outcome> {
    const said = (say: string, show: PageView | null = null): Outcome => ({ say, show, draftId })
    switch (command.type) {
      case 'help':
        return said(helpOffered)
      case 'show':
        return said(shown[command.what], command.what)
      case 'stop':
        await drafting.stop(draftId)
        return said('Stopped. What had arrived is kept.')
      case 'resume':
        await drafting.resume(await headOf(draftId, ownerId))
        return said('Going on with the rest.')
      case 'take':
        return said(await taken(ownerId, draftId))
      case 'compare':
      case 'plan-again':
        return drafted(ownerId, draftId, command)
      case 'add': {
        const item = await review.add(ownerId, draftId, command.focus)
        return said(`I added ${item.label}, about ${focusName[command.focus]}. It waits for your decision.`)
      }
      case 'less-leading':
        return said(await lessLeading(ownerId, draftId))
      case 'another': {
        if (command.label === null) return said(whichOne)
        const { id, revision } = await labelled(ownerId, draftId, command.label)
        await review.another(ownerId, draftId, id, revision, { focus: null, gentler: false })
        return said(`There is another one in the place of ${command.label}.`)
      }
      case 'approve':
      case 'reject': {
        const { id, revision } = await labelled(ownerId, draftId, command.label)
        await review.decide(ownerId, draftId, { decision: command.type, itemId: id, revision })
        return said(`${command.label} is ${command.type === 'approve' ? 'approved' : 'rejected'}.`)
      }
    }
  }

  async function labelled(ownerId: string, draftId: string, label: string): Promise<DraftItem> {
    const { items } = await snapshotOf(draftId, ownerId)
    const found = items.find((item) => item.label === label)
    if (!found) throw notFound(`item as ${label} in this plan`)
    return found
  }

  async function taken(ownerId: string, draftId: string): Promise<string> {
    await review.take(ownerId, draftId)
    const { items } = await snapshotOf(draftId, ownerId)
    const approved = items.filter((item) => item.state === 'approved').length
    const blocked = items.filter((item) => item.state === 'in_review' && isBlocked(item)).map((item) => item.label)
    const rest = blocked.length === 0 ? '' : ` ${blocked.join(', ')} can’t be approved as it is: mend or reject it first.`
    return `${count(approved, 'item is', 'items are')} approved.${rest}`.replace(/^o/, 'O')
  }

  async function lessLeading(ownerId: string, draftId: string): Promise<string> {
    const { items } = await snapshotOf(draftId, ownerId)
    // What was approved, the coach's own words above all, stays as it is.
    const flagged = items.filter((item) => isOpen(item) && item.findings.some((finding) => pushes.includes(finding.rule)))
    if (flagged.length === 0) return nothingPushes
    const asBefore: string[] = []
    for (const item of flagged) {
      const at = { itemId: item.id, revision: item.revision }
      const isReworded = await review.takeRewrite(ownerId, draftId, at, pushes)
      if (!isReworded && !(await isReplaced(ownerId, draftId, at))) asBefore.push(item.label)
    }
    const changed = flagged.map((item) => item.label).filter((label) => !asBefore.includes(label))
    return saidWithLessPush(changed, asBefore)
  }

  async function isReplaced(
    ownerId: string,
    draftId: string,
    { itemId, revision }: { itemId: string; revision: number },
  ): Promise<boolean> {
    try {
      await review.another(ownerId, draftId, itemId, revision, { focus: null, gentler: true })
      return true
    } catch (cause) {
      if (cause instanceof AppError && cause.code === 'draft.no_other') return false
      throw cause
    }
  }

  async function drafted(ownerId: string, draftId: string, command: Command & { type: 'compare' | 'plan-again' }): Promise<Outcome> {
    const head = await headOf(draftId, ownerId)
    const { notes: _notes, ...request } = head.request
    const asked =
      command.type === 'compare'
        ? {
            request: { ...request, coachingModel: command.coachingModel },
            keptFrom: null,
            said: besideTheOther(coachingModelTitle(command.coachingModel)),
          }
        : { request, keptFrom: draftId, said: plannedAgain }
    const begun = await frontDoor.draftAgain(ownerId, head.materialId, asked, null)
    return { say: null, show: null, draftId: begun.draftId }
  }
}
