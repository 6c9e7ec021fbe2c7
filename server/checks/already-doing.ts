import type { Finding } from '../domain/finding.ts'
import type { Strategy } from '../domain/strategy.ts'
import { hear } from '../language/hear-questions.ts'
import { tokensOf } from '../language/nlp.ts'
import type { Span } from '../language/span.ts'
import { adviceWords } from './advice/advice-words.ts'
import { type ContextRule, finding, type Subject } from './rule.ts'

const buildsOn =
  /\b(?:you already|already (?:use|do|did|have|in place|there|at work)|build(?:s|ing)? on|more often|next to your|alongside|on top of|keep (?:using|doing)|extend|go further|again with|your own|as you did|like you did|from the \w+ you (?:used|did|ran)|another (?:round|turn) of|used? (?:it|them) (?:again|further))\b/
const small = new Set(
  'a an the of to in on at for with from by and or but as so that this these those each every one two your their they them it its all some before after then than who what which'.split(
    ' ',
  ),
)

const content = (words: string): string[] =>
  tokensOf(words)
    .filter((token) => /^[a-z]/.test(token.lower) && !small.has(token.lower))
    .map((token) => token.lemma)

/** Where a text names a strategy: by a name, its title, or most of the words of its option or step close together. */
export function namedIn(words: string, strategy: Strategy): Span | null {
  const names = [strategy.title.toLowerCase(), ...strategy.names.map((name) => name.toLowerCase())].sort((a, b) => b.length - a.length)
  for (const name of names) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+')
    const match = new RegExp(`(?<![\\p{L}\\d])${escaped}(?:s|es)?(?![\\p{L}\\d])`, 'iu').exec(words)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  const here = tokensOf(words)
  const lemmas = new Set(here.map((token) => token.lemma))
  for (const sentence of [strategy.option, strategy.step]) {
    const wanted = [...new Set(content(sentence))]
    const shared = wanted.filter((lemma) => lemmas.has(lemma))
    if (wanted.length < 3 || shared.length < Math.max(3, Math.ceil(wanted.length * 0.7))) continue
    const places = here.filter((token) => shared.includes(token.lemma))
    const [first] = places
    const last = places.at(-1)
    if (first && last) return { start: first.start, end: last.end }
  }
  return null
}

const suggests = (subject: Subject): boolean => {
  if (subject.kind === 'offer' || subject.kind === 'practice') return true
  return hear(subject.text).sentences.some((sentence) => adviceWords(sentence) !== null)
}

/** Flags suggesting what the evidence shows at work; building on it passes. */
export const alreadyDoing: ContextRule = {
  name: 'already-doing',
  needs: 'context',
  check(subject, { strategies, alreadyDoing: atWork }): Finding[] {
    if (atWork.length === 0 || !suggests(subject) || buildsOn.test(subject.text.toLowerCase())) return []
    return atWork.flatMap(({ strategyId, evidence }) => {
      const strategy = strategies.find((one) => one.id === strategyId)
      const span = strategy ? namedIn(subject.text, strategy) : null
      if (!strategy || !span) return []
      const where = evidence.length > 0 ? ` (${evidence.join(', ')})` : ''
      return [finding('already-doing', 'warn', subject, span, `The notes show this at work already${where}; build on it instead.`)]
    })
  },
}
