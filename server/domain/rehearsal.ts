import { z } from 'zod'
import { AskedAs } from './practice-page.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const phrase = z.string().min(1)
const lines = (least: number) => z.array(phrase).min(least)

/** What a thing said in a conversation does. */
export const MoveKind = z.enum([
  'open-question',
  'closed-question',
  'leading-question',
  'stacked-question',
  'paraphrase',
  'named-feeling',
  'affirmation',
  'empty-praise',
  'offer',
  'advice',
  'judgement',
  'acknowledgement',
  'agreement',
  'other',
])
export type MoveKind = z.infer<typeof MoveKind>

/** How far a person has opened up in a rehearsal. Never shown as a number. */
export const Openness = z.enum(['closed', 'warming', 'open'])
export type Openness = z.infer<typeof Openness>

/** Lines by how far the person has opened up. */
const byOpenness = (least: number) => z.strictObject({ closed: lines(least), warming: lines(least), open: lines(least) })

/** A move, and what in this person makes it count. */
const Weighs = z.strictObject({ move: MoveKind, because: phrase })

/** The front matter of knowledge-base/personas/*.md: a made-up person to rehearse with; the body tells who they are. */
export const Persona = z.strictObject({
  id: slug,
  kind: z.literal('persona'),
  /** How the person is addressed: "Ms. Adair", "Deshawn". */
  name: phrase,
  /** Who they are, in a few words: "third-grade teacher, twenty-two years in". */
  who: phrase,
  role: z.enum(['teacher', 'novice teacher', 'parent', 'student', 'colleague', 'class']),
  /** A few words each: how they meet the world when a talk begins. */
  temperament: z.array(phrase).min(2),
  /** How trusting they begin. */
  trust: z.enum(['low', 'some', 'good']),
  /** How quickly they move: how many good moves it takes before they open a step. */
  patience: z.enum(['short', 'usual', 'long']),
  builds: z.array(Weighs).min(3),
  costs: z.array(Weighs).min(3),
  /** How they speak: rhythm, favourite words, what they avoid. */
  voice: z.array(phrase).min(3),
  /** What they answer to a move, whatever the topic, before they have opened up. */
  answers: z.strictObject({
    advice: lines(3),
    judgement: lines(3),
    'leading-question': lines(2),
    'closed-question': lines(4),
    'stacked-question': lines(2),
    'empty-praise': lines(3),
    affirmation: lines(3),
    paraphrase: lines(4),
    'named-feeling': lines(2),
    acknowledgement: lines(3),
    offer: lines(3),
    agreement: lines(3),
  }),
  /** For a question that touches nothing they have words for. */
  otherwise: byOpenness(4),
  /** What goes through their mind and is only shown afterwards, when a move warmed or cooled them. */
  thoughts: z.strictObject({ warmer: lines(4), cooler: lines(4), unmoved: lines(3) }),
})
export type Persona = z.infer<typeof Persona>

/** Something a person can be asked about in a scenario. */
export const Topic = z.strictObject({
  id: slug,
  /** What a question about it might mention, as one plain phrase: matched by meaning. */
  about: phrase,
  lines: byOpenness(2),
})

/** The front matter of knowledge-base/scenarios/*.md: a hard talk to rehearse; the body is for the one who facilitates. */
export const Scenario = z.strictObject({
  id: slug,
  kind: z.literal('scenario'),
  title: phrase,
  persona: slug,
  /** Who plays: a coach with a teacher, or a novice with a parent, a student, a colleague, a class. */
  player: z.enum(['coach', 'novice']),
  difficulty: z.enum(['easy', 'real', 'hard']),
  grade: phrase.nullable(),
  subject: phrase.nullable(),
  /** What the player knows beforehand: two to five sentences, addressed to "you". */
  situation: phrase,
  /** What the player is to try, in one sentence. */
  aim: phrase,
  'asked-as': AskedAs.optional(),
  /** What the persona says first. */
  'opens-with': phrase,
  /** What the persona does not say at first, told in three steps as they open up, in their own words. */
  concern: z.strictObject({ hint: phrase, half: phrase, whole: phrase }),
  /** Where the persona is right, in one sentence. */
  'may-be-right': phrase,
  topics: z.array(Topic).min(5),
  /** What in this situation builds trust, and what costs it, in short sentences for the debrief. */
  'builds-trust': z.array(phrase).min(3),
  'costs-trust': z.array(phrase).min(3),
  /** A step they would agree to once open, in their own words, with a when; and how they say not now. */
  agrees: lines(2),
  'not-now': lines(2),
  /** How it can end well, the ending without agreement among them. */
  'good-endings': z.array(phrase).min(2),
  /** For the third person with printed cards: what to watch and write down. */
  'observer-watches': z.array(phrase).min(3),
  /** Ids of coaching models and practice pages that help here. */
  'helped-by': z.array(slug).min(1),
})
export type Topic = z.infer<typeof Topic>
export type Scenario = z.infer<typeof Scenario>
