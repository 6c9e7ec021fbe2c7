import { z } from 'zod'
import type { Arc, Stage } from '../../../domain/coaching-model.ts'
import type { ComposedItem } from '../../../domain/draft-item.ts'
import type { Finding } from '../../../domain/finding.ts'
import type { Purpose } from '../../../domain/item-kind.ts'
import { standsOn } from '../../../drafters/item.ts'
import { stageOf } from '../../../drafters/outline.ts'
import { maskFindings } from '../../../prompting/masked-brief.ts'
import { sayFindings } from '../../../prompting/say-brief.ts'
import type { Review } from '../../../review/review.ts'
import type { Despite, Worded } from '../../../review/wording.ts'
import type { Desk } from '../desk.ts'
import { type ChatTool, chatTool, label, Refused } from './tool.ts'

const purposeFor: Record<Arc, Purpose> = {
  aim: 'imagine',
  recall: 'recall',
  interpret: 'examine',
  possibilities: 'imagine',
  commitment: 'commit',
}

/** What was tried: an item, or a stage that one is to be added to, and the words. */
type Try = { place: string; words: string; signal: AbortSignal }

/** Words of the agent's own. What a check finds is told once, for other words; then they stand with what is found, unless a check blocks them. */
export function wordingTools(desk: Desk, review: Pick<Review, 'reword' | 'addItem'>): ChatTool[] {
  const { ownerId, draftId, brief, names } = desk
  const told = new Set<string>()

  async function put({ place, words, signal }: Try, act: (despite: Despite) => Promise<Worded>): Promise<string> {
    const { changed, findings } = await act({ warnings: told.has(place), idempotency: desk.once(), signal })
    told.add(place)
    if (!changed)
      return `Nothing was changed: a check has something to say. Say it once more, so that this is gone.\n${found(findings, words)}`
    desk.changed(changed)
    const rest = findings.length === 0 ? '' : `\nA check still says, and the coach will see it:\n${found(findings, words)}`
    return `${changed.item.label} says now: ${desk.masked(words)}\nIt waits for the coach’s decision.${rest}`
  }
  const found = (findings: Finding[], words: string) => sayFindings(maskFindings(findings, words, names))

  return [
    chatTool({
      name: 'reword',
      description:
        'Puts other words in the place of an item: its kind, its stage and what it stands on stay. It waits for the coach’s decision then.',
      schema: z.object({ label, text: z.string().describe('All the words of the item, as they are to be said aloud') }),
      doing: (given) => `Rewording ${given.label.slice(0, 10)}`,
      async act(given, signal) {
        const item = await desk.openItem(given.label)
        const words = desk.wordsOf(given.text)
        if (words === item.text) return `${item.label} says that already. Nothing was changed.`
        const revision = { itemId: item.id, revision: item.revision }
        return put({ place: item.id, words, signal }, (despite) => review.reword(ownerId, draftId, revision, words, despite))
      },
    }),
    chatTool({
      name: 'add_item',
      description:
        'Adds one question in words of yours or the coach’s, after the last item of its stage. It waits for the coach’s decision. For a question about a focus area, add_about is better.',
      schema: z.object({
        text: z.string().describe('The question, as it is to be said aloud'),
        stage: z
          .string()
          .nullable()
          .describe(`One of ${titles(brief.coachingModel.stages)}; null where any will do`),
        evidence: z.array(z.string()).describe('Labels (E3) of the lines it quotes or mentions; may be empty'),
        passages: z.array(z.string()).describe('Labels (P2) of the coaching knowledge behind it; may be empty'),
      }),
      doing: () => 'Adding a question',
      async act(given, signal) {
        desk.mayAdd()
        const words = desk.wordsOf(given.text)
        const stage = stageCalled(given.stage)
        const item: ComposedItem = {
          kind: 'question',
          purpose: purposeFor[stage.arc[0] ?? 'interpret'],
          group: stage.id,
          text: words,
          core: false,
          fiveMinutes: false,
          ...standsOn(labelled(given.evidence, brief.evidence), labelled(given.passages, brief.passages)),
          rationale: '',
          listenFor: null,
          followUp: null,
          replies: [],
        }
        return put({ place: `a new item of ${stage.id}`, words, signal }, (despite) => review.addItem(ownerId, draftId, item, despite))
      },
    }),
  ]

  function stageCalled(name: string | null): Stage {
    const { coachingModel } = brief
    if (name === null) return stageOf('interpret', coachingModel)
    const plain = name.trim().toLowerCase()
    const stage = coachingModel.stages.find(({ id, title }) => id === plain || title.toLowerCase() === plain)
    if (!stage) throw new Refused(`${coachingModel.title} has no such stage. It has ${titles(coachingModel.stages)}.`)
    return stage
  }
}

const titles = (stages: Stage[]): string => stages.map(({ title }) => title).join(', ')

/** Labels as they are in the plan's own material. @throws Refused for one that is not there: nothing stands on what nobody saw */
function labelled(given: string[], known: { label: string }[]): string[] {
  const labels = given.map((each) => each.trim().toUpperCase())
  if (labels.some((each) => !known.some((one) => one.label === each)))
    throw new Refused('One of these labels is not in this plan’s material. Copy labels exactly, or leave them out.')
  return known.map((one) => one.label).filter((each) => labels.includes(each))
}
