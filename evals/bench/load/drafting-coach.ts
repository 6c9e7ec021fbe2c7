import { setTimeout as pause } from 'node:timers/promises'
import type { DraftEvent } from '../../../server/domain/draft-event.ts'
import type { Session } from '../../over-http/session.ts'

/** What one coach saw of one plan: times in ms from the press of the button; faults as sentences. */
export type Seen = { firstItem: number; wholePlan: number; events: number; faults: string[] }

/** How many read a plan's stream at once; `opened` is told of each stream that opens (1) and ends (−1). */
export type Reading = { readers: number; opened: (by: 1 | -1) => void }

/** A word that stands in this coach's notes and in nobody else's, and how any such word is found. */
export const wordOf = (number: number): string => `canary${number}bird`
const anyWord = /canary(\d+)bird/g

const notesOf = (number: number, round: number): string => `---
teacher: Ms Number ${number}
goal: More of the class explains what it thinks
---
9:02 T: "What makes these two equal?" Four hands. T waits two seconds, calls on Maya.
9:03 Maya: "You can cut the ${wordOf(number)} in two."
9:05 T: "Good." Writes it on the board. 6 of 24 students copy it, round ${round}.
9:09 groups of four; in 3 of 6 groups one student writes and the others watch.
9:14 Leo: "I don't get why it is the same as the ${wordOf(number)}."
9:15 T: "Look at Maya's." Leo copies it.
9:20 T: "Any questions?" Nobody answers. Exit slip: 11 of 24 right.
`

/** Prepares a plan, reads its stream with so many readers at once, decides on its first item, and looks whether all of it was kept. */
export async function prepareOnce(coach: Session, number: number, round: number, { readers, opened }: Reading): Promise<Seen> {
  const faults: string[] = []
  const began = performance.now()
  const { id } = (await coach.post('/api/drafts', { notes: notesOf(number, round) })) as { id: string }
  const streams = await Promise.all(Array.from({ length: readers }, () => readStream(coach, id, { began, opened })))
  const [first] = streams
  if (!first) throw new Error('A plan needs a reader.')
  if (streams.some(({ text }) => text !== first.text)) faults.push(`plan ${id}: its readers were told different things`)
  if (first.ids.some((given, index) => given !== index + 1)) faults.push(`plan ${id}: events are missing or doubled: ${first.ids}`)
  if (first.last !== 'draft-end') faults.push(`plan ${id}: it ended with ${first.last}`)
  const [item] = first.items
  if (item) await coach.post(`/api/drafts/${id}/decisions`, { itemId: item.id, revision: item.revision, decision: 'approve' })
  const kept = (await coach.get(`/api/drafts/${id}`)) as { items: { id: string; state: string }[] }
  if (kept.items.length !== first.items.length)
    faults.push(`plan ${id}: ${first.items.length} items were told, ${kept.items.length} are kept`)
  if (kept.items.find(({ id }) => id === item?.id)?.state !== 'approved')
    faults.push(`plan ${id}: a decision that was answered is not kept`)
  const all = `${first.text}${JSON.stringify(kept)}`
  if (!all.includes(wordOf(number))) faults.push(`plan ${id}: its own words are not in it`)
  for (const [, other] of all.matchAll(anyWord)) if (Number(other) !== number) faults.push(`plan ${id}: words of coach ${other} in it`)
  return { firstItem: first.firstItem, wholePlan: first.wholePlan, events: first.ids.length * readers, faults }
}

async function readStream(coach: Session, draftId: string, { began, opened }: { began: number; opened: Reading['opened'] }) {
  const ids: number[] = []
  const items: Extract<DraftEvent, { type: 'item' }>['item'][] = []
  let text = ''
  let last = 'nothing'
  let firstItem = Number.NaN
  const stream = coach.events(`/api/drafts/${draftId}/events`, () => opened(1))
  for await (const { id, data } of stream) {
    const event = JSON.parse(data) as DraftEvent
    ids.push(id)
    text += data
    last = event.type
    if (event.type !== 'item') continue
    if (items.length === 0) firstItem = performance.now() - began
    items.push(event.item)
  }
  opened(-1)
  return { ids, items, text, last, firstItem, wholePlan: performance.now() - began }
}

/** Somebody who only looks around, until told to stop: searches, lists, a health check. Gives how long each answer took (ms). */
export async function lookAround(person: Session, seed: number, signal: AbortSignal): Promise<number[]> {
  const paths = ['/api/knowledge/search?q=wait%20time%20after%20a%20question', '/api/conversations', '/api/queue', '/api/me']
  const times: number[] = []
  for (let turn = seed; !signal.aborted; turn += 1) {
    const began = performance.now()
    await person.get(paths[turn % paths.length] ?? '/api/me')
    times.push(performance.now() - began)
    await pause(500 + ((turn * 137) % 1_000), undefined, { signal }).catch(() => {})
  }
  return times
}
