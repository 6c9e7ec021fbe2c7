import { createInterface } from 'node:readline'
import { z } from 'zod'
import { checkText } from '../checks/check.ts'
import { Approach } from '../domain/coaching-model.ts'
import { ItemKind, Purpose } from '../domain/item-kind.ts'
import { TextToCheck } from '../domain/text-to-check.ts'
import { invalid } from '../errors.ts'

const Row = TextToCheck.extend({
  id: z.union([z.string(), z.number()], 'it needs an id'),
  kind: ItemKind.nullish(),
  purpose: Purpose.nullish(),
  approach: Approach.nullish(),
})

const present = <Key extends string, Value>(key: Key, value: Value | null | undefined): Partial<Record<Key, Value>> =>
  value === null || value === undefined ? {} : ({ [key]: value } as Record<Key, Value>)

/** One row in, one line out: what the rules that need nothing but the text say. */
function stanceOf({ id, text, kind, purpose, approach }: z.infer<typeof Row>): string {
  const loose: TextToCheck = { text, ...present('kind', kind), ...present('purpose', purpose), ...present('approach', approach) }
  const findings = checkText(loose).map(({ rule, severity, span, reason, rewrite }) => ({ rule, severity, span, reason, rewrite }))
  return JSON.stringify({ id, findings })
}

/** A line as a row, or what is wrong with it in words. */
function rowOf(line: string): z.infer<typeof Row> | { problem: string } {
  try {
    return Row.parse(JSON.parse(line))
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: 'it is not JSON' }
    if (!(error instanceof z.ZodError)) throw error
    return { problem: error.issues.map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`).join('; ') }
  }
}

/** Checks lines of `{id, text, kind?, purpose?, approach?}` as they come. A bad line is named and the rest is done. */
export async function stance(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  messages: NodeJS.WritableStream,
): Promise<string> {
  let number = 0
  let bad = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    const bare = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (bare.trim() === '') continue
    const row = rowOf(bare)
    if ('problem' in row) {
      bad += 1
      messages.write(`Line ${number}: ${row.problem}.\n`)
      continue
    }
    const isRoomLeft = output.write(`${stanceOf(row)}\n`)
    if (!isRoomLeft) await new Promise<void>((resolve) => output.once('drain', () => resolve()))
  }
  if (bad > 0)
    throw invalid(`${bad} of ${number} lines could not be read; the rest is done.`, 'Give one JSON object with id and text on each line.')
  return ''
}
