import type { Brief } from '../../../domain/brief.ts'
import type { CitedPassage } from '../../../domain/passage.ts'
import type { Similarity } from '../cite.ts'
import type { Candidate } from './candidate.ts'

/** In cosine: how much farther from an item a passage may be that its criterion is named in, that people have added, or that was asked for. */
const named = 0.1
const ofSchool = 0.1
const askedFor = 0.2

/** The passage behind an item: of the page that speaks of it, or what the school has added where that is about as near. Of a suggestion, its own strategy's. */
export async function citePage(
  { section, page }: Pick<Candidate, 'section' | 'page'>,
  text: string,
  { passages, drawOn }: Pick<Brief, 'passages' | 'drawOn'>,
  similarity: Similarity,
): Promise<string[]> {
  const isOfSchool = ({ kind }: CitedPassage) => kind === 'document'
  const pool = passages.filter(
    (passage) => passage.sourceId === page.id || (section !== 'suggestions' && (isOfSchool(passage) || passage.sourceId === drawOn)),
  )
  if (pool.length === 0) return []
  const scores = await similarity(
    `${page.words}: ${text}`,
    pool.map((passage) => `${passage.heading}: ${passage.text}`),
  )
  const preferred = pool.map(
    (passage, at) =>
      (scores[at] ?? 0) +
      (passage.heading.endsWith(page.words) ? named : 0) +
      (isOfSchool(passage) ? ofSchool : 0) +
      (passage.sourceId === drawOn ? askedFor : 0),
  )
  const best = pool[preferred.indexOf(Math.max(...preferred))]
  return best ? [best.label] : []
}
