import type { Brief } from '../../domain/brief.ts'
import type { PageView } from '../../domain/command.ts'
import type { DraftItem } from '../../domain/draft-item.ts'
import type { ItemChange } from '../../domain/message-changes.ts'
import { restoreLoosely } from '../../privacy/loosely-written.ts'
import { spoken } from '../../prompting/clean-text.ts'
import { type Names, namesNobody, withNames } from '../../prompting/names.ts'
import { sayableOrNot } from '../../prompting/sayable.ts'
import type { Changed, Revision } from '../../review/revision.ts'
import type { Idempotency } from '../../store/idempotency.ts'
import { Refused } from './tools/tool.ts'

/** The longest words of an item, in characters; 35 words have some 200. */
const longestWords = 600

/** Items that one message may add: a plan is held in the head. */
const mostAdded = 3

/** One person's one plan, as the tools have it while one message is answered, and what they have done to it. */
export type Desk = ReturnType<typeof openDesk>

type Around = {
  ownerId: string
  draftId: string
  messageId: string
  brief: Brief
  names: Names
  /** Where words that are quoted may come from. */
  sources: string[]
  itemsNow: () => Promise<DraftItem[]>
  newId: () => string
}

export function openDesk({ itemsNow, names, sources, newId, ...around }: Around) {
  let acts = 0
  const changes: ItemChange[] = []
  const plans: string[] = []
  let view: PageView | null = null

  return {
    ...around,
    names,
    itemsNow,

    /** What a tool is given, names in the places of what stands for them. */
    restored: (given: unknown): unknown => withNames(given, { restore: (text) => restoreLoosely(text, names, sources) }),
    /** What a tool answers, without names; words that someone may be at risk are kept out. */
    masked: (text: string) => sayableOrNot(text, names),

    /** A key for one act, under which what it changed is kept for this message: told and undone even where the answer was lost. */
    once(): Idempotency {
      acts += 1
      return { key: `message ${around.messageId} act ${String(acts).padStart(3, '0')} ${newId()}`, fingerprint: around.messageId }
    },

    /** What was done, in order. */
    changes,
    plans,
    get view() {
      return view
    },

    changed(done: Changed): void {
      changes.push({ before: done.before, after: done.item })
    },
    show(what: PageView): void {
      view = what
    },

    /** @throws Refused where the plan has no such item, or the coach has rejected it */
    async itemCalled(label: string): Promise<DraftItem> {
      const items = await itemsNow()
      const item = items.find((each) => each.label === labelIn(label))
      if (!item) throw new Refused(`There is no such item in this plan. It has ${items.map((each) => each.label).join(', ')}.`)
      return item
    },

    /** What the coach has rejected stays so. @throws Refused as `itemCalled` */
    async openItem(label: string): Promise<DraftItem & Revision> {
      const item = await this.itemCalled(label)
      if (item.state === 'rejected') throw new Refused(`${item.label} was rejected by the coach, and stays so.`)
      return { ...item, itemId: item.id }
    },

    /** @throws Refused where a message has added as many as it may */
    mayAdd(): void {
      const added = changes.filter(({ before }) => before === null).length
      if (added >= mostAdded) throw new Refused(`No more than ${mostAdded} items are added at a time. Let the coach look at those first.`)
    },

    /** Words for an item, names in their places. @throws Refused where they are none, too long, or name somebody who was made up */
    wordsOf(text: string): string {
      const words = spoken(text)
      if (words === '') throw new Refused('There are no words in it.')
      if (words.length > longestWords) throw new Refused('That is far too long to be said aloud: 35 words at the most.')
      if (namesNobody(words, sources))
        throw new Refused('It names somebody who was not handed out. Copy names in braces exactly, or leave them out.')
      return words
    },
  }
}

const alone = /^\W*(?:(?:item|question|card|number|no)\W*)*I?\s*0*(\d{1,3})\W*$/i
const named = /\bI ?0*(\d{1,3})\b/g

/** The one item that a language model names: "I2", "item 2", "2", "I2 (Goal)"; null where it names none, or two. */
function labelIn(words: string): string | null {
  const numbers = new Set([...words.matchAll(named)].map(([, number]) => number))
  const number = alone.exec(words)?.[1] ?? (numbers.size === 1 ? [...numbers][0] : undefined)
  return number === undefined ? null : `I${number}`
}
