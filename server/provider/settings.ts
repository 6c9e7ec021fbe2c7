import { z } from 'zod'
import { notConfigured } from '../errors.ts'
import { hostName, inAddress } from '../host-names.ts'

/** How long an answer is waited for, in milliseconds: for its first word, for its next byte, and in all. */
export type Limits = { startMs: number; idleMs: number; totalMs: number }

/** The language model's server, as it is configured. The key is in here and nowhere else (outgoing-fetch.ts). */
export type ProviderSettings = {
  model: string
  /** By https, on this computer, or on a trusted host; no user, no question mark. */
  baseUrl: URL
  apiKey: string | null
  /** As `hostName` writes them. */
  trustedHosts: string[]
  limits: Limits
  maskNames: 'auto' | 'always'
}

const openAi = 'https://api.openai.com/v1'

/** Node's fetch ends by itself what is silent for 300 seconds. */
const longestSilence = 290
const longestInAll = 3600

const seconds = (most: number, preset: number, purpose: string) => {
  const range = `must be a number of seconds from 1 to ${most}`
  return z.coerce.number(range).min(1, range).max(most, range).default(preset).describe(purpose)
}

const isHost = (text: string): boolean => /^[\p{L}\p{N}.:[\]_-]+$/u.test(text) && hostName(inAddress(text)) !== null

const TrustedHosts = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((host) => host !== ''))
  .refine((hosts) => hosts.every(isHost), {
    error: 'must be host names with commas between and no ports, such as llm.school.example, 192.168.1.20',
  })
  .transform((hosts) => hosts.flatMap((host) => hostName(inAddress(host)) ?? []))

/** The environment keys of the language model. Those that other programs use too are read for what they are only where LLM_MODEL is set. */
export const providerKeys = {
  LLM_MODEL: z
    .string()
    .trim()
    .optional()
    .describe(
      'The name of a language model, as its server calls it. With it, set OPENAI_API_KEY or OPENAI_BASE_URL or both; left out, there is none, and nothing is sent to one.',
    ),
  OPENAI_BASE_URL: z
    .string()
    .trim()
    .optional()
    .describe(
      `The address of any server that speaks OpenAI’s chat completions, such as http://localhost:11434/v1 for Ollama on this computer. Left out: ${openAi}`,
    ),
  OPENAI_API_KEY: z.string().trim().optional().describe('The key for that server, where it wants one. It is never shown, logged or kept.'),
  LLM_TRUSTED_HOSTS: TrustedHosts.optional().describe(
    'Hosts that may be reached without https, beside this computer: names or addresses, with commas between. What is sent there can be read on the way.',
  ),
  LLM_START_SECONDS: seconds(
    longestSilence,
    60,
    `How long the language model may take to begin its answer; on a small computer it may need more. At most ${longestSilence}.`,
  ),
  LLM_IDLE_SECONDS: seconds(longestSilence, 30, `How long it may fall silent in the middle of an answer. At most ${longestSilence}.`),
  LLM_TOTAL_SECONDS: seconds(longestInAll, 300, `How long one answer may take in all. At most ${longestInAll}.`),
  MASK_NAMES: z
    .enum(['auto', 'always'], 'must be auto or always')
    .default('auto')
    .describe(
      'Whether people’s names are replaced in what the language model is sent. auto: unless it runs on this computer; always: there too, as when something on this computer passes it on.',
    ),
}

const ProviderKeys = z.object(providerKeys)

type Keys = z.infer<typeof ProviderKeys>

/** What the environment says of the language model, parsed; null where none is configured. A key alone, which many computers have, configures none. */
export function providerSettings(keys: Keys): ProviderSettings | null {
  const { LLM_MODEL: model } = keys
  return model
    ? serverSettings(model, keys, { message: 'LLM_MODEL names a language model, but not where it is.', leaveOut: 'LLM_MODEL' })
    : null
}

/**
 * The server at OPENAI_BASE_URL, and what it is asked for there. It may be asked for other things than a language model.
 * @param unless what is said, and which key may be left out, where no server is set
 */
export function serverSettings(model: string, keys: Keys, unless: { message: string; leaveOut: string }): ProviderSettings {
  const { OPENAI_BASE_URL: address, OPENAI_API_KEY: key, LLM_TRUSTED_HOSTS: trustedHosts = [] } = keys
  if (!key && !address) {
    throw notConfigured(
      unless.message,
      `Set OPENAI_API_KEY for OpenAI, or OPENAI_BASE_URL for another server or one on this computer; or leave ${unless.leaveOut} out.`,
    )
  }
  // Anything else can't stand in a header, and the refusal of one would repeat it.
  if (key && !/^[\x21-\x7e]+$/.test(key)) {
    throw notConfigured(
      'OPENAI_API_KEY holds something that no key holds.',
      'Copy it again, in one line, without spaces or quotation marks.',
    )
  }
  return {
    model,
    baseUrl: baseUrlFrom(address || openAi, trustedHosts),
    apiKey: key || null,
    trustedHosts,
    limits: {
      startMs: keys.LLM_START_SECONDS * 1000,
      idleMs: keys.LLM_IDLE_SECONDS * 1000,
      totalMs: keys.LLM_TOTAL_SECONDS * 1000,
    },
    maskNames: keys.MASK_NAMES,
  }
}

/** None of these repeats the address: what is wrong in it may be a password. */
function baseUrlFrom(address: string, trustedHosts: string[]): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw notConfigured('OPENAI_BASE_URL must be a full address.', 'Write it as in https://api.openai.com/v1 or http://localhost:11434/v1')
  }
  if (url.username !== '' || url.password !== '') {
    throw notConfigured(
      'OPENAI_BASE_URL must not hold a user or a password.',
      'Take out what stands before the @; a key goes into OPENAI_API_KEY.',
    )
  }
  if (/[?#]/.test(address)) {
    throw notConfigured('OPENAI_BASE_URL must not hold a question mark or a #.', 'Take out that part; a key goes into OPENAI_API_KEY.')
  }
  if (/\/chat\/completions\/?$/.test(url.pathname)) {
    throw notConfigured('OPENAI_BASE_URL goes too far.', 'Take /chat/completions off its end; that is added to it.')
  }
  if (!isProtected(url, trustedHosts)) {
    throw notConfigured(
      'OPENAI_BASE_URL has no https, so what is sent could be read on the way.',
      'Use its https address; or, for a server in your own network, name its host in LLM_TRUSTED_HOSTS.',
    )
  }
  return url
}

/** Whether an address is this computer's own: 127.x.x.x, ::1 or localhost. */
export const isLoopback = (url: URL): boolean => /^(?:127(?:\.\d+){3}|\[::1\]|localhost)$/.test(hostName(url.hostname) ?? '')

/** Whether something may be sent there: by https, to this computer, or to a host the admin trusts. */
export const isProtected = (url: URL, trustedHosts: string[]): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && (isLoopback(url) || trustedHosts.includes(hostName(url.hostname) ?? '')))
