import { plainWords, shorthand } from './field-words.ts'

/**
 * A search as a page would have it: hallway words in the words of a book, and beside the field's shorthand what it stands for (“TPS
 * (think-pair-share)”), since pages write it either way. Only whole words; everything else stays.
 */
export const inFull = (words: string): string =>
  words.replace(/[\p{L}\p{N}][\p{L}\p{N}&-]*(?:\/\p{L}*)?/gu, (word) => {
    const lower = word.toLowerCase()
    const plain = own(plainWords, lower)
    if (plain !== undefined) return plain
    const full = own(shorthand, word) ?? own(shorthand, lower)
    return full === undefined ? word : `${word} (${full})`
  })

const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
