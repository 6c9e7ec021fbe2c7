import { createRequire } from 'node:module'
import type winkNLP from 'wink-nlp'
import type { ItsFunction, ItsHelpers, Model, WinkMethods } from 'wink-nlp'
import { anyDoubleMark, doubleMarks } from './quotation-marks.ts'

const require = createRequire(import.meta.url)

let loaded: { nlp: WinkMethods; its: ItsHelpers } | null = null

function load() {
  if (loaded) return loaded
  const wink = require('wink-nlp') as typeof winkNLP
  const model = require('wink-eng-lite-web-model') as Model
  const nlp = wink(model, ['sbd', 'pos'])
  loaded = { nlp, its: nlp.its }
  return loaded
}

/** One word or mark. `lower` and `lemma` have straight apostrophes; offsets are UTF-16, `text.slice(start, end)`. */
export type Token = { lower: string; lemma: string; pos: string; start: number; end: number }

/** The same text, letter for letter, in lower case and with straight marks: offsets found in it hold in the text. */
export const plainly = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => {
    const letter = text.charAt(i)
    if ('‘’ʼ`'.includes(letter)) return "'"
    if (doubleMarks.includes(letter)) return '"'
    const lower = letter.toLowerCase()
    return lower.length === 1 ? lower : letter
  }).join('')

/** Words and marks of a text with part of speech and lemma. The language model of wink-nlp is loaded at the first call (75 ms). */
export function tokensOf(text: string): Token[] {
  if (text.trim() === '') return []
  const { nlp, its } = load()
  // A run that is no word (an image pasted as text) costs the tokenizer minutes, and so does white space of several sorts in a row:
  // both are read as a gap of one sort, so that offsets hold.
  const straight = text
    .replace(/\S{100,}/g, (run) => ' '.repeat(run.length))
    .replace(/\s{2,}/g, (run) => (run.includes('\n') ? '\n' : ' ').repeat(run.length))
    .replace(/[‘’ʼ`]/g, "'")
    .replace(anyDoubleMark, '"')
  if (straight.trim() === '') return []
  const document = nlp.readDoc(straight)
  const words = document.tokens().out()
  const pos = document.tokens().out(its.pos)
  const lemmas = document.tokens().out(its.lemma as ItsFunction<string>)
  const tokens: Token[] = []
  let from = 0
  words.forEach((word, i) => {
    const start = straight.indexOf(word, from)
    if (start < 0) return
    from = start + word.length
    if (word.trim() === '') return
    tokens.push({ lower: word.toLowerCase(), lemma: lemmas[i] ?? word.toLowerCase(), pos: pos[i] ?? 'X', start, end: from })
  })
  return tokens
}
