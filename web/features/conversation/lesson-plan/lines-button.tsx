import type { LineRange, PlanWords } from '../../../../server/domain/lesson-plan.ts'
import { capital } from '../../../ui/in-words.ts'
import { type Lighting, lightHandlers } from '../lighting.ts'
import { lightOf, linesInWords, rangesIn } from './plan-lines.ts'

export const linesOfWords = (words: PlanWords[]): LineRange[] => rangesIn(words.map(({ line }) => line))

type LinesButtonProps = {
  lines: LineRange[] /** What they say, for those who hear it. */
  of: string
  lighting: Lighting
  onShow: () => void
}

/** Some lines of the plan: they light up while this is pointed at, and stay lit once it is pressed. */
export function LinesButton({ lines, of, lighting, onShow }: LinesButtonProps) {
  if (lines.length === 0) return null
  const light = { label: lightOf(lines), from: 'parts' } as const
  return (
    <button
      type="button"
      aria-label={`${capital(linesInWords(lines))}, ${of}: show in the plan`}
      className="inline-flex min-h-6 items-center text-left text-label text-act tabular-nums underline-offset-4 hover:underline pointer-coarse:min-h-10"
      {...lightHandlers(lighting, light)}
      onClick={() => {
        lighting.keep(light)
        onShow()
      }}
    >
      {linesInWords(lines)}
    </button>
  )
}
