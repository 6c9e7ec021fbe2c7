import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { AppError, type PublicError } from '../errors.ts'
import { type Behaviour, startScriptedProvider } from '../testing/scripted-provider.ts'
import type { Used } from './one-attempt.ts'
import { type Edges, openProvider, type Question } from './provider.ts'
import type { Limits, ProviderSettings } from './settings.ts'

/** Long enough for a slow machine. */
const patient: Limits = { startMs: 20_000, idleMs: 20_000, totalMs: 60_000 }

export const key = 'sk-lantern-in-the-fog'

export const settingsFor = (baseUrl: string, changed: Partial<ProviderSettings> = {}): ProviderSettings => ({
  model: 'scripted',
  baseUrl: new URL(baseUrl),
  apiKey: key,
  trustedHosts: [],
  limits: patient,
  maskNames: 'auto',
  ...changed,
})

export const format = { name: 'plan', schema: z.object({ items: z.array(z.object({ text: z.string().max(600) })) }) }

export const messages = [
  { role: 'system' as const, content: 'Answer as JSON.' },
  { role: 'user' as const, content: 'What did you notice?' },
]

type Changed = Partial<Omit<ProviderSettings, 'limits'>> & { limits?: Partial<Limits> }

/** A scripted server and a provider that speaks to it; waits between attempts are counted, not slept. */
export async function scripted(script: Behaviour[], { limits, ...changed }: Changed = {}, edges: Partial<Edges> = {}) {
  const double = await startScriptedProvider(script)
  onTestFinished(() => double.close())
  const waits: number[] = []
  const lines: string[] = []
  const settings = settingsFor(double.baseUrl, { ...changed, limits: { ...patient, ...limits } })
  const provider = openProvider(settings, {
    wait: async (ms) => void waits.push(ms),
    log: (line) => void lines.push(line),
    ...edges,
  })

  /** Asks, and gathers all that comes: the text, and the fault after it. */
  async function ask(question: Partial<Question> = {}) {
    const pieces: string[] = []
    const used: Used[] = []
    const structures: string[] = []
    let fault: PublicError | null = null
    try {
      const asked = {
        messages,
        format,
        onUsed: (one: Used) => void used.push(one),
        onStructure: (one: string) => void structures.push(one),
      }
      for await (const piece of provider.ask({ ...asked, ...question })) pieces.push(piece)
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause
      fault = cause.public
    }
    return { text: pieces.join(''), pieces, fault, used, structures }
  }
  return { double, provider, settings, waits, lines, ask }
}
