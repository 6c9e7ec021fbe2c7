import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The body of a question, as far as tests look into it. */
export type AskedBody = {
  model: string
  messages: { role: string; content: string; tool_calls?: { function: { name: string; arguments: string } }[] }[]
  tools?: { function: { name: string; description: string; parameters: object } }[]
  tool_choice?: unknown
  stream?: boolean
  stream_options?: { include_usage?: boolean }
  response_format?: { type: string; json_schema?: { name: string; strict: boolean; schema: unknown } }
}

/** One question, and the way to answer it. */
export type Exchange = {
  body: AskedBody
  response: ServerResponse
  /** Ends when the connection does, whoever ended it. */
  closed: Promise<void>
}

/** How one question is answered: see scripted-answers.ts. */
export type Behaviour = (exchange: Exchange) => unknown

export type Received = {
  method: string
  path: string
  headers: NodeJS.Dict<string | string[]>
  /** As it came; `body` is what it says. */
  text: string
  body: AskedBody
  /** Ends when the answer is whole, or the other side hangs up: then `isAnswered` is false. */
  closed: Promise<{ isAnswered: boolean }>
}

/**
 * A language model's server on loopback that speaks the protocol of OpenAI's chat completions and answers by a script, one behaviour for
 * each question in turn; a question beyond the script is refused. /models and /embeddings answer by themselves, the latter after the
 * behaviours it is given. It keeps every byte it is sent.
 */
export async function startScriptedProvider(
  script: Behaviour[] = [],
  { model = 'scripted', embeddings: scriptedEmbeddings = [] }: { model?: string; embeddings?: Behaviour[] } = {},
) {
  const left = [...script]
  const leftEmbeddings = [...scriptedEmbeddings]
  const bytes: Buffer[] = []
  const requests: Received[] = []
  const asked: Received[] = []

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request)
    const received: Received = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      text,
      body: parsed(text),
      closed: new Promise((resolve) => response.on('close', () => resolve({ isAnswered: response.writableFinished }))),
    }
    requests.push(received)
    const path = received.path.replace(/^\/v1/, '')
    if (request.method === 'GET' && path === '/models') {
      return sendJson(response, { object: 'list', data: [{ id: model, object: 'model', created: 0, owned_by: 'tests' }] })
    }
    const closed = received.closed.then(() => {})
    if (path === '/embeddings') {
      const behave = leftEmbeddings.shift()
      if (behave) await behave({ body: received.body, response, closed })
      else sendJson(response, embeddings(JSON.parse(text) as EmbeddingsBody, model))
      return
    }
    if (request.method !== 'POST' || path !== '/chat/completions') return sendJson(response, { error: { message: 'no such path' } }, 404)
    asked.push(received)
    const behave = left.shift()
    if (!behave) return sendJson(response, { error: { message: 'The script has ended' } }, 410)
    await behave({ body: received.body, response, closed })
  }
  const server = createServer((request, response) => {
    // Whoever hangs up before the question is whole has asked nothing.
    respond(request, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => socket.on('data', (chunk: Buffer) => bytes.push(chunk)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    origin,
    baseUrl: `${origin}/v1`,
    /** Every request, and the questions among them. */
    requests,
    asked,
    /** Every byte of every request: lines, headers and bodies. */
    everything: (): string => Buffer.concat(bytes).toString('utf8'),
    /** Adds to the end of the script. */
    script: (...more: Behaviour[]) => void left.push(...more),
    /** Adds to what becomes of the next questions for vectors. */
    scriptEmbeddings: (...more: Behaviour[]) => void leftEmbeddings.push(...more),
    /** Hangs up on everyone. */
    async close(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

export function sendJson(response: ServerResponse, value: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(value))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function parsed(text: string): AskedBody {
  try {
    return JSON.parse(text) as AskedBody
  } catch {
    return { model: '', messages: [] }
  }
}

type EmbeddingsBody = { input: string | string[]; encoding_format?: 'float' | 'base64' }

/** Eight numbers for each text, the same for the same text. */
function embeddings({ input, encoding_format }: EmbeddingsBody, model: string) {
  const vectors = [input].flat().map((text) => {
    const vector = new Float32Array(8)
    for (const [index, character] of [...text].entries())
      vector[index % 8] = (vector[index % 8] ?? 0) + (character.codePointAt(0) ?? 0) / 1000
    return vector
  })
  const data = vectors.map((vector, index) => ({
    object: 'embedding',
    index,
    embedding: encoding_format === 'base64' ? Buffer.from(vector.buffer).toString('base64') : [...vector],
  }))
  return { object: 'list', model, data, usage: { prompt_tokens: 1, total_tokens: 1 } }
}
