import { z } from 'zod'
import { type AppError, type PublicError, unexpected } from '../errors.ts'
import type { Structure } from './chat-request.ts'
import type { Provider } from './provider.ts'

/** How the language model answered, or why it didn't. `structure` is how firmly it can be held to a shape. */
export type ConnectionTest =
  | { ok: true; model: string; origin: string; structure: Structure; milliseconds: number }
  | { ok: false; model: string; origin: string; fault: PublicError }

const schema = z.object({ ready: z.boolean() })

const messages = [{ role: 'user' as const, content: 'Answer with this JSON object and nothing else: {"ready": true}' }]

/** Asks one tiny question, in which nothing of anybody's is sent. A server may take a schema and not heed it: then the answer shows it. */
export async function testConnection(provider: Provider, signal?: AbortSignal): Promise<ConnectionTest> {
  const { model, origin } = provider
  const began = performance.now()
  let structure: Structure = 'text'
  let answer = ''
  try {
    const question = { messages, format: { name: 'ready', schema }, signal, mostCharacters: 2_000 }
    for await (const text of provider.ask({ ...question, onStructure: (used) => (structure = used) })) answer += text
  } catch (cause) {
    signal?.throwIfAborted()
    const fault: AppError = unexpected(cause)
    return { ok: false, model, origin, fault: fault.public }
  }
  return { ok: true, model, origin, structure: fits(answer) ? structure : 'text', milliseconds: Math.round(performance.now() - began) }
}

function fits(answer: string): boolean {
  try {
    return schema.safeParse(JSON.parse(answer)).success
  } catch {
    return false
  }
}
