import { z } from 'zod'
import { Approach, Arc, Stage } from './coaching-model.ts'
import { FocusArea } from './focus.ts'
import { Criterion, Framework } from './framework.ts'
import { OwnDocument } from './own-document.ts'
import { Passage, PassageKind } from './passage.ts'
import { BankQuestion } from './question-bank.ts'
import { Persona, Scenario } from './rehearsal.ts'
import { Source } from './source.ts'
import { Strategy } from './strategy.ts'

const phrases = z.array(z.string())

/** A page of the knowledge as it stands in a list: `line` says in plain words what it is about. */
export const SourceLine = z.object({ id: z.string(), kind: PassageKind, title: z.string(), line: z.string() })
export type SourceLine = z.infer<typeof SourceLine>

/** What a page holds beside its prose, by family. What a rehearsal keeps hidden from its player is in none of them. */
export const PageFacts = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('coaching-model'),
    origin: z.string(),
    aliases: phrases,
    approaches: z.array(Approach),
    purposes: phrases,
    fitsWhen: phrases,
    notWhen: phrases,
    /** Empty for a way of working that is not a conversation with stages. */
    stages: z.array(Stage.pick({ id: true, title: true, line: true, purpose: true }).extend({ movesOnWhen: z.string() })),
  }),
  z.object({
    kind: z.literal('strategy'),
    strength: Strategy.shape.strength,
    focus: z.array(FocusArea),
    grades: phrases,
    /** Empty: any. */
    subjects: phrases,
    lookFors: phrases,
  }),
  z.object({
    kind: z.literal('framework'),
    origin: z.string(),
    looksAt: Framework.shape['looks-at'],
    fitsWhen: phrases,
    notWhen: phrases,
    criteria: z.array(Criterion.pick({ id: true, title: true, means: true })),
    levels: z.array(z.object({ id: z.string(), title: z.string(), means: z.string(), verbs: phrases })),
  }),
  z.object({ kind: z.literal('practice'), focus: z.array(FocusArea) }),
  z.object({ kind: z.literal('scope'), focus: z.array(FocusArea) }),
  z.object({ kind: z.literal('persona'), who: z.string(), role: Persona.shape.role, temperament: phrases }),
  z.object({
    kind: z.literal('scenario'),
    persona: z.object({ id: z.string(), name: z.string(), who: z.string() }),
    player: Scenario.shape.player,
    difficulty: Scenario.shape.difficulty,
    grade: z.string().nullable(),
    subject: z.string().nullable(),
    opensWith: z.string(),
  }),
  z.object({ kind: z.literal('question'), questions: z.number().int() }),
  OwnDocument.pick({ fileName: true, sharedWith: true, state: true, hidden: true, notes: true, updatedAt: true }).extend({
    kind: z.literal('document'),
    keptAs: OwnDocument.shape.kind,
    isYours: z.boolean(),
  }),
])
export type PageFacts = z.infer<typeof PageFacts>

/** A page of the knowledge base or a document of somebody's, to be read. The keys of its passages are what a draft cites. */
export const KnowledgePage = SourceLine.extend({
  /** Markdown; empty for the question bank, which is read question by question, and for a document, which is read passage by passage. */
  body: z.string(),
  facts: PageFacts,
  sources: z.array(Source),
  /** `isFlagged`: it comes up whatever is asked, and so counts for less. */
  passages: z.array(Passage.pick({ key: true, heading: true, text: true }).extend({ isFlagged: z.boolean() })),
  related: z.array(SourceLine),
})
export type KnowledgePage = z.infer<typeof KnowledgePage>

/** A plan that cites a page, in an item that was not rejected. */
export const UsedIn = z.object({ conversationId: z.string(), title: z.string(), draftId: z.string(), createdAt: z.iso.datetime() })
export type UsedIn = z.infer<typeof UsedIn>

/** What the question bank may be narrowed to; what is left out narrows nothing. */
export const QuestionFilter = z.object({
  /** `none`: a question of a stage with work of its own. */
  arc: z.enum([...Arc.options, 'none']).optional(),
  /** A coaching model and a stage of it: "grow/goal". */
  stage: z.string().max(200).optional(),
  focus: FocusArea.optional(),
  depth: BankQuestion.shape.depth,
  id: z.string().max(200).optional(),
})
export type QuestionFilter = z.infer<typeof QuestionFilter>

/** A question of the bank as it is shown. */
export const ShownQuestion = z.object({
  id: z.string(),
  text: z.string(),
  /** Null: its stage does work of its own. */
  arc: Arc.nullable(),
  /** Where its writer had it in mind. */
  stages: z.array(z.object({ model: z.string(), stage: z.string() })),
  /** Empty: any. */
  focus: z.array(FocusArea),
  depth: BankQuestion.shape.depth.unwrap().nullable(),
  followUp: z.string(),
  listenFor: z.string(),
})
export type ShownQuestion = z.infer<typeof ShownQuestion>
