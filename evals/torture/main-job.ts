import { randomUUID } from 'node:crypto'
import type { DraftEvent } from '../../server/domain/draft-event.ts'
import type { Session } from '../over-http/session.ts'
import type { Ledger } from './ledger.ts'

const notes = (mark: string) => `9:02 T: "What makes these two equal?" Four hands. T waits two seconds, calls on Maya.
9:03 Maya: "You can cut it in two." Mark ${mark}.
9:05 T: "Good." Writes it on the board. 6 of 24 students copy it.
9:09 groups of four; in 3 of 6 groups one student writes and the others watch.
9:14 Leo: "I don't get why it is the same." T: "Look at Maya's." Leo copies it.
9:20 T: "Any questions?" Nobody answers. Exit slip: 11 of 24 right.`

type Item = Extract<DraftEvent, { type: 'item' }>['item']
type Plan = { items: Item[] }
type Conversation = { materials: { id: string }[]; messages: { text: string }[]; talk: { herWords: string } | null }

/** The address of what was brought into a conversation. */
const notesOf = (conversation: string) => async (coach: Session) => {
  const { materials } = (await coach.get(conversation)) as Conversation
  if (!materials[0]) throw new Error(`${conversation} has no notes`)
  return `/api/materials/${materials[0].id}`
}

const heldIn = (mark: string) => (found: unknown) => JSON.stringify(found).includes(mark)
const itemIs = (id: string, is: (item: Item) => boolean) => (found: unknown) =>
  (found as Plan).items.some((item) => item.id === id && is(item))

/** A coach's ten minutes, each step written into the ledger as soon as the app has acknowledged it. Gives the draft's id. @throws Error when the app goes away */
export async function mainJob(coach: Session, ledger: Ledger, begun: (draftId: string) => void = () => {}): Promise<string> {
  const mark = `mark-${randomUUID()}`
  const { id, draftId } = (await coach.post('/api/conversations', { text: notes(mark), teacher: 'Ms Ortiz' })) as {
    id: string
    draftId: string
  }
  const [conversation, draft] = [`/api/conversations/${id}`, `/api/drafts/${draftId}`]
  begun(draftId)
  ledger.wrote('a conversation with its notes', notesOf(conversation), heldIn(mark))

  const items: Item[] = []
  for await (const { data } of coach.events(`${draft}/events`)) {
    const event = JSON.parse(data) as DraftEvent
    if (event.type !== 'item') continue
    items.push(event.item)
    ledger.wrote(
      'an item that was shown',
      draft,
      itemIs(event.item.id, () => true),
    )
  }
  const [first, second, third] = items
  if (!first || !second || !third) throw new Error('The plan has fewer than three items.')

  const decide = (item: Item, decision: object) =>
    coach.post(`${draft}/decisions`, { itemId: item.id, revision: item.revision, ...decision })
  await decide(first, { decision: 'approve' })
  ledger.wrote(
    'an approval',
    draft,
    itemIs(first.id, ({ state }) => state === 'approved'),
  )
  const words = `What did you notice at ${mark}?`
  await decide(second, { decision: 'edit', text: words })
  ledger.wrote(
    'an edit',
    draft,
    itemIs(second.id, ({ text }) => text === words),
  )
  await decide(third, { decision: 'reject', reason: 'not today' })
  ledger.wrote(
    'a rejection',
    draft,
    itemIs(third.id, ({ state }) => state === 'rejected'),
  )

  await coach.post(`${draft}/take`, {})
  ledger.wrote('a plan taken into the room', draft, (found) => (found as Plan).items.every(({ state }) => state !== 'in_review'))
  await coach.put(`/api/conversations/${id}/jottings`, { text: `Not to be said yet: ${mark}` })
  ledger.wrote('jottings', `/api/conversations/${id}/jottings`, heldIn(mark))
  await coach.put(`/api/conversations/${id}/talk`, { herWords: mark, herChoice: '', when: '', promised: '' })
  ledger.wrote('what stayed of the talk', conversation, (found) => (found as Conversation).talk?.herWords === mark)
  const said = `compare with the Impact Cycle, ${mark}`
  await coach.post(`/api/conversations/${id}/messages`, { text: said })
  ledger.wrote('a message in the thread', conversation, (found) => (found as Conversation).messages.some(({ text }) => text === said))
  return draftId
}
