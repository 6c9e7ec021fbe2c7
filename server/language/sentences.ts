import { type Token, tokensOf } from './nlp.ts'

/** A sentence with its place in the text: `text.slice(start, end) === sentence.text`. */
export type Sentence = { text: string; start: number; end: number; tokens: Token[] }

const stops = new Set(['.', '?', '!', '…', '...', '?!', '!?', '??', '!!'])
/** Small words the tagger takes for abbreviations when a full stop follows ("came in. Had"). */
const noAbbreviation = /^(?:in|no|so|is|am|us|it|me|sat|sun|mon|fig|art|mark|may|jan|dec|sec|min|pm|etc)\.$/
const closers = new Set(['"', "'", ')', ']'])

function endsHere(tokens: Token[], index: number, text: string): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (!token || !next) return true
  if (/\n/.test(text.slice(token.end, next.start))) return true
  if (closers.has(next.lower) && next.start === token.end) return false
  if (noAbbreviation.test(token.lower) && /^\p{Lu}\p{Ll}/u.test(text.slice(next.start))) return true
  const stop = closers.has(token.lower) ? tokens[index - 1] : token
  if (!stop || !(stops.has(stop.lower) || /^[?!]+$/.test(stop.lower))) return false
  if (next.start === token.end && !/^[?!]+$/.test(stop.lower)) return false
  const mayGoOn = stop !== token || stop.lower === '…' || stop.lower === '...'
  return !mayGoOn || /[\p{Lu}"“]/u.test(text.charAt(next.start))
}

/** Splits by marks and by lines, with or without capitals after them. Abbreviations such as "Mr." and "e.g." do not end a sentence. */
export function sentencesOf(text: string): Sentence[] {
  const tokens = tokensOf(text)
  const sentences: Sentence[] = []
  let first = 0
  tokens.forEach((token, index) => {
    if (!endsHere(tokens, index, text)) return
    const start = tokens[first]?.start ?? token.start
    sentences.push({ text: text.slice(start, token.end), start, end: token.end, tokens: tokens.slice(first, index + 1) })
    first = index + 1
  })
  return sentences
}
