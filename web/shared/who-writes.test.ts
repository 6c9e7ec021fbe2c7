import { expect, test } from 'vitest'
import type { LanguageModel } from '../requests/language-model.ts'
import { whatLeaves, whereItRuns, whoWrites } from './who-writes.ts'

test.each(['localhost', '127.0.0.1', '127.0.0.2', '[::1]'])('at %s nothing leaves this computer', (hostname) => {
  expect(whatLeaves(hostname)).toBe('nothing leaves this computer')
})

test.each(['192.168.1.20', 'mymac.local', 'coaching.example.org', '127.0.0.1.example.org', 'localhost.example.org', '[2001:db8::1]'])(
  'at %s nothing is said about this computer',
  (hostname) => {
    expect(whatLeaves(hostname)).not.toContain('this computer')
    expect(whereItRuns(here, hostname)).not.toContain('this computer')
  },
)

const here: LanguageModel = {
  llm: 'qwen2.5',
  origin: 'http://localhost:11434',
  isLoopback: true,
  masksNames: false,
  hasSeen: true,
  used: { input: 0, output: 0, isEstimate: false },
}
const elsewhere = { ...here, llm: 'gpt-4o', origin: 'https://api.openai.com', isLoopback: false, masksNames: true }

test.each([
  ['no language model', null, 'Built-in drafter · nothing leaves this computer'],
  ['one on this computer', here, 'qwen2.5 · nothing leaves this computer'],
  ['one elsewhere, not seen yet', { ...elsewhere, hasSeen: false }, 'Built-in drafter · nothing leaves this computer'],
  ['one elsewhere', elsewhere, 'gpt-4o at api.openai.com · names are replaced'],
  ['one here that passes things on', { ...here, masksNames: true }, 'qwen2.5 at localhost:11434 · names are replaced'],
])('%s is said as it is', (_, languageModel, words) => {
  expect(whoWrites(languageModel, 'localhost')).toBe(words)
})
