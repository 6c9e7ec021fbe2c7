import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { notConfigured } from './errors.ts'

/** Every environment key the server reads, in the order of .env.example. */
const Environment = z.object({
  PORT: z.coerce
    .number('must be a whole number from 0 to 65535')
    .int('must be a whole number from 0 to 65535')
    .min(0, 'must be a whole number from 0 to 65535')
    .max(65_535, 'must be a whole number from 0 to 65535')
    .default(8787)
    .describe('The port of the web app; 0 takes any free one.'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address, such as 127.0.0.1')
    .default('127.0.0.1')
    .describe('The address to listen on. There are no accounts yet: leave it, and only this computer can open the app.'),
  DATA_DIR: z.string().default('.data').describe('The folder for everything the app keeps; made when it is missing.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be one of silent, error, warn, info, debug')
    .default('warn')
    .describe('How much is written to standard error: silent, error, warn, info or debug. Never what a coach wrote.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be a full address, such as https://coaching.example.org' })
    .optional()
    .describe('The address people use, where it is not the one above: behind a proxy, say.'),
})

export type Config = {
  port: number
  host: string
  /** Absolute. */
  dataDir: string
  logLevel: z.infer<typeof Environment>['LOG_LEVEL']
  publicUrl: URL | null
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
  const { PORT, HOST, DATA_DIR, LOG_LEVEL, PUBLIC_URL } = parsed.data
  return { port: PORT, host: HOST, dataDir: resolve(DATA_DIR), logLevel: LOG_LEVEL, publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL) : null }
}

/** The text of .env.example: every key with what it is for, commented out at its default. */
export function envExample(): string {
  const keys = Object.entries(Environment.shape).map(([key, schema]) => {
    const preset = schema instanceof z.ZodDefault ? schema.def.defaultValue : ''
    return `# ${schema.description}\n# ${key}=${preset}\n`
  })
  return `# Copy to .env and take the # off what you change. Made from server/config.ts.\n\n${keys.join('\n')}`
}
