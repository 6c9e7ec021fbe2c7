import { moved, notSent } from './faults.ts'
import { isProtected, type ProviderSettings } from './settings.ts'

/** What is watched while something is sent. */
export type Watch = {
  /** Whether a text holds something that must stay: true stops it. It is given the words themselves, not their JSON. */
  lastLook?: ((text: string) => boolean) | undefined
  /** Told what is sent, just before it is; waited for, and where it fails nothing is sent. */
  onSent?: ((sent: { url: string; body: string }) => void | Promise<void>) | undefined
}

/** Of all headers that a library sets, these alone are sent: no names of systems, versions or projects. */
const neededHeaders = ['accept', 'content-type']

/**
 * The one way out, for whatever speaks to the language model's server: the openai SDK, LangChain, embeddings. It goes to the configured
 * address and nowhere else, follows no redirect, and is the only place that knows the key.
 * @throws AppError `llm.not_sent` where something is held back, `llm.moved` at a redirect
 */
export function outgoingFetch(settings: ProviderSettings, { lastLook, onSent }: Watch = {}, fetch = globalThis.fetch): typeof fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input : null
    const url = new URL(request?.url ?? String(input))
    if (!leadsTo(url, settings)) throw notSent('Something was about to go to an address that is not configured.', `to ${url.host}`)

    const body = await textOf(init?.body ?? request?.clone().body)
    if (lastLook?.(wordsOf(body))) {
      throw notSent('What was about to be sent still held something that must not leave.', 'held back by the last look')
    }

    const headers = neededOf(new Headers(init?.headers ?? request?.headers))
    headers.set('user-agent', 'thinking-partner')
    if (settings.apiKey !== null) headers.set('authorization', `Bearer ${settings.apiKey}`)
    await onSent?.({ url: url.href, body })
    const response = await fetch(url, {
      method: init?.method ?? request?.method ?? 'GET',
      headers,
      body: body === '' ? null : body,
      signal: init?.signal ?? request?.signal ?? null,
      redirect: 'manual',
    })
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      await response.body?.cancel()
      throw moved(settings.baseUrl.origin, `status ${response.status}`)
    }
    return response
  }
}

const leadsTo = (url: URL, { baseUrl, trustedHosts }: ProviderSettings): boolean =>
  url.href.startsWith(`${baseUrl.href.replace(/\/$/, '')}/`) && url.search === '' && isProtected(url, trustedHosts)

/** Read whole, whatever form it has: what can't be looked at is not sent. */
const textOf = async (body: BodyInit | null | undefined): Promise<string> => (body ? new Response(body).text() : '')

function neededOf(given: Headers): Headers {
  const needed = new Headers()
  for (const name of neededHeaders) if (given.has(name)) needed.set(name, given.get(name) ?? '')
  return needed
}

/** In JSON a name at the beginning of a line stands as "\nMaya", which is no word: so every text in it is looked at by itself. */
function wordsOf(body: string): string {
  const words: string[] = []
  try {
    JSON.parse(body, (key, value) => {
      words.push(key)
      if (typeof value !== 'object') words.push(String(value))
      return value
    })
  } catch {
    return body
  }
  return words.join('\n')
}
