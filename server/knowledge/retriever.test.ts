import { expect, test } from 'vitest'
import type { FoundPassage } from '../domain/passage.ts'
import type { SearchOptions } from './knowledge.ts'
import type { Query } from './query.ts'
import { KnowledgeRetriever } from './retriever.ts'

const passage: FoundPassage = {
  key: 'grow/reality/1',
  sourceId: 'grow',
  source: 'GROW',
  heading: 'GROW · Reality',
  kind: 'coaching-model',
  text: 'Facts before opinions.',
  score: 0.9,
}

test('LangChain gets the passages of a search as documents, narrowed as asked', async () => {
  const asked: [Query, SearchOptions | undefined][] = []
  const search = async (query: Query, options?: SearchOptions) => {
    asked.push([query, options])
    return [passage]
  }
  const [document] = await new KnowledgeRetriever({ search }, null, { limit: 3, kinds: ['coaching-model'] }).invoke('what happened')

  expect(asked).toEqual([
    [
      { theirs: 'what happened', leave: null },
      { limit: 3, kinds: ['coaching-model'] },
    ],
  ])
  expect(document).toMatchObject({
    id: 'grow/reality/1',
    pageContent: 'Facts before opinions.',
    metadata: { heading: 'GROW · Reality', score: 0.9 },
  })
})
