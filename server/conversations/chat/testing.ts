import type { AnswerEvent } from '../../domain/answer-event.ts'
import type { Message } from '../../domain/conversation.ts'
import type { DraftSnapshot } from '../../drafting/snapshot.ts'
import { scripted } from '../../provider/testing.ts'
import { openTestApp } from '../../testing/app.ts'
import { notes } from '../../testing/sample-plan.ts'
import type { Behaviour } from '../../testing/scripted-provider.ts'

type Options = {
  settings?: Parameters<typeof scripted>[1]
  /** Who wrote the plan, and so writes another item for it; the built-in one asks no language model. */
  drafter?: 'built-in' | 'llm'
  /** Left out: seen. */
  hasSeen?: boolean
  text?: string
  app?: Parameters<typeof openTestApp>[0]
  edges?: Parameters<typeof scripted>[2]
}

/** A plan of two items and the thread beside it, with a language model that answers by a script. */
export async function chatting(
  script: Behaviour[],
  { settings, drafter = 'built-in', hasSeen = true, text = notes, app: changed, edges }: Options = {},
) {
  const { provider, double, waits } = await scripted(script, settings, edges)
  const app = await openTestApp({ ...changed, provider })
  if (hasSeen) await app.post('/api/provider/seen', {})
  const begun = await app.post('/api/conversations', { text, drafter, teacher: 'Ms Ortiz' })
  const { id, draftId } = (await begun.json()) as { id: string; draftId: string }
  await (await app.get(`/api/drafts/${draftId}/events`)).text()
  const address = `/api/conversations/${id}`

  const thread = async () => ((await (await app.get(address)).json()) as { messages: Message[] }).messages
  const plan = async () => (await (await app.get(`/api/drafts/${draftId}`)).json()) as DraftSnapshot
  const say = async (words: string, key?: string) => {
    const headers: Record<string, string> = key ? { 'Idempotency-Key': key } : {}
    return (await (await app.post(`${address}/messages`, { text: words }, { headers })).json()) as { draftId: string; answering: boolean }
  }
  const read = async () => eventsIn(await (await app.get(`${address}/answer`)).text())
  return {
    ...app,
    id,
    draftId,
    address,
    double,
    waits,
    thread,
    plan,
    say,
    /** The stream of the answer, read to its end. */
    read,
    /** Says something, waits for the answer, and gives its message and the events of its stream. */
    async ask(words: string) {
      const { answering } = await say(words)
      const events = await read()
      const message = (await thread()).at(-1)
      if (message?.author !== 'assistant') throw new Error('there is no answer')
      return { answering, events, message, text: message.text, shown: textOf(events) }
    },
    undo: (messageId: string | undefined) => app.post(`${address}/messages/${messageId}/undo`, {}),
    items: async () => (await plan()).items,
  }
}

export const eventsIn = (stream: string): AnswerEvent[] =>
  [...stream.matchAll(/^data: (.*)$/gm)].map(([, json = '']) => JSON.parse(json) as AnswerEvent)

export const textOf = (events: AnswerEvent[]): string => events.map((event) => (event.type === 'delta' ? event.text : '')).join('')
