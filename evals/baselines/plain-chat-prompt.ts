import type { ComposedItem } from '../../server/domain/draft-item.ts'
import type { ReadNames } from '../../server/prompting/names.ts'
import type { Provider } from '../../server/provider/provider.ts'
import { sendableNotes } from '../sendable-notes.ts'
import type { DrafterFor } from '../suites/notes/runs.ts'

/** What a coach types into a chat window. */
export const plainPrompt =
  'You are an instructional coach. Here are my notes. Draft reflective questions for my conversation with the teacher.'

type Asked = { languageModel: Pick<Provider, 'model' | 'ask'>; readNames: ReadNames }

/**
 * The same language model on the same notes with nothing of ours: no evidence, passages, stages, rules or repair. It sees the notes whole,
 * names masked where they have to be, once for each notes: it knows no coaching models and approaches.
 */
export function plainChatPrompt({ languageModel, readNames }: Asked): DrafterFor {
  const answers = new Map<string, Promise<string[]>>()

  async function ask(whole: string): Promise<string[]> {
    const notes = sendableNotes(whole)
    const names = readNames({ roster: [], staff: [], texts: [notes], speakers: [] })
    const messages = [{ role: 'user' as const, content: `${plainPrompt}\n\n${names.mask(notes)}` }]
    let answer = ''
    for await (const text of languageModel.ask({ messages, format: null })) answer += text
    return questionsIn(names.restore(answer))
  }

  return (notes) => ({
    name: 'llm',
    version: languageModel.model,
    prompt: null,
    repair: null,
    async *compose() {
      const asked = answers.get(notes) ?? ask(notes)
      answers.set(notes, asked)
      for (const text of await asked) yield questionOf(text)
    },
    another: async () => null,
  })
}

const listMark = /^\s*(?:[-*•+]|\(?\d{1,2}[.)]|#+)\s+/

/** The questions of an answer as a coach would copy them out: each line that asks something, without list marks and bold type. */
export const questionsIn = (answer: string): string[] =>
  answer
    .split('\n')
    .map((line) =>
      line
        .replace(listMark, '')
        .replace(/\*\*|__/g, '')
        .trim(),
    )
    .filter((line) => line.includes('?'))

const questionOf = (text: string): ComposedItem => ({
  kind: 'question',
  purpose: 'examine',
  group: null,
  text,
  core: false,
  fiveMinutes: false,
  evidence: [],
  passages: [],
  unsourced: [],
  rationale: '',
  listenFor: null,
  followUp: null,
  replies: [],
})
