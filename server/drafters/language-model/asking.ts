import type { ComposedItem } from '../../domain/draft-item.ts'
import type { ReadNames } from '../../prompting/names.ts'
import type { Prompts } from '../../prompting/prompts.ts'
import type { Message } from '../../provider/chat-request.ts'
import type { Attempts, Provider } from '../../provider/provider.ts'
import type { Telling } from '../drafter.ts'
import { readAhead } from './read-ahead.ts'
import { type FilledPlace, type Reading, readItems } from './read-items.ts'
import { answerFormat } from './shape.ts'

/** What a language model is asked with. */
export type Tools = {
  languageModel: Pick<Provider, 'model' | 'ask'>
  prompts: Prompts
  /** How names are found; for a language model on this computer, a way that finds none. */
  readNames: ReadNames
  /** A random word for the boundary around material; another one each time. */
  newBoundary: () => string
}

/** One question and what is needed to read its answer. */
export type ItemsQuestion = { messages: Message[]; reading: Reading }

export const messages = (system: string, user: string): Message[] => [
  { role: 'system', content: system },
  { role: 'user', content: user },
]

/** How the questions of one purpose are asked: together they have `attempts`. */
export type Asked = { attempts: Attempts; signal: AbortSignal | undefined; telling: Telling | undefined }

/** Asks for one item; null where the answer holds none. The rest of the answer is heard too, so that what was used is known. */
export async function askForItem(question: ItemsQuestion, tools: Tools, asked: Asked): Promise<ComposedItem | null> {
  let given: ComposedItem | null = null
  try {
    for await (const { item } of askForItems(question, tools, asked)) given ??= item
  } catch (cause) {
    if (given === null || asked.signal?.aborted) throw cause
  }
  return given
}

/** Asks, and gives the items of the answer as they are completed. */
export function askForItems(
  { messages, reading }: ItemsQuestion,
  { languageModel }: Tools,
  { attempts, signal, telling }: Asked,
): AsyncGenerator<FilledPlace> {
  const { names } = reading
  const answer = (whileTaken: AbortSignal) =>
    languageModel.ask({
      messages,
      format: answerFormat,
      attempts,
      signal: whileTaken,
      // Should a name have slipped through all the same, nothing is sent.
      lastLook: (text) => names.wholeNamesIn(text).length > 0,
      ...telling,
    })
  return readAhead((whileTaken) => readItems(answer(whileTaken), reading), signal)
}
