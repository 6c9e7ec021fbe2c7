import { z } from 'zod'
import { FocusArea } from './focus.ts'
import { ItemKind, Purpose } from './item-kind.ts'
import { NoticingKind } from './noticing.ts'

/** What an anchored question can be filled with, from a noticing. */
const slots = ['Data', 'Moment', 'moment', 'speaker', 'gives']

/** One entry of knowledge-base/questions/*.yaml: a question worth asking, and how it takes hold of something in the notes. */
export const BankQuestion = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** Readable on its own. */
    text: z.string().min(1),
    /** Coaching model id to stage id. */
    stages: z.record(z.string(), z.string()).refine((stages) => Object.keys(stages).length > 0, 'name one coaching model or more'),
    kind: ItemKind,
    purpose: Purpose.nullable(),
    /** Empty: fits any. */
    focus: z.array(FocusArea),
    /** What it can be anchored to; empty: a general question. */
    takes: z.array(NoticingKind),
    /** The text with {Data}, {Moment}, {moment}, {speaker} or {gives} to fill. */
    anchored: z.string().min(1).nullable(),
    /** Only for a teacher with a goal on record, or only for one without; left out, it fits both. */
    goal: z.enum(['on-record', 'none']).optional(),
    /** How much it asks of the one who answers: easily said, needs thought, goes to beliefs and purposes. */
    depth: z.enum(['light', 'working', 'deep']).optional(),
    /** Left out, it fits any. */
    grades: z.array(z.string().min(1)).optional(),
    subjects: z.array(z.string().min(1)).optional(),
    'follow-up': z.string().min(1),
    'listen-for': z.string().min(1),
  })
  .refine((entry) => entry.takes.length > 0 === (entry.anchored !== null), {
    message: 'takes and anchored go together: give both or neither',
    path: ['anchored'],
  })
  .refine((entry) => [...(entry.anchored ?? '').matchAll(/\{(\w*)\}/g)].every((slot) => slots.includes(slot[1] ?? '')), {
    message: `the only slots are ${slots.map((slot) => `{${slot}}`).join(', ')}`,
    path: ['anchored'],
  })
export type BankQuestion = z.infer<typeof BankQuestion>
