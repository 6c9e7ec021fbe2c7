import type { DraftItem } from '../../server/domain/draft-item.ts'
import { textsIn } from './item-texts.ts'
import { wordsOf } from './words.ts'

const always = wordsOf(
  'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December English',
)
const pronouns = new Set(wordsOf('I you he she they we it one someone somebody nobody students who this that a the'))
const quotation = /["“„][^"“”„]*["”]/g

/** Words written as names: with a capital inside a sentence, or at its head before a verb of saying. Quotations are another scorer's. */
function namesWrittenIn(text: string): string[] {
  const plain = text.replace(quotation, ' … ')
  return [...plain.matchAll(/\p{Lu}[\p{L}'’-]*/gu)].flatMap((match) => {
    const [name] = match
    const before = plain.slice(0, match.index)
    const atHead = /(?:^|[.?!:…–—(]|\n)\s*$/.test(before)
    const speaks = /^\s+(?:says|said|asks|asked|tells|told|wrote|writes|answers|answered|replied|called)\b/.test(
      plain.slice(match.index + name.length),
    )
    return !atHead || (speaks && !pronouns.has(name.toLowerCase())) ? [name.replace(/['’]s?$/, '')] : []
  })
}

/** Names in an item that stand neither in the notes (in any case) nor in `known`, such as titles of the knowledge base. */
export function unknownNames(item: DraftItem, notes: string, known: readonly string[] = []): string[] {
  const allowed = new Set([...wordsOf(notes), ...known.flatMap(wordsOf), ...always])
  const isKnown = (name: string) => wordsOf(name).every((part) => allowed.has(part) || allowed.has(part.replace(/'.*$/, '')))
  return [...new Set(textsIn(item).flatMap(namesWrittenIn))].filter((name) => !isKnown(name))
}
