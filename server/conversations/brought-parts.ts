import type { Brought } from '../domain/brought.ts'
import type { CoachingModel } from '../domain/coaching-model.ts'
import type { StoredEvidence } from '../domain/correction.ts'
import { lessonFeedback } from '../domain/forms.ts'
import type { Material } from '../domain/material.ts'
import type { AboutTalk } from '../domain/plan-request.ts'
import type { NewDraft, NewMaterial, NewMessage } from '../store/conversation-types.ts'
import { type Named, notesWanted, readAs } from './say.ts'

/** A draft before it has a place to be written in. */
export type UnplacedDraft = Omit<NewDraft, 'holder' | 'leaseUntil'>

export type Making = {
  newId: () => string
  /** What notes show, or a lesson plan says of its parts, for keeping with them. */
  readEvidence: (kind: Material['kind'], text: string, teacher: string | null) => StoredEvidence[]
  /** By id, title or alias. @throws AppError 400 */
  coachingModelNamed: (name: string) => CoachingModel
  /** The title of a page of knowledge; null where it is not there, or not for this person to draw on. */
  pageTitle: (ownerId: string, id: string) => Promise<string | null>
}

type Place = { ownerId: string; conversationId: string; at: string }

/** Whether a draft can be made of what was brought; a sentence that only says whom it is about asks for more first. */
export const isEnough = ({ kind }: Pick<Brought, 'kind'>): boolean => kind !== 'nothing-yet'

/** What was brought as it is kept: a material with its evidence, the coach's words and the answer in the thread, and the draft to be made. */
export function partsOf(brought: Brought, about: AboutTalk, named: Named, { ownerId, conversationId, at }: Place, making: Making) {
  const { newId, readEvidence } = making
  const own = { ownerId, conversationId, createdAt: at }
  const material: NewMaterial | null =
    brought.text.trim() === ''
      ? null
      : {
          ...own,
          id: newId(),
          kind: materialKind(brought.kind),
          text: brought.text,
          evidence: readEvidence(materialKind(brought.kind), brought.text, about.teacher ?? null),
        }
  const draft: UnplacedDraft | null =
    material && isEnough(brought) ? { ...own, id: newId(), materialId: material.id, request: requestFor(brought, about) } : null
  const teacher = about.teacher ?? null
  const answer = draft ? readAs({ ...brought, teacher }, named) : notesWanted({ teacher })
  const messages: NewMessage[] = [
    { ...own, id: newId(), author: 'coach', text: brought.message, materialId: material?.id ?? null, draftId: null },
    { ...own, id: newId(), author: 'assistant', text: answer, materialId: null, draftId: draft?.id ?? null },
  ]
  return { material, draft, messages }
}

const materialKind = (kind: Brought['kind']): Material['kind'] =>
  kind === 'lesson-plan' || kind === 'goal' || kind === 'situation' ? kind : 'notes'

/** What the kind of what was brought says about the draft, where the coach said nothing else. A lesson plan has a form of its own. */
function requestFor({ kind }: Brought, about: AboutTalk): AboutTalk {
  if (kind === 'lesson-plan') return { ...about, coachingModel: lessonFeedback.id }
  const purpose = about.purpose ?? (kind === 'goal' ? 'set a goal' : kind === 'situation' ? 'solve a problem' : undefined)
  return { ...about, ...(purpose && { purpose }) }
}

/** What is known of the talk: what the coach chose, and what the words brought say where nothing was chosen. */
export function knownAbout(brought: Brought, chosen: AboutTalk): AboutTalk {
  const teacher = chosen.teacher?.trim() || brought.teacher
  const goal = chosen.goal?.trim() || brought.goal
  const { teacher: _teacher, goal: _goal, ...rest } = chosen
  return { ...rest, ...(teacher && { teacher: teacher.slice(0, 200) }), ...(goal && { goal: goal.slice(0, 1_000) }) }
}
