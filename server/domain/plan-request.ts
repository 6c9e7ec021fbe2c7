import { z } from 'zod'
import { Approach } from './coaching-model.ts'
import { PlanWeeks } from './learning-plan.ts'
import { inWords, longestNotes } from './limits.ts'

/** Who writes a draft: rules and a question bank, or a language model. */
export const DrafterName = z.enum(['built-in', 'llm'])
export type DrafterName = z.infer<typeof DrafterName>

/** What a coach asks for when preparing a conversation. Everything but the notes may be left out; where a goal is all that there is for a learning plan, the notes are the goal. */
export const PlanRequest = z.object({
  /** Without a byte-order mark: offsets are counted from what follows it. */
  notes: z
    .string()
    .overwrite((notes) => notes.replace(/^\uFEFF/, ''))
    .min(1)
    .max(longestNotes, `at most ${inWords(longestNotes)} characters; keep the part about one lesson`),
  coachingModel: z.string().default('grow'),
  approach: Approach.optional(),
  /** In the coach's words: "reflect on the lesson", "set a goal", "learn a technique". */
  purpose: z.string().max(500).optional(),
  goal: z.string().max(1_000).optional(),
  /** The newest goal that stood on record for the teacher when the plan was begun; `goal` is the same where the coach said none. */
  goalOnRecord: z.string().max(1_000).optional(),
  /** A page of the coaching knowledge, or a document that people have added, to draw on before others: by its id. */
  drawOn: z.string().max(200).optional(),
  teacher: z.string().max(200).optional(),
  /** For feedback on a lesson plan: the framework whose criteria come first, by its id. */
  framework: z.string().max(200).optional(),
  /** For a learning plan: subject and grade, where neither goal nor notes say them, and how many weeks it is for. */
  subject: z.string().max(200).optional(),
  grade: z.string().max(200).optional(),
  weeks: PlanWeeks.optional(),
  /** Left out: the language model where one may be used, else the built-in drafter. */
  drafter: DrafterName.optional(),
})
export type PlanRequest = z.infer<typeof PlanRequest>

/** What is said beside the notes: kept with a conversation, and with each draft. */
export const AboutTalk = PlanRequest.omit({ notes: true })
export type AboutTalk = z.infer<typeof AboutTalk>

export type ConversationPurpose = 'reflect' | 'set-goal' | 'solve-problem' | 'learn-technique'

/** Reads the purpose out of the coach's words; a conversation with no stated purpose looks back on a lesson. */
export function conversationPurpose(words: string | null): ConversationPurpose {
  if (!words) return 'reflect'
  if (/\b(technique|practi[cs]e a|rehears|model(l?ing)?|novice|new teacher|step by step|learn (a|the|how))/i.test(words))
    return 'learn-technique'
  if (/\b(problem|stuck|struggl|challeng|difficult|worry|solve|concern)/i.test(words)) return 'solve-problem'
  if (/\bgoals?\b/i.test(words)) return 'set-goal'
  return 'reflect'
}

/** The approach a purpose suggests; the coach's own choice always wins. */
export const suggestedApproach: Record<ConversationPurpose, Approach> = {
  reflect: 'facilitative',
  'set-goal': 'facilitative',
  'solve-problem': 'dialogical',
  'learn-technique': 'directive',
}
