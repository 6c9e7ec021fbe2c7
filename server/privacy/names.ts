import type { RosterPerson } from '../domain/roster.ts'
import { listedPeople, type Unlisted, withUnlisted } from './known-people.ts'
import { labellingInitials, maskText } from './mask-text.ts'
import { wholeNamesIn } from './mentions.ts'
import { indexPeople } from './people.ts'
import { type Masked, openPlaceholders, unknownIn } from './placeholders.ts'
import { openRestoring, type Restoring } from './restoring.ts'
import { namesAmongLabels } from './unlisted/labels.ts'
import { unlistedNamesIn } from './unlisted/unlisted.ts'

/** Names, addresses and numbers of people <-> placeholders. What is masked comes back word for word. */
export type Names = {
  /** Puts placeholders for every way in which somebody is named, and for e-mail addresses, telephone numbers and ids. */
  mask(text: string): string
  /** Puts back, character for character, what was masked. A placeholder that was never handed out stays. */
  restore(text: string): string
  /** The same for a text that streams. */
  restoring(): Restoring
  /** Placeholders in an answer that were never handed out: nobody's, so nobody is put there. */
  unknownPlaceholders(text: string): string[]
  /** Whole names of listed people, as they stand in a text: for a last look at what is about to be sent. */
  wholeNamesIn(text: string): string[]
  /** All that was masked so far, in the order of the texts. */
  readonly people: readonly Masked[]
}

type Known = {
  roster: readonly RosterPerson[]
  /** Adults on record without a roster: how the teacher and colleagues are called ("Ms. Ana Ortiz"). */
  staff: readonly string[]
  /** Everything that will be masked, in an order that stays: it settles which placeholder a second spelling gets. */
  texts: readonly string[]
  /** Who was found to speak in the notes: labels such as "Luz" or "Mr. Purdy". Those that are anybody's ("T", "S1") are left. */
  speakers: readonly string[]
}

/** Finds out who is named in some texts, by the roster, by record, and by how names are used, and opens a way to mask them. */
export function readNames({ roster, staff, texts, speakers }: Known): Names {
  const listed = indexPeople(listedPeople(roster, staff))
  const placeholders = openPlaceholders(texts, listed.list)
  const labels = namesAmongLabels(speakers).map((name): Unlisted => ({ name, why: 'speaker' }))
  // Read as one: a line of notes alone seldom proves a name, and the next one does.
  const read = texts.join('\n\n')
  let people = withUnlisted(listed, [...labels, ...foundIn(read)])
  let initials = new Set(labellingInitials(read, people))

  function mask(text: string): string {
    // What was not among the texts is read first, so that whoever turns up there alone is masked too.
    if (!read.includes(text)) {
      people = withUnlisted(people, foundIn(text))
      initials = new Set([...initials, ...labellingInitials(text, people)])
    }
    return maskText(text, { people, placeholders, initials })
  }

  for (const text of texts) mask(text)
  return {
    mask,
    restore(text) {
      const restoring = openRestoring(placeholders.formOf)
      return restoring.push(text) + restoring.end()
    },
    restoring: () => openRestoring(placeholders.formOf),
    unknownPlaceholders: (text) => unknownIn(text, placeholders),
    wholeNamesIn: (text) => wholeNamesIn(text, listed),
    get people() {
      return placeholders.all
    },
  }
}

const foundIn = (text: string): Unlisted[] => unlistedNamesIn(text).map((name) => ({ name, why: 'looks like a name' }))

/** For a language model on this computer: nothing leaves, so nothing is masked. */
export const noNames: Names = {
  mask: (text) => text,
  restore: (text) => text,
  restoring: () => ({ push: (chunk) => chunk, end: () => '' }),
  unknownPlaceholders: () => [],
  wholeNamesIn: () => [],
  people: [],
}
