import type { Approach, CoachingModel } from './coaching-model.ts'
import type { ComposedItem } from './draft-item.ts'
import type { Evidence } from './evidence.ts'
import type { FocusArea } from './focus.ts'
import type { Framework } from './framework.ts'
import type { LearningPlanGround } from './learning-plan.ts'
import type { LessonPlanUnderstanding } from './lesson-plan.ts'
import type { Noticing } from './noticing.ts'
import type { CitedPassage } from './passage.ts'
import type { ConversationPurpose } from './plan-request.ts'
import type { RosterPerson } from './roster.ts'
import type { Talk } from './talk.ts'

/** What stayed of the last talk with this teacher, and when it was written down (UTC, ISO). */
export type LastTalk = Talk & { savedAt: string }

/** Everything a drafter may use. Facts are computed before it is asked; it only composes. */
export type Brief = {
  coachingModel: CoachingModel
  approach: Approach
  purpose: ConversationPurpose
  /** The teacher's goal in the words on record, or null: a goal is never invented. */
  goal: string | null
  /** Most relevant first: from the goal, then from the weight of the evidence. */
  focus: FocusArea[]
  evidence: Evidence[]
  noticings: Noticing[]
  passages: CitedPassage[]
  /** The page that the coach asked to draw on, as the `sourceId` of its passages; null: whatever fits. */
  drawOn: string | null
  /** Practices that the evidence shows at work, as strategy ids: never suggested again. */
  alreadyDoing: string[]
  thin: boolean
  /** The lesson plan as it was read, for feedback on one; null for a conversation about a lesson. */
  lessonPlan: LessonPlanUnderstanding | null
  /** What was computed for a learning plan; null for every other kind of draft. */
  learningPlan: LearningPlanGround | null
  /** Whose criteria order the feedback; null: the usual order. */
  framework: Framework | null
  lastTalk: LastTalk | null
  /** What is there of this draft already: the rest is composed, and nothing of this is asked again. */
  written: ComposedItem[]
  /** Subject and grade of the lesson, as the notes have them: "Math, grade 4". */
  lesson: string | null
  /** Students and staff of the school, whose names a language model is never told. */
  roster: RosterPerson[]
  /** Grown-ups known from elsewhere, whose names it is never told either: the teacher of this talk, the coach. */
  staff: string[]
}
