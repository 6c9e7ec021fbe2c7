import type { Passage } from '../domain/passage.ts'
import { countTokens } from './embedder.ts'
import { inFull } from './in-full.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { MAX_TOKENS } from './sentence-encoder.ts'

/** Stands in a key between the passage that is shown and the number of a way to it: a control character, so no id's own. */
const MARK = '\u001e'

/** The key of the passage that is shown for whatever was found: its own, or that of a way to it. */
export const shownKey = (key: string): string => key.split(MARK, 1)[0] ?? key

/** Whether what was found is a way to a passage and not itself one. */
export const isWayIn = (key: string): boolean => key.includes(MARK)

/**
 * What a page is found by beside its own words: its other names, when it fits, and what is typed by those who need it. They are searched and
 * never shown, what is typed in full as a search is, without a heading, which is said by the page's own passages; the page's first passage stands for them. `passages` are those of the knowledge base.
 */
export function waysIn(base: KnowledgeBase, passages: readonly Passage[]): Passage[] {
  const firsts = new Map<string, Passage>()
  for (const passage of passages) if (!firsts.has(passage.sourceId)) firsts.set(passage.sourceId, passage)
  return cardsOf(base).flatMap(({ id, says, asked }) => {
    const first = firsts.get(id)
    if (!first) return []
    const texts = [...packed(says), ...asked.map(inFull)]
    return texts.map((text, index) => ({ ...first, key: `${first.key}${MARK}${index + 1}`, heading: '', text }))
  })
}

type Card = { id: string; says: readonly string[]; asked: readonly string[] }

type Page = { id: string; 'asked-as'?: readonly string[] | undefined }

function cardsOf(base: KnowledgeBase): Card[] {
  const card = (page: Page, ...says: (readonly string[])[]): Card => ({ id: page.id, says: says.flat(), asked: page['asked-as'] ?? [] })
  return [
    ...[...base.coachingModels, ...base.waysOfWorking].map((one) => card(one, one.aliases, one['fits-when'], one.purposes)),
    ...base.strategies.map((one) => card(one, one.names, [one.because, one.option, one.step, one.gives])),
    ...base.frameworks.map((one) => card(one, one.aliases, one['fits-when'])),
    ...base.pages.map((one) => card(one, [one.line])),
    ...base.personas.map((one) => card(one, [one.who, one.role])),
    ...base.scenarios.map((one) => card(one, [`Role-play to rehearse, ${one.grade}, ${one.subject}`, one.aim])),
  ]
}

/** As few texts as the encoder reads whole. */
function packed(says: readonly string[]): string[] {
  const texts: string[] = []
  for (const one of says) {
    const longer = [...texts.slice(-1), one].join('. ')
    if (texts.length > 0 && countTokens(longer) <= MAX_TOKENS) texts[texts.length - 1] = longer
    else texts.push(one)
  }
  return texts
}
