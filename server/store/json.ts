import type { z } from 'zod'
import { storableText } from './bindable.ts'

/** JSON that reads back as what a text column would have kept of the same words. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value)
  // NUL and half a surrogate pair are written as escapes, which look harmless; most JSON holds neither.
  if (!/\\u0000|\\ud[89a-f]/i.test(json)) return json
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storableText(part) : part))
}

/** What a JSON column holds, by the schema it was written under. @throws ZodError when it holds something else */
export const fromJson = <Schema extends z.ZodType>(schema: Schema, json: string): z.infer<Schema> => schema.parse(JSON.parse(json))
