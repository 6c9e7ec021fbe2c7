import type { PageView } from '../../domain/command.ts'
import type { DraftItem } from '../../domain/draft-item.ts'
import type { ItemChange } from '../../domain/message-changes.ts'
import type { Brief } from '../../drafters/drafter.ts'
import { spoken } from '../../drafters/language-model/clean-text.ts'
import { type Names, namesNobody } from '../../drafters/language-model/names.ts'
import type { Changed, Revision } from '../../review/revision.ts'
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
}

export function openDesk({ itemsNow, names, sources, ...around }: Around) {
  const changes: ItemChange[] = []
  const plans: string[] = []
  let view: PageView | null = null

  return {
    ...around,
    names,
    itemsNow,
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
      const number = /\d{1,3}/.exec(label)?.[0]
      const item = items.find((each) => each.label === `I${Number(number)}`)
      if (!item)
        throw new Refused(`There is no item ${label.slice(0, 10)} in this plan. It has ${items.map((each) => each.label).join(', ')}.`)
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
