import type { ToldProps } from './facts.tsx'
import { worthALookInWords } from './in-words.ts'
import { LinesButton, linesOfWords } from './lines-button.tsx'

/** What is judged from the words of the plan and may be wrong: it says so, and why. */
export function WorthALook({ plan, lighting, onShow }: ToldProps) {
  return (
    <section aria-labelledby="worth-a-look" className="mt-4 px-4">
      <h3 id="worth-a-look" className="text-label font-semibold text-ink-2">
        Worth a look
      </h3>
      <p className="mt-1 text-label text-ink-2">Judged from the words of the plan, and never sure: look for yourself.</p>
      <dl className="mt-2 grid gap-3">
        {worthALookInWords(plan).map(({ name, says, reason, words }) => (
          <div key={name} className="border-l-2 border-rule-2 pl-3">
            <dt className="text-label text-ink-2">{name}</dt>
            <dd className="text-small">{says}</dd>
            <dd className="text-label text-ink-2">
              {reason} <LinesButton lines={linesOfWords(words)} of={name} lighting={lighting} onShow={onShow} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
