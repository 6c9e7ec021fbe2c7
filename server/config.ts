import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { EmailAddress, Password } from './accounts/credentials.ts'
import { openIdKeys, openIdSettings } from './accounts/openid/environment.ts'
import type { OpenIdSettings } from './accounts/openid/settings.ts'
import { isHardToGuess, makeSecret } from './accounts/secret.ts'
import { notConfigured } from './errors.ts'
import { isProtected, type ProviderSettings, providerKeys, providerSettings, serverSettings } from './provider/settings.ts'

/** A whole number from 0 to `most`. */
function whole(most: number) {
  const must = `must be a whole number from 0 to ${most}`
  return z.coerce.number(must).int(must).min(0, must).max(most, must)
}

/** Every environment key the server reads, in the order of .env.example. */
const Environment = z.object({
  PORT: whole(65_535).default(8787).describe('The port of the web app; 0 takes any free one.'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address, such as 127.0.0.1')
    .default('127.0.0.1')
    .describe(
      'The address to listen on. As it is, only this computer can open the app; for others, put a proxy with https before it and set PUBLIC_URL. 0.0.0.0 without one opens it to the whole network by http: passwords and notes can then be read and changed on the way, as every start says.',
    ),
  DATA_DIR: z.string().default('.data').describe('The folder for everything the app keeps; made when it is missing.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be one of silent, error, warn, info, debug')
    .default('warn')
    .describe('How much is written to standard error: silent, error, warn, info or debug. Never what a coach wrote.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be a full address, such as https://coaching.example.org' })
    .optional()
    .describe('The address people use, where it is not the one above: that of the proxy, with https.'),
  TRUST_PROXY: whole(9)
    .default(0)
    .describe(
      'How many proxies of yours stand before the app, each adding to X-Forwarded-For whom it was asked by. Attempts to sign in are counted by that address; with 0, the header is not read.',
    ),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be the address of a PostgreSQL database, such as postgres://coaching@localhost/coaching',
    })
    .optional()
    .describe('A PostgreSQL database to keep everything in. Left out, it is kept in the data folder.'),
  AUTH_SECRET: z
    .string()
    .refine(isHardToGuess, `must be at least 32 characters that nobody can guess. To make one: ${makeSecret}`)
    .optional()
    .describe(
      'What logins are signed with; whoever changes it signs everyone out. Needed with DATABASE_URL, and otherwise made at the first start. ' +
        `To make one: ${makeSecret}`,
    ),
  OWNER_EMAIL: EmailAddress.optional().describe(
    'The first person’s e-mail address, to sign in with instead of the link that the first start prints.',
  ),
  OWNER_PASSWORD: Password.optional().describe(
    'The first person’s password, 8 characters or more. It is set once; after that, it is changed in the app.',
  ),
  ...openIdKeys,
  ...providerKeys,
  EMBEDDINGS: z
    .enum(['built-in', 'openai'], 'must be built-in or openai')
    .default('built-in')
    .describe(
      'What finds passages of coaching knowledge by meaning. openai: the server at OPENAI_BASE_URL, or OpenAI; the built-in one stands in while that one is prepared or can’t be reached.',
    ),
  EMBEDDINGS_MODEL: z
    .string()
    .trim()
    .min(1, 'must be the name of a model')
    .default('text-embedding-3-small')
    .describe('The model for it, as that server calls it, such as nomic-embed-text for Ollama.'),
})

/** The e-mail address and the password that the first person signs in with. */
export type OwnerLogin = { email: string; password: string }

export type Config = {
  port: number
  host: string
  /** Absolute. */
  dataDir: string
  logLevel: z.infer<typeof Environment>['LOG_LEVEL']
  publicUrl: URL | null
  /** How many proxies stand before the app. */
  trustProxy: number
  /** The school's own sign-in; null: there is none. */
  openId: OpenIdSettings | null
  /** Of PostgreSQL; null for the embedded database. */
  databaseUrl: string | null
  /** Null: the one in the data folder (see accounts/secret.ts). Never null with PostgreSQL. */
  authSecret: string | null
  owner: OwnerLogin | null
  /** Null: no language model is configured. */
  languageModel: ProviderSettings | null
  /** The server that embeds for the search; null: the built-in encoder does. */
  embeddings: ProviderSettings | null
}

const environmentFile = fileURLToPath(new URL('../.env', import.meta.url))

/** Takes what .env sets into this process's environment; what is set there already stands. Called first wherever a process begins. */
export function loadEnvironment(file = environmentFile): void {
  if (existsSync(file)) process.loadEnvFile(file)
}

/** Reads the environment once. An empty value counts as not set; a wrong one is refused by a sentence that names its key. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw notConfigured(`${wrong.join('; ')}.`, 'Correct it in the environment or in .env, or leave it out. .env.example lists every key.')
  }
  const { PORT, HOST, DATA_DIR, LOG_LEVEL, PUBLIC_URL, DATABASE_URL, AUTH_SECRET, OWNER_EMAIL, OWNER_PASSWORD } = parsed.data
  if (PUBLIC_URL && !isProtected(new URL(PUBLIC_URL), [])) {
    throw notConfigured(
      'PUBLIC_URL has no https, so passwords and notes could be read and changed on the way.',
      'Put a proxy with https before the app, and set PUBLIC_URL to its address. Without one, leave PUBLIC_URL out.',
    )
  }
  if (DATABASE_URL && !AUTH_SECRET) {
    throw notConfigured('DATABASE_URL needs an AUTH_SECRET beside it.', `Make one, and set it wherever the app runs: ${makeSecret}`)
  }
  if (!OWNER_EMAIL !== !OWNER_PASSWORD) {
    throw notConfigured(
      `${OWNER_EMAIL ? 'OWNER_PASSWORD' : 'OWNER_EMAIL'} is missing.`,
      'Set both OWNER_EMAIL and OWNER_PASSWORD, or neither.',
    )
  }
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    logLevel: LOG_LEVEL,
    publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL) : null,
    trustProxy: parsed.data.TRUST_PROXY,
    openId: openIdSettings(parsed.data),
    databaseUrl: DATABASE_URL ?? null,
    authSecret: AUTH_SECRET ?? null,
    owner: OWNER_EMAIL && OWNER_PASSWORD ? { email: OWNER_EMAIL, password: OWNER_PASSWORD } : null,
    languageModel: providerSettings(parsed.data),
    embeddings:
      parsed.data.EMBEDDINGS === 'openai'
        ? serverSettings(parsed.data.EMBEDDINGS_MODEL, parsed.data, {
            message: 'EMBEDDINGS says that a server is to help with the search, but not where it is.',
            leaveOut: 'EMBEDDINGS',
          })
        : null,
  }
}

/**
 * Every setting as if nobody had set it, .env neither: for an app that is started to be measured or tried, and must not come near anybody’s data. What is
 * to be set is put over it.
 */
export const noSettings = (): Record<string, string> => Object.fromEntries(Object.keys(Environment.shape).map((key) => [key, '']))

/** The text of .env.example: every key with what it is for, commented out at its default. */
export function envExample(): string {
  const keys = Object.entries(Environment.shape).map(([key, schema]) => {
    const preset = schema instanceof z.ZodDefault ? schema.def.defaultValue : ''
    return `# ${schema.description}\n# ${key}=${preset}\n`
  })
  return `# Copy to .env and take the # off what you change. Made from server/config.ts.\n\n${keys.join('\n')}`
}
