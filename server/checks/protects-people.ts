import type { Finding } from '../domain/finding.ts'
import type { Span } from '../language/span.ts'
import { type Audience, type CheckContext, type ContextRule, finding } from './rule.ts'

const ordinaryWords = new Set(
  'may will grace hope faith joy rose mark bill rob art sky summer autumn april june august jack dean chance drew grant pat sue chase page reed miles'.split(
    ' ',
  ),
)

/** Names are free in the coach's plan and in what that class's own teacher reads; students become initials for others, and nobody is named to a provider. */
const guarded = (audience: Audience, { students, staff }: CheckContext['names']): string[] =>
  audience === 'provider' ? [...students, ...staff] : audience === 'others' ? students : []

/** Where a name stands as a whole word. A name that is also a word ("May", "Will") counts only with its capital, and not where it begins a sentence as that word. */
function places(text: string, name: string): Span[] {
  const escaped = name
    .normalize('NFC')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/['’]/g, "['’]")
  const isWordToo = ordinaryWords.has(name.toLowerCase())
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, isWordToo ? 'gu' : 'giu'))]
  return found
    .filter(
      ({ index }) =>
        !isWordToo ||
        !/(?:^|[.?!]\s+)$/.test(text.slice(0, index)) ||
        /^['’]s\b|^\s+(?:said|asked|wrote|was|and)\b/.test(text.slice(index + name.length)),
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((part) => `${part.charAt(0).toUpperCase()}.`)
    .join('')

/** Flags a name on its way to somebody it is not for. The rewrite puts initials, for a provider a placeholder. */
export const protectsPeople: ContextRule = {
  name: 'protects-people',
  needs: 'context',
  check(subject, { audience = 'coach', names }): Finding[] {
    const found = guarded(audience, names)
      .filter((name) => name.trim() !== '')
      .flatMap((name) => places(subject.text, name).map((span) => ({ name, span })))
      .filter(
        ({ span }, i, all) =>
          !all.some(
            (other, j) =>
              i !== j &&
              other.span.start <= span.start &&
              other.span.end >= span.end &&
              other.span.end - other.span.start > span.end - span.start,
          ),
      )
      .sort((a, b) => a.span.start - b.span.start)
    const placeholder = (name: string): string =>
      audience === 'others'
        ? initials(name)
        : names.students.includes(name)
          ? `[student ${names.students.indexOf(name) + 1}]`
          : `[staff ${names.staff.indexOf(name) + 1}]`
    const rewrite = [...found]
      .reverse()
      .reduce((text, { name, span }) => text.slice(0, span.start) + placeholder(name) + text.slice(span.end), subject.text)
    const reason =
      audience === 'provider'
        ? 'A name would leave this machine; a placeholder goes instead.'
        : "A child's name would reach people it is not for; initials do as well."
    return found.map(({ span }) => finding('protects-people', 'block', subject, span, reason, rewrite))
  },
}
