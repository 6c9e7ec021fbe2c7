import { contactsIn } from './contacts.ts'
import { initialsThatLabel } from './initials.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import type { People } from './people.ts'
import { type Kind, ownerOf, type Placeholders, placeholderLike, type Why } from './placeholders.ts'
import { staysIn } from './unlisted/stays.ts'
import { wordsOf } from './words.ts'

type Tools = { people: People; placeholders: Placeholders; initials: ReadonlySet<string> }

type Span = { start: number; end: number; kind: Kind; owner: string | null; why: Why }

/** A text with placeholders for whoever is named in it and for what leads to them; all else is left as it is, character for character. */
export function maskText(text: string, { people, placeholders, initials }: Tools): string {
  const contacts = contactsIn(text).map((contact): Span => ({ ...contact, owner: null, why: whys[contact.kind] }))
  const mentions = withoutCurriculum(text, mentionsIn(text, people, { initials }), people).map((mention) => spanOf(mention, people))
  let masked = ''
  let from = 0
  for (const { start, end, kind, owner, why } of inOrder([...contacts, ...literals(text, placeholders), ...mentions])) {
    masked += text.slice(from, start) + placeholders.of(kind, owner, text.slice(start, end), why)
    from = end
  }
  return masked + text.slice(from)
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
    owner: ownerOf(who),
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
  placeholderLike(text)
    .filter(({ kind, number }) => !isTaken(kind, number))
    .map(({ start, end }) => ({ start, end, kind: 'Id', owner: null, why: 'id' }))

/** From left to right, the earlier in the list first where two begin together, none overlapping. */
function inOrder(spans: readonly Span[]): Span[] {
  let end = 0
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .filter((span) => {
      const free = span.start >= end
      if (free) end = span.end
      return free
    })
}
