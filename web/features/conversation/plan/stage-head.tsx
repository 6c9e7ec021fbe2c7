/** Where a stage of the coaching model begins, and what it is for. */
export function StageHead({
  id,
  stage,
  called,
  isEmpty,
  isFirst,
}: {
  id: string | null
  stage: { title: string; line: string } | undefined
  /** "stage", or what it is here. */
  called: string
  isEmpty: boolean
  isFirst: boolean
}) {
  if (id === null) return null
  return (
    <div className={`${isFirst ? '' : 'mt-8'} mb-3 print:mt-3 print:mb-1 break-after-avoid ${isEmpty ? 'print:hidden' : ''}`}>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-serif text-[1.1875rem] font-semibold first-letter:uppercase">{stage?.title ?? id}</h2>
        {stage && <p className="text-label text-ink-2">{stage.line}</p>}
      </div>
      {isEmpty && <p className="mt-2 text-small text-ink-2">Nothing in this {called}. A card can be moved here.</p>}
    </div>
  )
}
