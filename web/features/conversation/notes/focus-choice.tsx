import { type FocusArea, focusAreas, focusName } from '../../../../server/domain/focus-names.ts'

const most = 4

/** What a piece of evidence shows: a few of the areas that a lesson can be looked at for. */
export function FocusChoice({ focus, onChange }: { focus: FocusArea[]; onChange: (focus: FocusArea[]) => void }) {
  const isFull = focus.length >= most
  return (
    <fieldset>
      <legend className="mb-2 text-ink-2">What it shows, at most four</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10.5rem,1fr))] gap-x-4">
        {focusAreas.map((area) => {
          const isOn = focus.includes(area)
          return (
            <label key={area} className={`flex min-h-8 items-center gap-2 pointer-coarse:min-h-10 ${isFull && !isOn ? 'text-ink-3' : ''}`}>
              <input
                type="checkbox"
                className="size-4 shrink-0 accent-act"
                checked={isOn}
                disabled={isFull && !isOn}
                onChange={() => onChange(isOn ? focus.filter((known) => known !== area) : [...focus, area])}
              />
              <span className="first-letter:uppercase">{focusName[area]}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
