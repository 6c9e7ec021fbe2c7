import { asProblem } from '../../../requests/client.ts'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { useForm } from '../../../requests/forms.ts'
import { wordsOf } from '../../../shared/kind-words.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { FindingNote } from '../card/finding-note.tsx'
import { ItemCard } from '../card/item-card.tsx'
import type { Lighting } from '../lighting.ts'
import { useMaterial } from '../use-material.ts'
import { useOrder } from '../use-review.ts'
import { CardTools } from './card-tools.tsx'
import { Movable } from './movable.tsx'
import { orderAfter, type Slot, sectionsOf } from './sections.ts'
import { SlotLine } from './slot-line.tsx'
import { StageHead } from './stage-head.tsx'
import { WrittenBy } from './written-by.tsx'

type PlanProps = { draft: DraftSoFar; fiveMinutes: boolean; lighting: Lighting; onShowNotes: () => void }

/** The conversation, stage by stage. Cards and headings are one flat list, so that a card that moves stays the same card, with what is being typed in it. */
export function Plan({ draft, fiveMinutes, lighting, onShowNotes }: PlanProps) {
  const stages = useForm(draft.request.coachingModel)?.stages ?? []
  const material = useMaterial(draft.materialId).data
  const announce = useAnnounce()
  const order = useOrder(draft)
  const isWhole = draft.composing !== 'running' && !fiveMinutes
  const shown = fiveMinutes ? draft.items.filter((item) => item.fiveMinutes) : draft.items
  const all = sectionsOf(
    shown,
    stages.map(({ id }) => id),
  )
  const sections = isWhole ? all : all.filter(({ items }) => items.length > 0)
  const dropped = new Set(material?.evidence.filter((piece) => piece.dropped).map(({ label }) => label))
  const stageOf = (id: string | null) => stages.find((stage) => stage.id === id)
  const stageName = (id: string | null) => stageOf(id)?.title ?? id ?? 'no stage'
  const nameOf = ({ stage, index }: Slot) => `${stageName(stage)}, place ${index + 1}`
  const move = (itemId: string, to: Slot) => {
    const wanted = orderAfter(sections, itemId, to)
    if (!wanted) return
    order.mutate(wanted, { onError: () => announce('It could not be moved.') })
    announce(`Moved to ${stageName(to.stage)}.`)
  }
  const problem = order.error && asProblem(order.error)

  return (
    <>
      {problem && (
        <ProblemNote message={`The ${wordsOf(draft).draft} could not be put in that order.`} next={`${problem.message} It is as it was.`} />
      )}
      <Movable sections={sections} nameOf={nameOf} onMove={move}>
        {(held) =>
          sections.flatMap(({ stage, items }, place) => [
            <StageHead
              key={`stage ${stage}`}
              id={stage}
              stage={stageOf(stage)}
              called={wordsOf(draft).section}
              isEmpty={items.length === 0}
              isFirst={place === 0}
            />,
            ...items.flatMap((item, index) => [
              <SlotLine key={`slot ${stage} ${index}`} slot={{ stage, index }} isHome={item === held || items[index - 1] === held} />,
              <ItemCard
                key={item.id}
                item={item}
                draft={draft}
                dropped={dropped}
                lighting={lighting}
                onShowNotes={onShowNotes}
                tools={isWhole && <CardTools item={item} sections={sections} stageName={stageName} onMove={move} />}
              />,
            ]),
            <SlotLine
              key={`slot ${stage} ${items.length}`}
              slot={{ stage, index: items.length }}
              isHome={held !== undefined && items.at(-1) === held}
            />,
          ])
        }
      </Movable>
      {draft.findings.map((finding) => (
        <FindingNote key={`${finding.rule}${finding.reason}`} finding={finding} draft={draft} />
      ))}
      {draft.provenance && <WrittenBy draft={draft} provenance={draft.provenance} />}
    </>
  )
}
