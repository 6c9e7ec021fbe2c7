import type { Brief } from '../../domain/brief.ts'
import type { CoachingModel } from '../../domain/coaching-model.ts'
import type { Message } from '../../domain/conversation.ts'
import { withoutHidden } from '../../domain/hidden-characters.ts'
import { wordsBesideOf } from '../../drafters/item.ts'
import { approachInWords } from '../../prompting/approaches.ts'
import { chooseMaterial } from '../../prompting/choose-material.ts'
import { fenced } from '../../prompting/fence.ts'
import { maskBrief } from '../../prompting/masked-brief.ts'
import { type Names, namesOf, type ReadNames } from '../../prompting/names.ts'
import type { Prompts } from '../../prompting/prompts.ts'
import { sayAbout, sayAtWork, sayCoachingModel, sayEvidence, sayLastTalk, sayPassages } from '../../prompting/say-brief.ts'
import type { Review } from '../../review/review.ts'
import type { Conversation } from '../../store/conversation-types.ts'
import type { DraftHead } from '../../store/draft-types.ts'
import type { Store } from '../../store/store.ts'
import type { SaidSofter, Softening } from '../less-leading.ts'
import type { RunCommand } from '../run-command.ts'
import { type Desk, openDesk } from './desk.ts'
import { sayPlan, sayThread, threadSoFar } from './say-plan.ts'
import { composingTools } from './tools/composing.ts'
import { lookingTools } from './tools/look.ts'
import type { ChatTool } from './tools/tool.ts'
import { wordingTools } from './tools/wording.ts'

export type Dependencies = {
  store: Pick<Store, 'items'>
  review: Review
  runCommand: RunCommand
  lessLeading: (ownerId: string, draftId: string, softening: Softening) => Promise<SaidSofter>
  briefOf: (head: DraftHead) => Promise<Brief>
  coachingModels: () => CoachingModel[]
  prompts: Pick<Prompts, 'chat'>
  /** How names are found; for a language model on this computer, a way that finds none. */
  readNames: ReadNames
  newBoundary: () => string
  newId: () => string
}

/** What one message is answered with: what is told, what can be done, whose names stand for whom, and what can be quoted. */
export type Talk = {
  system: string
  user: string
  tools: ChatTool[]
  desk: Desk
  names: Names
  /** All that was told. */
  sources: string[]
  /** What people said and wrote of it: what was answered before is nobody's words. */
  said: string[]
  /** The words of the items, as they were and as they are. */
  plan: () => string[]
}

/** Gets ready to answer a message of a thread about one draft of it. Everything of it that may be sent is masked by one set of names. */
export async function openTalk(head: DraftHead, thread: Conversation, messageId: string, dependencies: Dependencies): Promise<Talk> {
  const { store, review, briefOf, prompts, readNames, newBoundary, newId, ...composing } = dependencies
  const [told, items] = await Promise.all([briefOf(head), store.items.list(head.id)])
  // By now it may be known, or known otherwise, whom the talk is with.
  const brief = { ...told, staff: [...new Set([...told.staff, ...(thread.teacher ? [thread.teacher.name] : [])])] }
  const message = thread.messages.find(({ id }) => id === messageId)
  const words = withoutHidden(message?.text ?? '').trim()
  // What waits behind it is answered later; an answer to what came before it may have come after it.
  const isBefore = ({ seq, author }: Message) => seq < (message?.seq ?? 0) || author === 'assistant'
  const before = threadSoFar(thread.messages.filter(isBefore))
  const names = namesOf(brief, readNames, [...items.flatMap(wordsBesideOf), ...before.map(({ text }) => text), words])
  const masked = maskBrief(brief, names)
  const shown = chooseMaterial(masked)
  const { herWords = '', herChoice = '' } = brief.lastTalk ?? {}
  const byTheCoach = [...items, ...before].filter(({ author }) => author === 'coach')
  const said = [head.request.notes, brief.goal ?? '', herWords, herChoice, ...byTheCoach.map(({ text }) => text), words]
  const sources = [...said, ...[...items, ...before].map(({ text }) => text)]
  const desk = openDesk({
    ...{ ownerId: head.ownerId, draftId: head.id, messageId, brief, names, sources, newId },
    itemsNow: () => store.items.list(head.id),
  })
  const fence = (material: string) => fenced([material], newBoundary, (boundary) => `${boundary}\n${material}\n${boundary}`)
  const user = prompts.chat.user(
    {
      coachingModel: sayCoachingModel(masked),
      passages: sayPassages(shown),
      about: sayAbout(masked),
      evidence: sayEvidence(shown.evidence),
      atWork: sayAtWork(masked),
      lastTalk: sayLastTalk(masked),
      plan: sayPlan(items, { coachingModel: brief.coachingModel, names }),
      thread: sayThread(before, names),
      words: names.mask(words),
    },
    newBoundary,
  )
  const system = prompts.chat.system({ approach: approachInWords[brief.approach] })
  const tools = [...lookingTools(desk, fence), ...wordingTools(desk, review), ...composingTools(desk, { review, ...composing })]
  const plan = () => [...items, ...desk.changes.map(({ after }) => after)].map(({ text }) => text)
  return { system, user, tools, desk, names, sources, said, plan }
}
