import { isInSources } from '../../checks/quotation-match.ts'
import { unfoundQuotations } from '../../checks/verified-quotes.ts'
import { isOpened, quotationsIn } from '../../language/quotations.ts'
import { without } from '../../language/span.ts'

/** Whether what comes after a text would stand in a quotation that is not closed yet. */
export function endsWithinQuotation(text: string): boolean {
  const last = quotationsIn(`${pointed(text)} more`).at(-1)
  return last !== undefined && !last.isClosed && isOpened(last)
}

type Known = {
  /** What people said and wrote. */
  said: string[]
  /** The items of the plan: it is they that are quoted where one of their sentences is, whole. */
  plan: string[]
}

/** Pointed marks, single or double, are one to a reader. */
const pointed = (text: string): string => text.replace(/[‹›]/g, (mark) => (mark === '‹' ? '«' : '»'))

/** Takes the marks off words that nobody said. */
export function unquoted(text: string, { said, plan }: Known): string {
  const sentences = plan.flatMap((item) => [item, ...item.split(/(?<=[.!?])\s+/)])
  const isWhole = (words: string) => sentences.some((sentence) => isInSources(words, [sentence]) && isInSources(sentence, [words]))
  const off = unfoundQuotations(pointed(text), said)
    .filter(({ words }) => !isWhole(words))
    .flatMap(({ marks }) => marks)
  return without(text, off)
}
