import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** A call of a tool that was offered, as a language model writes it: its arguments are JSON, or what it took for JSON. */
export type ToolCall = { id: string; name: string; arguments: string }

/** Calls in one event: whole or in parts. Servers differ in what they leave out. */
export const ToolCallParts = z.array(
  z.object({
    index: z.number().nullish(),
    id: z.string().nullish(),
    function: z.object({ name: z.string().nullish(), arguments: z.unknown().optional() }).nullish(),
  }),
)
type ToolCallPart = z.infer<typeof ToolCallParts>[number]

/** Puts the parts of calls together, in the order in which they begin. */
export function toolCalls() {
  const calls: ToolCall[] = []
  /** Which call the server means by an index: some use the same one for several. */
  const byIndex = new Map<number, ToolCall>()

  function callOf({ index, id, function: named }: ToolCallPart): ToolCall | undefined {
    const known = typeof index === 'number' ? byIndex.get(index) : named?.name ? undefined : calls.at(-1)
    const isAnother = named?.name && id && known && known.id !== id
    if (known && !isAnother) return known
    if (!named?.name) return undefined
    const call = { id: id || `call_${randomUUID()}`, name: named.name, arguments: '' }
    calls.push(call)
    if (typeof index === 'number') byIndex.set(index, call)
    return call
  }

  return {
    /** @returns how many characters came */
    add(parts: ToolCallPart[]): number {
      let characters = 0
      for (const part of parts) {
        const call = callOf(part)
        const given = textOf(part.function?.arguments)
        if (call) call.arguments += given
        characters += given.length + (part.function?.name?.length ?? 0)
      }
      return characters
    },
    all: (): readonly ToolCall[] => calls,
  }
}

// A part of their JSON; from some servers the whole as an object.
function textOf(given: unknown): string {
  if (typeof given === 'string') return given
  return typeof given === 'object' && given !== null ? JSON.stringify(given) : ''
}
