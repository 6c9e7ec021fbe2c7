import { createRequire } from 'node:module'
import { z } from 'zod'

const require = createRequire(import.meta.url)

/** The part of wink-nlp's language model that is used here: its 87,000 words. It holds no names, save those that are words too. */
const Lexicon = z.object({ features: z.object({ lexeme: z.object({ list: z.array(z.string()) }) }) })

let words: ReadonlySet<string> | null = null

function load(): ReadonlySet<string> {
  const model: { core: unknown } = require('wink-eng-lite-web-model')
  if (typeof model.core !== 'function') throw new TypeError('wink-eng-lite-web-model has no core()')
  return new Set(Lexicon.parse(model.core()).features.lexeme.list)
}

/** Whether a word in lower case is an English one that is not only a name: "grace" is, "maya" is not. Read at the first call (70 ms). */
export function isEnglish(word: string): boolean {
  words ??= load()
  return words.has(word)
}

const before = /^(?:re|un|non|pre|mis|co|sub|over|mini|multi|mid|micro)(.{3,})$/
const after = /^(.{3,}?)(?:s|es|ed|d|ing|er|ers|ly|y|ness|able|ish|ful|less)$/

/** Whether a word is made of English ones ("quickwrite", "reteach", "whiteboards"), though no dictionary has it. */
export function isMadeOfEnglish(word: string): boolean {
  const [, stem = ''] = before.exec(word) ?? []
  const [, root = ''] = after.exec(word) ?? []
  if (/ies$/.test(word) && isEnglish(word.replace(/ies$/, 'y'))) return true
  if ((stem && isEnglish(stem)) || (root && (isEnglish(root) || isEnglish(`${root}e`)))) return true
  const whole = word.replace(/s$/, '')
  for (let cut = 3; cut <= whole.length - 3; cut++) if (isEnglish(whole.slice(0, cut)) && isEnglish(whole.slice(cut))) return true
  return false
}
