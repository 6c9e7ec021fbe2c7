import type { Brief } from '../../domain/brief.ts'
import type { FoundPassage } from '../../domain/passage.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'

/** What each part of a plan rests on: the page, and the section of it. */
const sections: [page: string, section: string][] = [
  ['impact-cycle', 'Identify'],
  ['setting-goals-with-peers', 'The five words'],
  ['setting-goals-with-peers', 'What it sounds like'],
  ['impact-cycle', 'Learn'],
  ['impact-cycle', 'Improve'],
  ['setting-goals-with-peers', 'Where it goes wrong'],
  ['data-with-teachers', 'What counts as data'],
  ['agreeing-on-next-steps', 'What a good agreement holds'],
  ['agreeing-on-next-steps', 'When you meet again'],
]
/** More than any of these pages has. */
const wholePage = 30

/** The passages a learning plan may stand on: what is known of setting and reaching a goal, and of each strategy that is or could be offered why it works and how to begin. Only our own words are searched with. */
export async function passagesForLearningPlan({ learningPlan }: Brief, knowledge: Knowledge): Promise<FoundPassage[][]> {
  const chosen = knowledge.base.strategies.filter(({ id }) => learningPlan?.strategies.includes(id))
  const inOrder = (learningPlan?.strategies ?? []).flatMap((id) => chosen.find((one) => one.id === id) ?? [])
  const wanted: [string, string, string][] = [
    ...sections.map(([page, section]): [string, string, string] => [page, section, section]),
    ...inOrder.flatMap(({ id, title }): [string, string, string][] => [
      [id, 'A small first step', `${title}: a small first step`],
      [id, 'Why it works', `${title}: why it works`],
    ]),
  ]
  return Promise.all(
    wanted.map(async ([page, section, ours]) => {
      const found = await knowledge.search({ ours }, { limit: wholePage, sourceIds: [page] })
      const own = found.filter(({ heading }) => heading.endsWith(section))
      return (own.length > 0 ? own : found).slice(0, 1)
    }),
  )
}
