import { replaced } from '../language/span.ts'
import { placeholdersIn } from './as-written.ts'
import { contactsIn } from './contacts.ts'
import { initialsThatLabel } from './initials.ts'
import { firstOf, isPossessive, joins, lastOf } from './joining.ts'
import type { Mention } from './mention.ts'
import { mentionsIn } from './mentions.ts'
import type { People } from './people.ts'
import { isNumber, type Kind, ownerOf, type Placeholders, type Why } from './placeholders.ts'
import { staysIn } from './unlisted/stays.ts'
import { wordsOf } from './words.ts'

type Tools = { people: People; placeholders: Placeholders; initials: ReadonlySet<string> }

type Span = { start: number; end: number; kind: Kind; owner: string | null; why: Why }

/** A text with placeholders for whoever is named in it and for what leads to them; all else is left as it is, character for character. */
export function maskText(text: string, { people, placeholders, initials }: Tools): string {
  const contacts = contactsIn(text).map((contact): Span => ({ ...contact, owner: null, why: whys[contact.kind] }))
  const mentions = withoutCurriculum(text, mentionsIn(text, people, { initials }), people).map((mention) => spanOf(mention, people))
  const places = inOrder(text, [...contacts, ...literals(text, placeholders), ...mentions])
  return replaced(text, places, ({ start, end, kind, owner, why }) => placeholders.of(kind, owner, text.slice(start, end), why))
}

/** Initials that label lines of a text and are somebody's: in the rest of it they are that person too. */
export const labellingInitials = (text: string, people: People): string[] =>
  initialsThatLabel({ text, words: wordsOf(text, (folded) => people.named(folded).length > 0) }, people)

const whys = { Email: 'e-mail', Phone: 'phone', Id: 'id' } as const

function spanOf({ start, end, people: who }: Mention, { list }: People): Span {
  const [first, ...others] = who.flatMap((person) => list[person] ?? [])
  return {
    start,
    end,
    kind: first && others.length === 0 ? first.kind : 'Person',
    owner: who.length === 0 ? null : ownerOf(who),
    why: first?.why ?? 'looks like a name',
  }
}

/** "Rosa" of "Rosa Parks" is left, even where an unlisted Rosa speaks; a listed Rosa is masked there too. */
function withoutCurriculum(text: string, mentions: Mention[], { list }: People): Mention[] {
  const unlisted = (mention: Mention): boolean => mention.people.every((person) => list[person]?.kind === 'Person')
  if (!mentions.some(unlisted)) return mentions
  const { spans } = staysIn({ text, words: wordsOf(text, () => false) })
  return mentions.filter((mention) => !unlisted(mention) || !spans.some(({ start, end }) => start <= mention.start && mention.end <= end))
}

/** What reads like a placeholder in a text that was not known when numbers were handed out: masked itself, it can't be taken for one. */
const literals = (text: string, { isTaken }: Placeholders): Span[] =>
  placeholdersIn(text)
    .filter(({ kind, number }) => !isTaken(kind, number))
    .map(({ start, end }) => ({ start, end, kind: 'Id', owner: null, why: 'id' }))

/**
 * From left to right, none overlapping, each with the whole word that it is a part of. Of two that meet, the one that begins first takes the
 * other in; where they begin together, the earlier in the list.
 */
function inOrder(text: string, spans: readonly Span[]): Span[] {
  const taken: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = taken.at(-1)
    const start = wordStart(text, span, last?.end ?? 0)
    const meets = last && (start < last.end || (start === last.end && isOneWord(text, start, isNumber(span.kind) || isNumber(last.kind))))
    if (!meets) taken.push({ ...span, start, end: wordEnd(text, span) })
    else if (span.end > last.end) last.end = wordEnd(text, { end: span.end, kind: isNumber(last.kind) ? last.kind : span.kind })
  }
  return taken
}

/** Whether the characters before and after an offset are of one word. */
const isOneWord = (text: string, at: number, isNumber: boolean): boolean =>
  joins(before(text, at), firstOf(text.slice(at, at + 2)), isNumber)

const before = (text: string, at: number): string => lastOf(text.slice(Math.max(0, at - 2), at))

/** Where the word of a span begins, no further back than `least`. */
function wordStart(text: string, { start, kind }: Pick<Span, 'start' | 'kind'>, least: number): number {
  let at = start
  while (at > least && isOneWord(text, at, isNumber(kind))) at -= before(text, at).length
  return at
}

function wordEnd(text: string, { end, kind }: Pick<Span, 'end' | 'kind'>): number {
  let at = end
  while (isOneWord(text, at, isNumber(kind)) && !isPossessive(text.slice(at, at + 3))) at += firstOf(text.slice(at, at + 2)).length
  return at
}
