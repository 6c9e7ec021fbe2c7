import { lazy, Suspense } from 'react'
import { scrollBehavior } from '../../ui/scroll-behavior.ts'
import type { DraftSoFar, EvidenceLine, Item } from './draft-so-far.ts'
import { FindingNote } from './finding-note.tsx'
import { type Lighting, lightHandlers } from './lighting.ts'
import { kindName } from './words.ts'

/** Not needed to read the plan, so not waited for. */
const WhyThisOne = lazy(async () => ({ default: (await import('./why-this-one.tsx')).WhyThisOne }))

function EvidenceTag({ evidence, lighting }: { evidence: EvidenceLine; lighting: Lighting }) {
  const light = { label: evidence.label, from: 'plan' } as const
  const isLit = lighting.lit?.label === evidence.label
  const place = evidence.time ? `${evidence.time}, in your notes` : 'in your notes'
  return (
    <button
      type="button"
      aria-label={`${evidence.label}, ${place}: ${evidence.text}`}
      className="inline-flex min-h-8 items-center gap-1.5 print:min-h-0 max-wide:min-h-10 max-wide:scroll-mt-[58dvh]"
      {...lightHandlers(lighting, light)}
      onClick={(event) => {
        lighting.keep(light)
        // Out from under the notes, which open over the top of a narrow screen.
        event.currentTarget.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() })
      }}
    >
      <span
        className={`rounded px-1.5 text-tag leading-5 font-semibold text-mark-ink transition-colors ${isLit ? 'bg-mark-strong' : 'bg-mark'}`}
      >
        {evidence.label}
      </span>
      {place}
    </button>
  )
}

function Aside({ label, children, aloud = false }: { label: string; children: string; aloud?: boolean }) {
  return (
    <div className="grid gap-x-4 wide:grid-cols-[9.5rem_1fr] wide:items-baseline print:grid-cols-[8rem_1fr]">
      <dt className="text-label text-ink-2">{label}</dt>
      <dd className={aloud ? 'font-serif text-[1rem]' : 'text-small'}>{children}</dd>
    </div>
  )
}

/** What to do with the answer: what is said aloud is in the serif. */
function ForTheRoom({ item: { listenFor, followUp, replies } }: { item: Item }) {
  if (!listenFor && !followUp && replies.length === 0) return null
  return (
    <dl className="mt-3 grid gap-2 border-t border-rule pt-3 print:mt-0 print:gap-0.5 print:border-0 print:pt-0">
      {listenFor && <Aside label="Listen for">{listenFor}</Aside>}
      {followUp && (
        <Aside label="Then ask" aloud>
          {followUp}
        </Aside>
      )}
      {replies.map((reply) => (
        <Aside key={reply.heard} label={`If you hear: ${reply.heard.replace(/\.$/, '')}`} aloud>
          {reply.say}
        </Aside>
      ))}
    </dl>
  )
}

/** Whether an item is held in the head, or kept for later. */
function placeOf({ core, kind, fiveMinutes, position }: Item): string | null {
  if (core) return 'Core'
  if (kind !== 'question') return null
  if (position === 0) return 'Opening'
  return fiveMinutes ? null : 'If it goes there'
}

/** One piece of the plan: its words first, then what it rests on, then what to do with the answer. */
export function ItemCard({ item, draft, lighting }: { item: Item; draft: DraftSoFar; lighting: Lighting }) {
  const evidence = draft.evidence.filter(({ label }) => item.evidence.includes(label))
  const passages = draft.passages.filter(({ label }) => item.passages.includes(label))
  const about = [item.kind !== 'question' && kindName[item.kind], placeOf(item)].filter(Boolean).join(' · ')
  return (
    <article
      id={item.label}
      tabIndex={-1}
      className="settle mb-3 scroll-mt-16 break-inside-avoid rounded-card bg-sheet px-4 py-4 shadow-card wide:px-6 wide:py-5 print:mb-0 print:rounded-none print:border-t print:border-rule-2 print:px-0 print:py-2"
    >
      {about && <p className="mb-1 text-label text-ink-2">{about}</p>}
      <h3 className="max-w-[62ch] font-serif text-lead leading-[1.4] tracking-[-0.005em] text-pretty wide:text-question">{item.text}</h3>
      {item.findings.map((finding) => (
        <FindingNote key={`${finding.rule}${finding.span[0]}`} finding={finding} />
      ))}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 text-label text-ink-2 print:mt-0.5">
        {evidence.map((piece) => (
          <EvidenceTag key={piece.label} evidence={piece} lighting={lighting} />
        ))}
        {evidence.length === 0 && <span className="inline-flex min-h-8 items-center">On no line of your notes</span>}
        <Suspense fallback={<span className="min-h-8">{passages[0]?.heading}</span>}>
          <WhyThisOne item={item} passages={passages} />
        </Suspense>
        {passages.length === 0 && <span className="inline-flex min-h-8 items-center">No source in the knowledge base</span>}
      </div>
      <ForTheRoom item={item} />
    </article>
  )
}
