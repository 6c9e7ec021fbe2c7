import { usualLimits } from '../documents/limits.ts'
import { runApart } from '../documents/reader-process.ts'
import { type Cut, CutDocument } from './cut.ts'

const cutter = new URL('./cutter.ts', import.meta.url)

/** Nobody waits for it, and the longest document takes a slow machine a while; what comes out says everything that went in, under its headings. */
const limits = { ...usualLimits, milliseconds: 60_000, characters: usualLimits.characters * 3 }

/** Cuts a document in a process of its own, so that the app answers meanwhile, which is ended when it takes too much. */
export const cutApart: Cut = ({ id, title, text }, signal) =>
  runApart({ entry: cutter, question: { id, title }, bytes: Buffer.from(text), limits, signal, schema: CutDocument })
