import type { Finding } from '../domain/finding.ts'
import { hear } from '../language/hear-questions.ts'
import { tokensOf } from '../language/nlp.ts'
import type { Subject } from './rule.ts'

const tooAlike = 0.75
const bare = new Set(
  'a an the of to in on at for with from by and or but as so that this these those it its is are was were be been do did does have has had would will could can might may should you your me my i we us our they them their about if then than into there here one most more some any please'.split(
    ' ',
  ),
)

/** What a text asks, as a set of lemmas: its questions, or all of it where it asks nothing. Quotations count as their words. */
function asked(text: string): Set<string> {
  const { questions } = hear(text)
  const parts = questions.length > 0 ? questions.map((question) => text.slice(question.start, question.end)) : [text]
  return new Set(
    parts.flatMap((part) =>
      tokensOf(part)
        .filter((token) => /[\p{L}\d]/u.test(token.lower) && !bare.has(token.lower))
        .map((token) => token.lemma),
    ),
  )
}

/** Share of words two sets have in common (Dice), 0 to 1. */
function likeness(one: Set<string>, other: Set<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  const shared = [...one].filter((word) => other.has(word)).length
  return (2 * shared) / (one.size + other.size)
}

/** A question resting on its own data is another question, even in the same words: "What do you make of that?" */
const data = (text: string): string => {
  const [first] = hear(text).questions
  return first
    ? text
        .slice(0, first.start)
        .toLowerCase()
        .replace(/^(?:(?:so|and|then|now|well|okay|but)[\s,]*)+$/, '')
        .trim()
    : ''
}

/** Flags two items that ask the same thing. The finding is about the later one. */
export function distinct(subjects: Subject[]): Finding[] {
  const read = subjects.map((subject) => ({ subject, words: asked(subject.text), data: data(subject.text) }))
  return read.flatMap((later, i) => {
    const twin = read
      .slice(0, i)
      .find(
        (earlier) =>
          likeness(earlier.words, later.words) >= tooAlike &&
          (earlier.data === later.data || likeness(asked(earlier.data), asked(later.data)) >= tooAlike),
      )
    if (!twin) return []
    const place: Finding = {
      rule: 'distinct',
      severity: 'warn',
      itemId: later.subject.itemId,
      span: [0, later.subject.text.length],
      reason: 'This asks what another item already asks; keep the better one.',
      rewrite: null,
    }
    return [place]
  })
}
