import { z } from 'zod'
import { readConfig } from '../config.ts'
import { PassageKind } from '../domain/passage.ts'
import { invalid } from '../errors.ts'
import { openKnowledge } from '../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { type Environment, readArguments } from './terminal.ts'

const kinds = PassageKind.options.join('|')
const USAGE = `npm run -s search -- "words" [--limit 5] [--kind ${kinds}]`

const Limit = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(50))
const Kinds = z.array(PassageKind).min(1).optional()

function readRequest(args: string[]) {
  const { positionals, values } = readArguments(args, { limit: { type: 'string' }, kind: { type: 'string', multiple: true } }, USAGE)
  const words = positionals.join(' ')
  const limit = Limit.safeParse(values.limit ?? '5')
  const kind = Kinds.safeParse(values.kind)
  if (words.trim() === '') throw invalid('There are no words to search for.', `Usage: ${USAGE}`)
  if (!limit.success) throw invalid('The limit must be a whole number from 1 to 50.', `Usage: ${USAGE}`)
  if (!kind.success) throw invalid(`The kind must be one of ${PassageKind.options.join(', ')}.`, `Usage: ${USAGE}`)
  return { words, options: { limit: limit.data, ...(kind.data && { kinds: kind.data }) } }
}

/** `npm run search`: the best passages for some words. @throws AppError for what can't be understood */
export async function search(args: string[], environment: Environment, tell: (text: string) => void): Promise<{ passages: object[] }> {
  const { words, options } = readRequest(args)
  const { dataDir } = readConfig(environment)
  const knowledge = await openKnowledge({ directory: shippedKnowledgeBase, dataDir, log: (message) => tell(`${message}\n`) })
  try {
    const found = await knowledge.search({ theirs: words, leave: null }, options)
    return {
      passages: found.map(({ key, source, heading, kind, text, score }) => ({
        id: key,
        source,
        heading,
        kind,
        text,
        score: Number(score.toFixed(4)),
      })),
    }
  } finally {
    await knowledge.close()
  }
}
