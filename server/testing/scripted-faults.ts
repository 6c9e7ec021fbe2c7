import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { begin, bytes, eventsOf, piecesOf, say, send, think, written } from './scripted-answers.ts'
import { type Behaviour, sendJson } from './scripted-provider.ts'

/** The ways in which a scripted provider fails. */

/** Refuses by a status, with words as OpenAI's or as given. */
export const status =
  (code: number, { retryAfter, said = 'Something is wrong' }: { retryAfter?: string; said?: string | object } = {}): Behaviour =>
  ({ response }) =>
    sendJson(
      response,
      typeof said === 'string' ? { error: { message: said, type: 'error', code: null } } : said,
      code,
      retryAfter === undefined ? {} : { 'retry-after': retryAfter },
    )

export const noSchema = (): Behaviour =>
  status(400, { said: "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model." })

/** As a server of pydantic says it, not in an `error`. */
export const noStreamOptions = (): Behaviour =>
  status(422, { said: { detail: [{ type: 'extra_forbidden', loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted' }] } })

/** Never answers; or says some text first, or thinks, and then nothing more. */
export const hang =
  (text = '', { thought = '' } = {}): Behaviour =>
  async ({ response, closed }) => {
    if (text || thought) {
      begin(response)
      await send(
        response,
        [...(thought ? [think(thought)] : []), ...(text ? [say(text)] : [])].map((event) => written([event])),
      )
    }
    await closed
  }

/** Breaks the connection after so many bytes of an answer; where `seen` is given, not before it. */
export const reset =
  (afterBytes = 0, content = 'An answer that never ends', seen: Promise<unknown> = Promise.resolve()): Behaviour =>
  async ({ body, response }) => {
    if (afterBytes > 0) {
      begin(response)
      await send(response, [written(eventsOf(content, body, {})).slice(0, afterBytes)])
    }
    await seen
    response.socket?.resetAndDestroy()
  }

/** Says this text and then ends as if that were all: no finish, no mark of the end; by default in the middle of an event. */
export const cutAfter =
  (text: string, { within = true } = {}): Behaviour =>
  async ({ response }) => {
    begin(response)
    await send(response, [
      ...[...piecesOf(text, 12)].map((piece) => written([say(piece)])),
      within ? 'data: {"choices":[{"index":0,"del' : '',
    ])
    response.end()
  }

/** Says an answer one byte at a time. */
export const drip =
  (content: string, everyMs: number): Behaviour =>
  async ({ body, response }) => {
    begin(response)
    for (const byte of Buffer.from(written(eventsOf(content, body, {})))) {
      if (response.destroyed) return
      response.write(Buffer.of(byte))
      await pause(everyMs)
    }
    response.end()
  }

/** Says whose turn it is, and begins only after so long. */
export const slowStart =
  (content: string, ms: number): Behaviour =>
  async ({ body, response }) => {
    const [role = '', ...rest] = eventsOf(content, body, {})
    begin(response)
    await send(response, [written([role])])
    await pause(ms)
    response.end(written(rest))
  }

/** Says that it is alive, for as long as anybody listens. */
export const ping =
  (everyMs: number): Behaviour =>
  async ({ response }) => {
    begin(response)
    while (!response.destroyed) {
      response.write(': ping\n\n')
      await Promise.race([pause(everyMs), once(response, 'close')])
    }
  }

/** Says a text again and again, for as long as anybody listens. */
export const endless =
  (text: string): Behaviour =>
  async ({ response }) => {
    begin(response)
    while (!response.destroyed) {
      await send(response, [written([say(text)])])
      await new Promise(setImmediate)
    }
  }

export const redirect =
  (to: string, code = 307): Behaviour =>
  ({ response }) =>
    response.writeHead(code, { location: to }).end()

/** The page with which a network asks for a sign-in. */
export const html = (): Behaviour => bytes('<!doctype html><title>Sign in to the school’s network</title>', 'text/html')
