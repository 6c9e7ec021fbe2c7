import { createInterface } from 'node:readline'
import { z } from 'zod'
import { checkText, type LooseText } from '../checks/check.ts'
import { Approach } from '../domain/coaching-model.ts'
import { ItemKind, Purpose } from '../domain/item-kind.ts'
import { invalid } from '../errors.ts'

const Row = z.object({
  id: z.union([z.string(), z.number()], 'it needs an id'),
  text: z.string('it needs a text'),
  kind: ItemKind.nullish(),
  purpose: Purpose.nullish(),
  approach: Approach.nullish(),
})

const present = <Key extends string, Value>(key: Key, value: Value | null | undefined): Partial<Record<Key, Value>> =>
  value === null || value === undefined ? {} : ({ [key]: value } as Record<Key, Value>)

/** One line in, one line out: what the rules that need nothing but the text say. Throws what is wrong with the line. */
export function stanceOf(line: string): string {
  const { id, text, kind, purpose, approach } = Row.parse(JSON.parse(line))
  const loose: LooseText = { text, ...present('kind', kind), ...present('purpose', purpose), ...present('approach', approach) }
  const findings = checkText(loose).map(({ rule, severity, span, reason, rewrite }) => ({ rule, severity, span, reason, rewrite }))
  return JSON.stringify({ id, findings })
}

const problemOf = (error: unknown): string =>
  error instanceof z.ZodError
    ? error.issues.map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`).join('; ')
    : 'it is not JSON'

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
    try {
      const isRoomLeft = output.write(`${stanceOf(bare)}\n`)
      if (!isRoomLeft) await new Promise<void>((resolve) => output.once('drain', () => resolve()))
    } catch (error) {
      bad += 1
      messages.write(`Line ${number}: ${problemOf(error)}.\n`)
    }
  }
  if (bad > 0)
    throw invalid(`${bad} of ${number} lines could not be read; the rest is done.`, 'Give one JSON object with id and text on each line.')
  return ''
}
