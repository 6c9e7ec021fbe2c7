import type { SharedSheet } from '../../server/domain/shared.ts'

function Lines({ title, lines }: { title?: string; lines: SharedSheet['timeline'] }) {
  if (lines.length === 0) return null
  return (
    <section className="mt-6 print:mt-3">
      {title && <h2 className="mb-1 text-label font-semibold text-ink-2">{title}</h2>}
      <ul>
        {lines.map((line) => (
          <li key={line.label} className="flex break-inside-avoid gap-3 border-t border-rule py-1.5 print:py-0.5">
            <span className="w-12 shrink-0 text-label leading-6 text-ink-3 tabular-nums print:w-10 print:leading-5">{line.time}</span>
            <span className="font-serif text-[1rem] leading-6 print:text-small print:leading-5">
              {line.speaker && /^["“]/.test(line.text) && (
                <span className="mr-1.5 inline-block font-sans text-label text-ink-2 first-letter:uppercase">{line.speaker}:</span>
              )}
              {line.text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const onScreen = 4

/** Ruled lines: a few on the screen, as many on paper as the page has room for. */
function RoomToWrite({ title, onPaper }: { title: string; onPaper: number }) {
  return (
    <section className="mt-8 print:mt-4">
      <h2 className="text-label font-semibold text-ink-2">{title}</h2>
      {Array.from({ length: Math.max(onScreen, onPaper) }, (_, line) => (
        <div
          key={line}
          className={`h-9 border-b border-rule-2 print:h-8 ${line < onScreen ? '' : 'hidden print:block'} ${line < onPaper ? '' : 'print:hidden'}`}
        />
      ))}
    </section>
  )
}

/** How many ruled lines still fit on a sheet of letter paper, the shorter of the usual two; all in CSS pixels. */
function linesLeftOnPaper({ goal, ...parts }: SharedSheet): number {
  const lines = [...parts.onTheGoal, ...parts.counts, ...parts.words, ...parts.timeline]
  const rows = lines.reduce((sum, { text }) => sum + Math.ceil(text.length / 90), 0)
  const used = 60 + (goal ? 40 : 0) + 4 * 36 + rows * 25 + 2 * 40
  return Math.max(4, Math.floor((920 - used) / 32))
}

/** The evidence sheet as coach and teacher look at it together: what anyone in the room could have seen or heard. On paper it fills one page with room to write. */
export function SheetPaper({ sheet }: { sheet: SharedSheet }) {
  const room = linesLeftOnPaper(sheet)
  return (
    <article className="rounded-sheet bg-sheet px-5 py-6 shadow-card wide:px-10 wide:py-9 print:p-0">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="font-serif text-title font-semibold tracking-tight print:text-question">What was seen and heard</h1>
        <p className="text-small text-ink-2">{[sheet.teacher, ...sheet.context.map(({ value }) => value)].filter(Boolean).join(' · ')}</p>
      </header>
      {sheet.goal && (
        <p className="mt-3 max-w-[60ch]">
          <span className="text-ink-2">The goal:</span> <span className="font-serif text-lead">{sheet.goal}</span>
        </p>
      )}
      <Lines title={sheet.goal ? 'On the goal' : 'What stands out'} lines={sheet.onTheGoal} />
      <Lines title="Counts" lines={sheet.counts} />
      <Lines title="In their words" lines={sheet.words} />
      <Lines title="The rest of the lesson by the clock" lines={sheet.timeline} />
      <RoomToWrite title="What do we notice?" onPaper={Math.ceil(room / 2)} />
      <RoomToWrite title="What would we like to know next?" onPaper={Math.floor(room / 2)} />
    </article>
  )
}
