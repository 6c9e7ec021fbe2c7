import type { Question } from '../../server/provider/provider.ts'

/** A language model that answers by a function, and keeps what it was asked. */
export function answering(answer: (question: Question) => string | Error) {
  const asked: Question[] = []
  return {
    asked,
    /** What each question said last. */
    said: () => asked.map(lastWords),
    model: 'scripted',
    async *ask(question: Question): AsyncGenerator<string> {
      asked.push(question)
      const given = answer(question)
      if (given instanceof Error) throw given
      yield given
    },
  }
}

/** What a question says last. */
export const lastWords = ({ messages }: Question): string => messages.at(-1)?.content ?? ''
