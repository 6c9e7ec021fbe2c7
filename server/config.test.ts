import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { envExample, loadEnvironment, readConfig } from './config.ts'

test('with nothing set, the app listens on this computer only', () => {
  expect(readConfig({})).toMatchObject({ port: 8787, host: '127.0.0.1', logLevel: 'warn', publicUrl: null })
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
])('a wrong value is refused by a sentence that names its key: %o', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence)
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
