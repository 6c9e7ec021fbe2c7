import type { Lighting } from '../lighting.ts'
import { factsInWords, type Understood } from './in-words.ts'
import { LinesButton, linesOfWords } from './lines-button.tsx'

export type ToldProps = { plan: Understood; lighting: Lighting; onShow: () => void }

/** What is counted or looked up, each with its lines. What does not add up stands out by its weight. */
export function Facts({ plan, lighting, onShow }: ToldProps) {
  return (
    <dl className="grid gap-2.5 px-4">
      {factsInWords(plan).map(({ name, says, words, isOff }) => (
        <div key={name}>
          <dt className="text-label text-ink-2">{name}</dt>
          <dd className={`text-small ${isOff ? 'font-medium' : ''}`}>
            {says} <LinesButton lines={linesOfWords(words)} of={name} lighting={lighting} onShow={onShow} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
