import { z } from 'zod'
import type { DrafterName } from '../domain/plan-request.ts'
import type { SentMessages, TokensUsed } from '../domain/sending.ts'
import type { Telling } from '../drafters/drafter.ts'
import { AppError, notConfigured } from '../errors.ts'
import type { Provider } from '../provider/provider.ts'
import type { Store } from '../store/store.ts'

export type Dependencies = {
  store: Pick<Store, 'sendings'>
  /** Null: none is configured. */
  provider: Pick<Provider, 'model' | 'origin' | 'isLoopback' | 'masksNames'> | null
  now: () => Date
  onFault: (cause: unknown) => void
}

/** The language model as one person has it. */
export type LanguageModelHere = {
  llm: string
  origin: string
  isLoopback: boolean
  masksNames: boolean
  /** Whether this person has seen what is sent, or need not. */
  hasSeen: boolean
  used: TokensUsed
}

export type Sending = ReturnType<typeof createSending>

/** Whether and what may be sent to a language model. Before the first time, its coach has seen what; whatever leaves is kept, word for word. */
export function createSending({ store: { sendings }, provider, now, onFault }: Dependencies) {
  const at = () => now().toISOString()
  const receiver = provider && { origin: provider.origin, llm: provider.model }

  async function mayBeSent(ownerId: string): Promise<boolean> {
    if (!provider || !receiver) return false
    return !provider.masksNames || sendings.hasSeen(ownerId, receiver)
  }

  /** @throws 400 `setup.missing` where there is no language model, 409 `sending.see_first` where its coach has yet to see what is sent */
  async function mustBeSeen(ownerId: string): Promise<void> {
    if (!provider) throw noLanguageModel()
    if (!(await mayBeSent(ownerId))) throw seeFirst(provider.model)
  }

  return {
    mayBeSent,
    mustBeSeen,

    /**
     * Who writes a draft that was asked for like this.
     * @throws as `mustBeSeen`
     */
    async drafterFor(ownerId: string, asked: DrafterName | undefined): Promise<DrafterName> {
      if (asked === 'built-in') return asked
      if (asked === undefined) return (await mayBeSent(ownerId)) ? 'llm' : 'built-in'
      await mustBeSeen(ownerId)
      return asked
    },

    async about(ownerId: string): Promise<LanguageModelHere | null> {
      if (!provider) return null
      const { model: llm, origin, isLoopback, masksNames } = provider
      const [hasSeen, used] = await Promise.all([mayBeSent(ownerId), sendings.used(ownerId, monthBefore(now()))])
      return { llm, origin, isLoopback, masksNames, hasSeen, used }
    },

    /** This person has seen what is sent. @throws 400 where there is no language model */
    async see(ownerId: string): Promise<void> {
      if (!receiver) throw noLanguageModel()
      await sendings.see(ownerId, receiver, at())
    },

    /** Keeps what is sent in a conversation, and counts what it uses. What can't be kept is not sent, nor what its coach has yet to see. */
    telling(ownerId: string, conversationId: string, what: string): Telling {
      if (!receiver) return {}
      return {
        onSent: async ({ body }) => {
          await mustBeSeen(ownerId)
          await sendings.keep({ ...receiver, ...sentIn(body), ownerId, conversationId, what, at: at() })
        },
        onUsed: (used) => void sendings.use(ownerId, { ...used, what, llm: receiver.llm, at: at() }).catch(onFault),
      }
    },
  }
}

export const noLanguageModel = () =>
  notConfigured('No language model is set up here.', 'Leave the drafter out, or set LLM_MODEL as README says, and start again.')

const seeFirst = (llm: string) =>
  new AppError(
    'sending.see_first',
    409,
    `You have not seen yet what would be sent to ${llm}.`,
    'Look at it first; then the language model can write.',
  )

const monthBefore = (now: Date): string => new Date(now.getTime() - 30 * 24 * 60 * 60 * 1000).toISOString()

const Request = z.object({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })).default([]),
  /** What may be called. */
  tools: z.array(z.unknown()).default([]),
  /** Words that passages are looked for by. */
  input: z.array(z.string()).default([]),
})

/** The words in a request, and who was asked: all messages, and beside each what else it holds, such as the call of a tool. */
export function sentIn(body: string): { llm: string; messages: SentMessages } {
  const { model, messages, tools, input } = Request.parse(JSON.parse(body))
  const said = messages.map(({ role, content, ...rest }) => ({
    role,
    content: [wordsOf(content), Object.keys(rest).length > 0 ? JSON.stringify(rest) : ''].filter(Boolean).join('\n'),
  }))
  const offered = tools.length > 0 ? [{ role: 'tools', content: JSON.stringify(tools) }] : []
  return { llm: model, messages: [...said, ...offered, ...input.map((content) => ({ role: 'search', content }))] }
}

const Parts = z.array(z.object({ text: z.string() }))

// Some libraries send a text in parts, and nothing beside the call of a tool.
function wordsOf(content: unknown): string {
  const parts = Parts.safeParse(content)
  if (parts.success) return parts.data.map(({ text }) => text).join('\n')
  return typeof content === 'string' ? content : content === null || content === undefined ? '' : JSON.stringify(content)
}
