import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'
import type { CoachingModel } from '../domain/coaching-model.ts'
import type { Passage } from '../domain/passage.ts'
import { documentsOf, type SourceDocument } from './documents-of.ts'
import { countTokens } from './embedder.ts'
import type { StagedQuestion } from './every-model.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { plainText, saysSomething, sectionsOf } from './markdown.ts'
import { MAX_TOKENS } from './sentence-encoder.ts'

const HEADING_JOINER = ' · '
/** The rest of the encoder's 128 tokens is the text's. */
const MAX_HEADING_TOKENS = 48

/** Every passage of the knowledge base: the Markdown of its pages, and each question of the bank. */
export async function passagesOf(base: KnowledgeBase): Promise<Passage[]> {
  const cut = await Promise.all(documentsOf(base).map(cutIntoPassages))
  return [...cut.flat(), ...base.questions.map((question) => questionPassage(question, base.coachingModels))]
}

/**
 * Cuts a document into passages that the encoder reads whole, heading path included: at headings, then between paragraphs, then lines,
 * then sentences, and inside a sentence only where it is too long by itself. No word is lost.
 */
export async function cutIntoPassages({ body, sourceId, source, kind }: SourceDocument): Promise<Passage[]> {
  const counts = new Map<string, number>()
  const passages: Passage[] = []
  for (const { headings, text } of sectionsOf(body)) {
    const path = [source, ...headings].filter((title, index, all) => title !== all[index - 1])
    const heading = path.join(HEADING_JOINER)
    for (const piece of await split(text, MAX_TOKENS - countTokens(fittingHeading(heading)))) {
      const place = [sourceId, ...path.slice(1).map(slugOf)].join('/')
      const number = (counts.get(place) ?? 0) + 1
      counts.set(place, number)
      passages.push({ key: `${place}/${number}`, sourceId, source, heading, kind, text: piece })
    }
  }
  return passages
}

/** What the encoder and the index read of a passage: as many of its inner headings as fit, then its words without Markdown's signs. */
export const searchText = ({ heading, text }: Pick<Passage, 'heading' | 'text'>): string =>
  `${fittingHeading(heading)} ${plainText(text)}`.trim()

function questionPassage(question: StagedQuestion, coachingModels: CoachingModel[]): Passage {
  const titles = coachingModels.flatMap(({ id, stages }) =>
    stages.filter((stage) => question.named.includes(id) && stage.id === question.stages[id]).map(({ title }) => title),
  )
  const source = 'Question bank'
  return {
    key: `question-bank/${question.id}`,
    sourceId: 'question-bank',
    source,
    heading: [source, [...new Set(titles)].join(', ')].join(HEADING_JOINER),
    kind: 'question',
    text: `${question.text} Listen for ${question['listen-for']}.`,
  }
}

function fittingHeading(heading: string): string {
  const parts = heading.split(HEADING_JOINER)
  while (countTokens(parts.join(HEADING_JOINER)) > MAX_HEADING_TOKENS) parts.shift()
  return parts.join(HEADING_JOINER)
}

/** Marks where a sentence ends, for the splitter to cut at; a control character, so no text's own. */
const SENTENCE_END = '\u001f'
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** For twice the text the segmenter takes four times as long, so it is given a line at a time, which ends a sentence anyhow, or a piece of a very long one. */
const sentencesOf = (text: string): string[] =>
  (text.match(/[^\n]{0,4000}\n|[^\n]{1,4000}(?:\s|$)|[^\n]{1,4000}/g) ?? []).flatMap((piece) =>
    Array.from(segmenter.segment(piece), ({ segment }) => segment),
  )

const tokensOf = (piece: string): number => countTokens(plainText(piece))

/** The splitter adds up the lengths of parts, which is a token short where joining them changes what is Markdown: then once more, finer. */
async function split(text: string, limit: number, chunkSize = limit): Promise<string[]> {
  const marked = sentencesOf(text.replaceAll(SENTENCE_END, ' ')).join(SENTENCE_END)
  // The splitter asks for the length of the same part again wherever it joins it to others.
  const lengths = new Map<string, number>()
  const lengthOf = (part: string): number => {
    const length = lengths.get(part) ?? tokensOf(part.replaceAll(SENTENCE_END, ''))
    lengths.set(part, length)
    return length
  }
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize,
    chunkOverlap: 0,
    separators: ['\n\n', '\n', SENTENCE_END, ' ', ''],
    lengthFunction: lengthOf,
  })
  const pieces: string[] = []
  for (const part of await splitter.splitText(marked)) {
    const piece = part.replaceAll(SENTENCE_END, '').trim()
    if (tokensOf(piece) > limit) pieces.push(...(await split(piece, limit, Math.ceil(chunkSize / 2))))
    else if (saysSomething(piece)) pieces.push(piece)
  }
  return pieces
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
