import type { Watch } from '../provider/outgoing-fetch.ts'
import { sentIn } from '../sending/sending.ts'

/** Shows, just before each request leaves, whom it goes to and every word of its messages. */
export function tellSent(say: (text: string) => void): NonNullable<Watch['onSent']> {
  let before = ''
  return ({ url, body }) => {
    const { llm, messages } = sentIn(body)
    const words = messages.map(({ role, content }) => `[${role}]\n${content}\n`).join('\n')
    say(words === before ? 'Sent once more, the same.\n\n' : `This is sent to ${llm} at ${new URL(url).origin}:\n\n${words}\n`)
    before = words
  }
}
