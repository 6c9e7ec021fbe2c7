import { placeholdersIn } from './as-written.ts'

/** What a placeholder stands for. */
export type Kind = 'Student' | 'Teacher' | 'Person' | 'Email' | 'Phone' | 'Id'

/** Whether a kind, in any letters, is of numbers and addresses: digits belong to such as letters do to a name. */
export const isNumber = (kind: string): boolean => /^(?:email|phone|id)$/i.test(kind)

/** Why something is masked. */
export type Why = 'roster' | 'on record' | 'speaker' | 'looks like a name' | 'e-mail' | 'phone' | 'id'

/** A placeholder that was handed out, and the very characters it stands for. */
export type Masked = { placeholder: string; form: string; why: Why }

/** Hands out placeholders: one number for each person, one letter for each way the name is written. */
export type Placeholders = {
  /** The placeholder of a form; the same for the same. `owner` is who is meant; null: the form stands for itself. */
  of(kind: Kind, owner: string | null, form: string, why: Why): string
  /** What a placeholder stands for; null where it was never handed out. `word` is in small letters, without braces. */
  formOf(word: string): string | null
  /** Whether a number is never handed out, since its placeholder stands in a text by itself. */
  isTaken(kind: string, number: number): boolean
  readonly all: readonly Masked[]
}

/**
 * Opens a set of placeholders for these texts. A number whose placeholder one of them holds already is skipped, so that what was
 * there stays. Listed people get their numbers by their order, whether they turn up or not, so that a number stays theirs.
 */
export function openPlaceholders(texts: readonly string[], listed: readonly { kind: Kind }[]): Placeholders {
  const taken = new Set(texts.flatMap((text) => placeholdersIn(text).map(({ kind, number }) => `${kind} ${number}`)))
  const isTaken = (kind: string, number: number): boolean => taken.has(`${kind.toLowerCase()} ${number}`)
  const last = new Map<Kind, number>()
  const numbers = new Map<string, number>()
  const forms = new Map<string, { placeholders: Map<string, string> }>()
  const byWord = new Map<string, string>()
  const all: Masked[] = []

  function numberOf(kind: Kind, owner: string): number {
    const key = `${kind} ${owner}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    let number = (last.get(kind) ?? 0) + 1
    while (isTaken(kind, number)) number++
    last.set(kind, number)
    numbers.set(key, number)
    return number
  }
  listed.forEach(({ kind }, person) => {
    numberOf(kind, ownerOf([person]))
  })

  return {
    of(kind, owner, form, why) {
      const number = numberOf(kind, owner ?? form)
      const own = forms.get(`${kind}${number}`) ?? { placeholders: new Map<string, string>() }
      forms.set(`${kind}${number}`, own)
      const known = own.placeholders.get(form)
      if (known) return known
      const word = `${kind}${number}${letterOf(own.placeholders.size)}`
      const placeholder = `{${word}}`
      own.placeholders.set(form, placeholder)
      byWord.set(word.toLowerCase(), form)
      all.push({ placeholder, form, why })
      return placeholder
    },
    formOf: (word) => byWord.get(word) ?? null,
    isTaken,
    all,
  }
}

/** Whose placeholder it is: one person's, or that of all who are called so. */
export const ownerOf = (people: readonly number[]): string => people.join(' or ')

/** What reads like a placeholder in braces, and is none that was handed out or stood in the texts. */
export const unknownIn = (text: string, { formOf, isTaken }: Placeholders): string[] => [
  ...new Set(
    placeholdersIn(text)
      .filter(({ start, end }) => text[start - 1] === '{' && text[end] === '}')
      .filter(({ word, kind, number }) => formOf(word) === null && !isTaken(kind, number))
      .map(({ start, end }) => text.slice(start - 1, end + 1)),
  ),
]

/** Nothing for the first form, then b, c, … z, ba, bb. */
function letterOf(form: number): string {
  if (form === 0) return ''
  return (form >= 26 ? letterOf(Math.floor(form / 26)) : '') + String.fromCharCode(97 + (form % 26))
}
