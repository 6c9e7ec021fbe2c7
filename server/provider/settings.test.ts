import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { isLoopback } from './settings.ts'

const read = (environment: Record<string, string>) => readConfig(environment).languageModel
const key = 'sk-lantern'

test.each([
  ['nothing', {}],
  ['a key alone, which many computers have', { OPENAI_API_KEY: key }],
  ['an address alone', { OPENAI_BASE_URL: 'http://llm.example/v1?x' }],
  ['what other programs use, with nothing of ours', { OPENAI_API_KEY: 'two words', OPENAI_BASE_URL: 'anything' }],
  ['an empty name', { LLM_MODEL: ' ', OPENAI_API_KEY: key }],
])('%s configures no language model, and is no error', (_what, environment) => {
  expect(read(environment)).toBeNull()
})

test('a name and a key are enough: it is OpenAI', () => {
  expect(read({ LLM_MODEL: 'gpt-5', OPENAI_API_KEY: ` ${key}\n` })).toEqual({
    model: 'gpt-5',
    baseUrl: new URL('https://api.openai.com/v1'),
    apiKey: key,
    trustedHosts: [],
    limits: { startMs: 60_000, idleMs: 30_000, totalMs: 300_000 },
    maskNames: 'auto',
  })
})

test('a name and an address are enough, without a key', () => {
  const environment = {
    LLM_MODEL: 'qwen3:8b',
    OPENAI_BASE_URL: 'http://localhost:11434/v1/',
    LLM_START_SECONDS: '120',
    MASK_NAMES: 'always',
  }
  expect(read(environment)).toMatchObject({ apiKey: null, limits: { startMs: 120_000 }, maskNames: 'always' })
})

test.each([
  'https://llm.school.example/v1',
  'http://localhost:1234/v1',
  'http://LOCALHOST.:1234/v1',
  'http://127.0.0.1:8080',
  'http://127.8.9.10/v1',
  'http://[::1]:8080/v1',
  'http://llm.school.example:8080/v1',
  'http://192.168.1.20/v1',
  'http://[fe80::1c]/v1',
])('%s is an address that may be used', (address) => {
  const LLM_TRUSTED_HOSTS = 'LLM.school.example, 192.168.1.20,fe80::1c'
  expect(read({ LLM_MODEL: 'm', OPENAI_BASE_URL: address, LLM_TRUSTED_HOSTS })?.baseUrl).toEqual(new URL(address))
})

test.each([
  ['http://llm.school.example/v1', 'has no https'],
  ['http://192.168.1.20/v1', 'has no https'],
  ['http://0.0.0.0:8080/v1', 'has no https'],
  ['http://127.0.0.1.evil.example/v1', 'has no https'],
  ['http://localhost.evil.example/v1', 'has no https'],
  ['http://127.evil.example/v1', 'has no https'],
  ['ftp://localhost/v1', 'must be a full address'],
  ['localhost:11434/v1', 'must be a full address'],
  ['api.openai.com', 'must be a full address'],
  ['https://user:pass@llm.school.example/v1', 'must not hold a user or a password'],
  ['https://user@localhost/v1', 'must not hold a user or a password'],
  ['https://llm.school.example/v1?version=1', 'must not hold a question mark'],
  ['https://llm.school.example/v1?', 'must not hold a question mark'],
  ['https://llm.school.example/v1#top', 'must not hold a question mark or a #'],
  ['https://llm.school.example/v1/chat/completions', 'goes too far'],
])('the address %s is refused by a sentence', (address, sentence) => {
  expect(() => read({ LLM_MODEL: 'm', OPENAI_BASE_URL: address })).toThrow(`OPENAI_BASE_URL ${sentence}`)
})

test.each(['llm.school.example:8080', 'http://llm.school.example', '*', 'a b/c'])('%s is no host to trust', (hosts) => {
  expect(() => read({ LLM_TRUSTED_HOSTS: hosts })).toThrow('LLM_TRUSTED_HOSTS must be host names')
})

test.each(['two words', 'sk-“lantern”', 'sk-lantern\nsk-other'])('a key that can’t stand in a header is refused: %j', (wrong) => {
  expect(() => read({ LLM_MODEL: 'm', OPENAI_API_KEY: wrong })).toThrow('OPENAI_API_KEY holds something that no key holds')
})

test.each([
  ['http://127.1:80/v1', true],
  ['https://localhost/v1', true],
  ['http://[::ffff:192.168.1.20]/v1', false],
  ['https://api.openai.com/v1', false],
])('%s runs on this computer: %s', (address, runsHere) => {
  expect(isLoopback(new URL(address))).toBe(runsHere)
})
