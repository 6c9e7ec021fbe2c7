import { useCoachingModels } from './coaching-models.ts'
import type { DraftSoFar, Item } from './draft-so-far.ts'
import { FindingNote } from './finding-note.tsx'
import { ItemCard } from './item-card.tsx'
import type { Lighting } from './lighting.ts'

/** Items in the order they came, each run of one stage together. */
function byStage(items: Item[]): { stage: string | null; items: Item[] }[] {
  const runs: { stage: string | null; items: Item[] }[] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last && last.stage === item.group) last.items.push(item)
    else runs.push({ stage: item.group, items: [item] })
  }
  return runs
}

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' })

/** Who wrote it, when, and from what. */
function WrittenBy({ provenance, createdAt }: { provenance: NonNullable<DraftSoFar['provenance']>; createdAt: string }) {
  const drafter = provenance.drafter === 'built-in' ? `the built-in drafter, version ${provenance.version}` : provenance.version
  return (
    <p className="mt-8 text-label text-ink-2">
      Written by {drafter}, on <time dateTime={createdAt}>{moment.format(new Date(createdAt))}</time>, from your notes and coaching
      knowledge {provenance.knowledgeVersion}.
    </p>
  )
}

/** The conversation, stage by stage. */
export function Plan({ draft, fiveMinutes, lighting }: { draft: DraftSoFar; fiveMinutes: boolean; lighting: Lighting }) {
  const model = useCoachingModels().data?.find(({ id }) => id === draft.request.coachingModel)
  const items = fiveMinutes ? draft.items.filter((item) => item.fiveMinutes) : draft.items
  return (
    <>
      {byStage(items).map((run) => {
        const stage = model?.stages.find(({ id }) => id === run.stage)
        return (
          <section key={run.items[0]?.label} className="mb-6 print:mb-3">
            {run.stage && (
              <div className="mb-3 flex flex-wrap items-baseline gap-x-3 print:mb-1 break-after-avoid">
                <h2 className="font-serif text-[1.1875rem] font-semibold first-letter:uppercase">{stage?.title ?? run.stage}</h2>
                {stage && <p className="text-label text-ink-2">{stage.line}</p>}
              </div>
            )}
            {run.items.map((item) => (
              <ItemCard key={item.id} item={item} draft={draft} lighting={lighting} />
            ))}
          </section>
        )
      })}
      {draft.findings.map((finding) => (
        <FindingNote key={`${finding.rule}${finding.reason}`} finding={finding} />
      ))}
      {draft.provenance && <WrittenBy provenance={draft.provenance} createdAt={draft.createdAt} />}
    </>
  )
}
