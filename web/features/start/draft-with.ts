import type { PageFacts } from '../../../server/domain/knowledge-page.ts'
import type { Entry } from './entry.ts'

type Page = { title: string; facts: PageFacts }

/** How a page is named within a sentence. */
export const inSentence = ({ title, facts }: Page): string =>
  facts.kind === 'strategy' ? title.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (first) => first.toLowerCase()) : title

/** A wish, in words that the front door keeps apart from notes pasted below them. */
export const wishToUse = (page: Page): string => `I would like to use ${inSentence(page)} in this conversation.`

/** An entry that begins with the wish to use a page. What was typed stays below it; ideas may be offered, unless the coach chose otherwise. */
export function withWish({ text, approach }: Entry, page: Page): Partial<Entry> {
  const wish = wishToUse(page)
  return {
    text: text.includes(wish) ? text : `${wish}\n\n${text.trimStart()}`,
    approach: approach === '' && page.facts.kind === 'strategy' ? 'dialogical' : approach,
  }
}
