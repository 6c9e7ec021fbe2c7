import OpenAI from 'openai'
import { refusalOf } from './refusal.ts'
import type { ProviderSettings } from './settings.ts'

/** Node waits no longer than this for a timer: in effect, the SDK's own time limit is off. */
const neverMs = 2_147_483_647

/**
 * What the server answers to one request that the SDK writes; retries, time limits and reading are ours.
 * @param fetch the one way out
 * @throws Refusal where the server says no, else what fetch throws: the SDK would wrap either in an error of its own and lose a part
 */
export async function responseTo(
  settings: ProviderSettings,
  fetch: typeof globalThis.fetch,
  ask: (client: OpenAI) => Promise<Response>,
): Promise<Response> {
  let wrong: unknown = null
  const watched: typeof fetch = async (input, init) => {
    try {
      const response = await fetch(input, init)
      if (!response.ok) throw await refusalOf(response)
      return response
    } catch (cause) {
      wrong = cause
      throw cause
    }
  }
  try {
    return await ask(clientFor(settings, watched))
  } catch (cause) {
    throw wrong ?? cause
  }
}

/** It neither knows the key nor logs: it would log what it can't read. */
const clientFor = ({ baseUrl }: ProviderSettings, fetch: typeof globalThis.fetch) =>
  new OpenAI({
    apiKey: 'known to outgoing-fetch.ts alone',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: baseUrl.href,
    fetch,
    maxRetries: 0,
    timeout: neverMs,
    logLevel: 'off',
  })
