import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { requestFor } from '../features/start/entry.ts'
import { sample } from '../features/start/sample-notes.ts'
import { isDone } from './running.ts'

/** The card with this label. */
export const card = (page: Page, label: string) =>
  page.getByRole('article').filter({ has: page.getByText(new RegExp(`^${label}( · .*)?$`)) })

/** Writes other words into a card, and saves them. */
export async function edit(page: Page, label: string, words: string): Promise<void> {
  await card(page, label).getByRole('button', { name: 'Edit' }).click()
  await card(page, label).getByLabel('Your words').fill(words)
  await card(page, label).getByRole('button', { name: 'Save' }).click()
}

/** Opens a conversation that was begun with this. How a coach begins one through the pages is what front-door.test.ts tries. */
async function begin(page: Page, brought: { text: string }): Promise<void> {
  const answer = await page.request.post('/api/conversations', { data: brought })
  expect(answer.status(), 'beginning').toBe(201)
  const { id } = (await answer.json()) as { id: string }
  await page.goto(`/conversations/${id}`)
}

/** Opens a conversation that was begun with these notes, once its plan is written. */
export async function beginWith(page: Page, notes: string): Promise<void> {
  await begin(page, { text: notes })
  await isDone(page)
}

/** Opens a conversation that was begun with the built-in sample. */
export const beginSample = (page: Page) => begin(page, requestFor(sample))

/** Selects words of the notes with the mouse: the first place where they stand, or a later one. */
export async function select(page: Page, words: string, place = 0): Promise<void> {
  const [from, to] = await page.evaluate(
    ([words, place]) => {
      const texts = [...document.querySelectorAll('#notes-text [data-at]')].map(({ firstChild }) => firstChild as Text)
      const whole = texts.map(({ data }) => data).join('')
      let at = -1
      for (let found = 0; found <= place; found += 1) at = whole.indexOf(words, at + 1)
      const point = (offset: number, side: 'left' | 'right') => {
        let begin = 0
        for (const text of texts) {
          const inside = offset - begin
          if (side === 'left' ? inside < text.length : inside <= text.length) {
            const range = document.createRange()
            range.setStart(text, side === 'left' ? inside : inside - 1)
            range.setEnd(text, side === 'left' ? inside + 1 : inside)
            const rect = range.getBoundingClientRect()
            return { x: side === 'left' ? rect.left + 0.5 : rect.right - 0.5, y: rect.top + rect.height / 2 }
          }
          begin += text.length
        }
        throw new Error('these words are not in the notes')
      }
      return [point(at, 'left'), point(at + words.length, 'right')] as const
    },
    [words, place] as const,
  )
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  // In one move: a selection that grows bit by bit may be offered half-way.
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}

/** Clicks on the first words of something that may go over two lines. */
export async function clickWords(words: Locator): Promise<void> {
  const place = await words.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { left, top, height } = element.getClientRects()[0] ?? element.getBoundingClientRect()
    return { x: left + 12, y: top + height / 2 }
  })
  await words.page().mouse.click(place.x, place.y)
}
