import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { type Behaviour, type Exchange, sendJson } from './scripted-provider.ts'

/** The ways in which a scripted provider answers well, or at least as servers do; scripted-faults.ts has the others. */

type Manner = {
  /** Characters of one piece. */
  chunkSize?: number
  usage?: { input: number; output: number } | null
  /** Thought before the answer, in a field of its own. */
  reasoning?: string
  finish?: string | null
  /** Whether it says that it is done. */
  done?: boolean
  newline?: '\n' | '\r\n' | '\r'
  isGzipped?: boolean
  /** Said between any two events. */
  comment?: string
}

const head = { id: 'chatcmpl-1', created: 0, model: 'scripted' }
const chunk = (choices: object[], more: object = {}) => ({ ...head, object: 'chat.completion.chunk', choices, ...more })
const delta = (said: object, finish_reason: string | null = null, index = 0) => chunk([{ index, delta: said, finish_reason }])
const tokens = ({ input, output }: { input: number; output: number }) => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
})
const contentOf = (answer: string | object) => (typeof answer === 'string' ? answer : JSON.stringify(answer))

export function* piecesOf(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

/** The events of a good answer, as objects; and the mark of its end. */
export function eventsOf(
  text: string,
  body: Exchange['body'],
  { chunkSize = 12, usage = { input: 120, output: 30 }, reasoning, finish, done }: Manner,
) {
  const end = finish === undefined ? 'stop' : finish
  return [
    delta({ role: 'assistant', content: '' }),
    ...(reasoning ? [...piecesOf(reasoning, chunkSize)].map((piece) => delta({ reasoning_content: piece })) : []),
    ...[...piecesOf(text, chunkSize)].map((piece) => delta({ content: piece })),
    ...(end === null ? [] : [delta({}, end)]),
    ...(usage && body.stream_options?.include_usage ? [chunk([], { usage: tokens(usage) })] : []),
    ...(done === false ? [] : ['[DONE]']),
  ]
}

/** Events as they go over the line. */
export const written = (events: (object | string)[], { newline = '\n', comment }: Pick<Manner, 'newline' | 'comment'> = {}): string =>
  events
    .map(
      (event) =>
        `${comment ? `: ${comment}${newline}` : ''}data: ${typeof event === 'string' ? event : JSON.stringify(event)}${newline}${newline}`,
    )
    .join('')

export const begin = (response: ServerResponse, more: Record<string, string> = {}) =>
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', ...more })

/** Every piece is on its way before the next: they arrive apart. */
export async function send(response: ServerResponse, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (response.destroyed) return
    await new Promise<void>((resolve) => response.write(piece, () => resolve()))
  }
}

/** Answers well, as a stream where one was asked for. */
export const answer =
  (content: string | object, manner: Manner = {}): Behaviour =>
  async (exchange) => {
    const { body, response } = exchange
    const text = contentOf(content)
    if (!body.stream) return wholeAnswer(content, manner)(exchange)
    const stream = eventsOf(text, body, manner).map((event) => written([event], manner))
    if (manner.isGzipped) return begin(response, { 'content-encoding': 'gzip' }).end(gzipSync(stream.join('')))
    begin(response)
    await send(response, stream)
    response.end()
  }

/** Answers in one piece, though a stream was asked for. */
export const wholeAnswer =
  (content: string | object, { usage = { input: 120, output: 30 }, finish = 'stop' }: Manner = {}): Behaviour =>
  ({ response }) => {
    const message = { role: 'assistant', content: contentOf(content), refusal: null }
    sendJson(response, {
      ...head,
      object: 'chat.completion',
      choices: [{ index: 0, message, finish_reason: finish }],
      ...(usage && { usage: tokens(usage) }),
    })
  }

/** Says these events, objects or texts as they are, and ends. */
export const events =
  (said: (object | string)[]): Behaviour =>
  async ({ response }) => {
    begin(response)
    await send(
      response,
      said.map((event) => written([event])),
    )
    response.end()
  }

/** Says exactly this. */
export const bytes =
  (text: string | Uint8Array, type = 'text/event-stream'): Behaviour =>
  ({ response }) => {
    response.writeHead(200, { 'content-type': type }).end(text)
  }

/** Events for `events`. */
export const say = (content: string | object[], index = 0) => delta({ content }, null, index)
export const stop = (finish = 'stop', index = 0) => delta({}, finish, index)
export const think = (reasoning_content: string) => delta({ reasoning_content })
export const callTool = (name: string, argumentsGiven: object | string, index = 0) =>
  delta({
    tool_calls: [{ index, id: `call-${index + 1}`, type: 'function', function: { name, arguments: contentOf(argumentsGiven) } }],
  })

/** Calls these tools, one after the other or in one breath, with words before it where some are given. */
export const useTools = (calls: [name: string, given: object | string][], before = ''): Behaviour =>
  events([
    ...(before ? [say(before)] : []),
    ...calls.map(([name, given], index) => callTool(name, given, index)),
    stop('tool_calls'),
    '[DONE]',
  ])

/** Declines in the field made for it. */
export const refuse = (words = 'I can’t help with that.'): Behaviour => events([delta({ refusal: words }), stop(), '[DONE]'])
