import type { AIMessageChunk as Chunk } from '@langchain/core/messages'
import { ZodError } from 'zod'
import { AppError, unexpected } from '../../errors.ts'
import { turnOffTracing } from '../../no-tracing.ts'
import type { Relay } from '../../provider/relay.ts'
import { type ChatTool, Refused } from './tools/tool.ts'

/** Calls of the language model, and of tools, for one message. */
export const mostModelCalls = 6
export const mostToolCalls = 8

export type Asked = {
  system: string
  user: string
  tools: ChatTool[]
  /** Puts names in their places in what a tool is given. */
  restored: (given: unknown) => unknown
  /** Takes them out again, of what is told where a tool could not do what it was given. */
  masked: (words: string) => string
  relay: Relay
  signal: AbortSignal
  onDoing: (what: string) => void
  /** Told what went wrong inside of a tool. */
  onFault: (cause: unknown) => void
}

/** Node waits no longer than this for a timer: in effect, the library's own time limit is off. */
const neverMs = 2_147_483_647

/** A third of a second, and not needed at the start. */
async function library() {
  turnOffTracing()
  const [langchain, { ChatOpenAI }] = await Promise.all([import('langchain'), import('@langchain/openai')])
  return { ...langchain, ChatOpenAI }
}

/**
 * Lets a language model answer a message with these tools, by LangChain's agent, and gives what it says as it comes; nothing goes on when it ends,
 * however it ends.
 * @throws what went wrong: an AppError, the signal's reason, or a mistake of ours
 */
export async function* runAgent(asked: Asked): AsyncGenerator<string> {
  const { relay, signal, system, user } = asked
  const { createAgent, createMiddleware, tool, AIMessage, AIMessageChunk, HumanMessage, ToolMessage, ChatOpenAI } = await library()
  const desk = openDesk(asked)
  let modelCalls = 0
  const limits = createMiddleware({
    name: 'Limits',
    async wrapModelCall(request, handler) {
      modelCalls += 1
      if (modelCalls > mostModelCalls) throw endless()
      // The last time it has nothing to call, only an answer to give.
      const answer = await handler(modelCalls < mostModelCalls ? request : { ...request, toolChoice: 'none' })
      // What is called beyond that in one breath was never said: the library would begin all of it at once.
      if (AIMessage.isInstance(answer)) answer.tool_calls = (answer.tool_calls ?? []).slice(0, mostToolCalls)
      return answer
    },
    // In place of the library's own: what that says of a call that fails holds traces of where it did.
    async wrapToolCall({ toolCall: { id = '', name, args } }) {
      return new ToolMessage({ tool_call_id: id, name, content: await desk.act(name, args) })
    },
  })
  const model = new ChatOpenAI({
    model: relay.model,
    apiKey: 'known to outgoing-fetch.ts alone',
    configuration: { baseURL: relay.baseUrl, fetch: relay.fetch, organization: null, project: null, logLevel: 'off' },
    useResponsesApi: false,
    streaming: true,
    // Limits and repeats are the relay's.
    maxRetries: 0,
    timeout: neverMs,
    verbose: false,
  })
  const agent = createAgent({
    model,
    systemPrompt: system,
    tools: asked.tools.map(({ name, description, schema }) => tool(() => '', { name, description, schema })),
    middleware: [limits],
  })
  try {
    // By this mode alone: without somebody who listens, ChatOpenAI counts tokens by a table that it fetches from elsewhere.
    const stream = await agent.stream({ messages: [new HumanMessage(user)] }, { streamMode: 'messages', signal, recursionLimit: 100 })
    const isSaid = (message: unknown): message is Chunk => AIMessageChunk.isInstance(message)
    let last: string | undefined
    for await (const [message] of stream) {
      if (!isSaid(message) || message.text === '') continue
      // What it says after a tool is another paragraph.
      yield last === undefined || last === message.id ? message.text : `\n\n${message.text}`
      last = message.id
    }
    signal.throwIfAborted()
  } catch (cause) {
    signal.throwIfAborted()
    throw relay.fault() ?? cause
  } finally {
    await desk.idle()
  }
}

/** The tools as they are called: one after the other, not too often, and with an answer in words whatever happens. */
function openDesk({ tools, restored, masked, signal, onDoing, onFault }: Omit<Asked, 'system' | 'user' | 'relay'>) {
  let calls = 0
  let last: Promise<unknown> = Promise.resolve()

  async function answer(name: string, given: unknown): Promise<string> {
    signal.throwIfAborted()
    calls += 1
    if (calls > mostToolCalls) return 'Nothing was done: there were too many calls. Answer the coach now, without tools.'
    const called = tools.find((each) => each.name === name)
    if (!called) return `Nothing was done: that is not a valid tool. There are ${tools.map((each) => each.name).join(', ')}.`
    const { doing, act } = called
    try {
      const named = restored(given)
      onDoing(doing(named))
      return await act(named, signal)
    } catch (cause) {
      signal.throwIfAborted()
      return masked(couldNot(cause))
    }
  }

  function couldNot(cause: unknown): string {
    if (cause instanceof Refused) return `Nothing was done. ${cause.message}`
    if (cause instanceof ZodError) return `Nothing was done: the arguments are not as described. ${wrongIn(cause)}`
    const fault = unexpected(cause)
    if (fault.code === 'server.fault') onFault(cause)
    return `Nothing was done. ${fault.message} ${fault.next}`
  }

  return {
    act(name: string, given: unknown): Promise<string> {
      const mine = last.then(() => answer(name, given))
      last = mine.catch(() => {})
      return mine
    },
    /** Ends when nothing is being done to the plan any more. */
    idle: () => last,
  }
}

/** Which arguments are wrong and how, without what was given. */
const wrongIn = ({ issues }: ZodError): string => issues.map(({ path, message }) => `${path.join('.')}: ${message}.`).join(' ')

const endless = () =>
  new AppError('llm.endless', 503, 'The language model went round in circles, and came to no answer.', 'Say it again in other words.')
