import { execSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { makeSecret } from './accounts/secret.ts'
import { envExample, loadEnvironment, readConfig } from './config.ts'

const owner = { email: 'lee@school.example', password: 'a lantern in the fog' }

test('with nothing set, the app listens on this computer only', () => {
  expect(readConfig({})).toMatchObject({ port: 8787, host: '127.0.0.1', logLevel: 'warn', publicUrl: null })
  expect(readConfig({})).toMatchObject({ databaseUrl: null, authSecret: null, owner: null, languageModel: null, embeddings: null })
  expect(readConfig({})).toMatchObject({ trustProxy: 0, openId: null })
})

test('an empty value counts as not set', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ port: 8787, publicUrl: null })
})

test.each([
  [{ PORT: 'eighty' }, 'PORT must be a whole number'],
  [{ PORT: '70000' }, 'PORT must be a whole number'],
  [{ HOST: 'my host' }, 'HOST must be a host name'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
  [{ PUBLIC_URL: 'coaching' }, 'PUBLIC_URL must be a full address'],
  [{ PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL must be a full address'],
  [{ PUBLIC_URL: 'http://coaching.example.org' }, 'PUBLIC_URL has no https'],
  [{ PUBLIC_URL: 'http://192.168.1.20:8787' }, 'PUBLIC_URL has no https'],
  [{ PUBLIC_URL: 'http://127.0.0.1.example.org' }, 'PUBLIC_URL has no https'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL must be the address of a PostgreSQL database'],
  [{ DATABASE_URL: 'postgres://localhost/x' }, 'DATABASE_URL needs an AUTH_SECRET beside it'],
  [{ DATABASE_URL: 'postgres://localhost/x', AUTH_SECRET: '' }, 'DATABASE_URL needs an AUTH_SECRET beside it'],
  [{ AUTH_SECRET: 'kJ8-vQ2mZx7Lr0TnWb4Yd6Hs1Fg3Pc5' }, 'AUTH_SECRET must be at least 32 characters'],
  [{ AUTH_SECRET: 'x'.repeat(40) }, 'AUTH_SECRET must be at least 32 characters that nobody can guess'],
  [{ OWNER_EMAIL: owner.email }, 'OWNER_PASSWORD is missing'],
  [{ OWNER_PASSWORD: owner.password }, 'OWNER_EMAIL is missing'],
  [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be a whole number from 0 to 9'],
  [{ TRUST_PROXY: '-1' }, 'TRUST_PROXY must be a whole number from 0 to 9'],
  [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are missing'],
  [{ OIDC_CLIENT_SECRET: 'x', OIDC_CLIENT_ID: 'app' }, 'OIDC_ISSUER is missing'],
  [{ OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_SECRET: 'x', OIDC_CLIENT_ID: 'app' }, 'OIDC_ISSUER must be an https address'],
  [{ OIDC_ISSUER: 'id.example' }, 'OIDC_ISSUER must be the full address'],
  [{ LLM_MODEL: 'qwen3' }, 'LLM_MODEL names a language model, but not where it is'],
  [{ LLM_START_SECONDS: '300' }, 'LLM_START_SECONDS must be a number of seconds from 1 to 290'],
  [{ MASK_NAMES: 'never' }, 'MASK_NAMES must be auto or always'],
  [{ EMBEDDINGS: 'local' }, 'EMBEDDINGS must be built-in or openai'],
  [{ EMBEDDINGS: 'openai' }, 'EMBEDDINGS says that a server is to help with the search, but not where it is'],
  [{ EMBEDDINGS: 'openai', OPENAI_BASE_URL: 'http://llm.example/v1' }, 'OPENAI_BASE_URL has no https'],
  [{ OWNER_EMAIL: 'lee', OWNER_PASSWORD: owner.password }, 'OWNER_EMAIL must be an e-mail address'],
  [{ OWNER_EMAIL: owner.email, OWNER_PASSWORD: 'lantern' }, 'OWNER_PASSWORD must have at least 8 characters'],
])('a wrong value is refused by a sentence that names its key: %o', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence)
})

test.each(['https://coaching.example.org', 'http://localhost:8787', 'http://127.0.0.2', 'http://[::1]:8787'])(
  'what people open is an address with https, or one of this computer: %s',
  (address) => {
    expect(readConfig({ PUBLIC_URL: address }).publicUrl?.href).toBe(new URL(address).href)
  },
)

test('a database, a secret and an owner are taken as they are set, but for the spelling of the address', () => {
  const DATABASE_URL = 'postgresql://coaching:pass%20word@db.example/coaching?sslmode=require'
  const AUTH_SECRET = 'kJ8-vQ2mZx7Lr0TnWb4Yd6Hs1Fg3Pc5A'
  const environment = { DATABASE_URL, AUTH_SECRET, OWNER_EMAIL: 'Lee@School.example', OWNER_PASSWORD: owner.password }
  expect(readConfig(environment)).toMatchObject({ databaseUrl: DATABASE_URL, authSecret: AUTH_SECRET, owner })
})

test('a refusal repeats none of what is secret', () => {
  const secrets = { DATABASE_URL: 'mysql://lantern@db', AUTH_SECRET: 'lantern', OWNER_EMAIL: 'lantern', OWNER_PASSWORD: 'lantern' }
  const withoutALantern = expect.objectContaining({ message: expect.not.stringContaining('lantern') })
  expect(() => readConfig(secrets)).toThrow(withoutALantern)
  expect(() => readConfig({ LLM_MODEL: 'm', OPENAI_API_KEY: '“lantern”' })).toThrow(withoutALantern)
  expect(() => readConfig({ LLM_MODEL: 'm', OPENAI_BASE_URL: 'https://u:lantern@llm.example/v1' })).toThrow(withoutALantern)
  expect(() => readConfig({ LLM_MODEL: 'm', OPENAI_BASE_URL: 'https://llm.example/v1?key=lantern' })).toThrow(withoutALantern)
})

test('the school’s own sign-in is taken whole, by https or on this computer', () => {
  const given = { OIDC_ISSUER: 'http://127.0.0.1:9000', OIDC_CLIENT_ID: 'app', OIDC_CLIENT_SECRET: 'x' }
  const openId = { issuer: new URL(given.OIDC_ISSUER), clientId: 'app', clientSecret: 'x', name: 'your school account' }
  expect(readConfig({ ...given, TRUST_PROXY: '2' })).toMatchObject({ trustProxy: 2, openId })
  expect(readConfig({ ...given, OIDC_ISSUER: 'https://id.example', OIDC_NAME: 'Hill School' })).toMatchObject({
    openId: { name: 'Hill School' },
  })
  expect(readConfig({ OIDC_NAME: 'Hill School' })).toMatchObject({ openId: null })
})

test('embeddings and a language model may come from the same server, each by its own name, and either without the other', () => {
  const server = { OPENAI_BASE_URL: 'http://localhost:11434/v1', LLM_TRUSTED_HOSTS: 'llm.example', LLM_START_SECONDS: '120' }
  const own = { baseUrl: new URL(server.OPENAI_BASE_URL), apiKey: null, trustedHosts: ['llm.example'], maskNames: 'auto' }
  const both = readConfig({ ...server, LLM_MODEL: 'qwen3', EMBEDDINGS: 'openai', EMBEDDINGS_MODEL: 'nomic-embed-text' })
  expect(both.languageModel).toMatchObject({ ...own, model: 'qwen3' })
  expect(both.embeddings).toMatchObject({ ...own, model: 'nomic-embed-text', limits: { startMs: 120_000 } })
  const alone = readConfig({ OPENAI_API_KEY: 'sk-1', EMBEDDINGS: 'openai' })
  expect(alone).toMatchObject({ languageModel: null, embeddings: { model: 'text-embedding-3-small', apiKey: 'sk-1' } })
  expect(readConfig({ ...server, LLM_MODEL: 'qwen3' })).toMatchObject({ embeddings: null })
})

test('the command for a secret makes one that is taken', () => {
  const made = execSync(makeSecret, { encoding: 'utf8' }).trim()
  expect(readConfig({ AUTH_SECRET: made })).toMatchObject({ authSecret: made })
})

test('.env adds what is not set, and changes nothing that is', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'env-')), '.env')
  writeFileSync(file, 'PORT=9001\nHOST=mymac.local\n')
  vi.stubEnv('PORT', '9002')
  vi.stubEnv('HOST', undefined)
  loadEnvironment(file)
  expect(readConfig(process.env)).toMatchObject({ port: 9002, host: 'mymac.local' })
  loadEnvironment(`${file}.missing`)
  vi.unstubAllEnvs()
})

test('.env.example is what the schema says (to renew it: npx vitest run server/config.test.ts -u)', async () => {
  await expect(envExample()).toMatchFileSnapshot('../.env.example')
})
