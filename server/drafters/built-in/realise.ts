import type { Noticing } from '../../domain/noticing.ts'
import type { BankQuestion } from '../../domain/question-bank.ts'

/** Longest item that can still be said aloud in one go: what the rule `plain` lets pass. */
const mostWords = 35

/** Of each noticing for as long as it is in use: whatever was said before is compared with all that could have been said. */
const realised = new WeakMap<Noticing, Map<BankQuestion, string | null>>()

/** A question of the bank with its slots filled from a noticing; null where the noticing can't fill one, or too much would have to be said. */
export function realise(question: BankQuestion, noticing: Noticing): string | null {
  const texts = realised.get(noticing) ?? new Map<BankQuestion, string | null>()
  realised.set(noticing, texts)
  let text = texts.get(question)
  if (text === undefined) {
    text = filled(question, noticing)
    texts.set(question, text)
  }
  return text
}

function filled(question: BankQuestion, noticing: Noticing): string | null {
  if (question.anchored === null) return null
  const slots: Record<string, string | null> = {
    Data: noticing.data,
    moment: noticing.moment,
    Moment: noticing.moment && noticing.moment.charAt(0).toUpperCase() + noticing.moment.slice(1),
    speaker: noticing.speaker,
    gives: noticing.gives,
  }
  let complete = true
  const text = question.anchored.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name] ?? null
    if (value === null) complete = false
    return value ?? ''
  })
  if (!complete) return null
  const tidy = tidied(text)
  return fitsInOneBreath(tidy) ? tidy : null
}

/** Whether a text is short enough to be said aloud as one item. */
export const fitsInOneBreath = (text: string): boolean => text.trim().split(/\s+/).length <= mostWords

/** Sentences that open with a capital, and no comma on top of a quotation's own mark. */
export const tidied = (text: string): string =>
  text
    .replace(/([?!])”[,?.]/g, '$1”')
    .replace(/”,\s*”/g, '”')
    .replace(/\s+/g, ' ')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    .trim()
