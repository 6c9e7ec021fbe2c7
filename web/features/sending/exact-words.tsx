import { cutAtPlaceholders, type Part, partsOf, type SentMessage } from './parts-of.ts'

const look = 'font-sans text-small leading-relaxed whitespace-pre-wrap'

/** A text as it is sent, with what stands in the place of somebody set off. */
const Words = ({ text }: { text: string }) => (
  <p className={look}>
    {cutAtPlaceholders(text).map(({ text: piece, at, isPlaceholder }) =>
      isPlaceholder ? (
        <span key={at} className="rounded-small bg-act-soft px-0.5 py-0.5 font-medium">
          {piece}
        </span>
      ) : (
        piece
      ),
    )}
  </p>
)

const Chevron = () => (
  <svg
    aria-hidden="true"
    viewBox="0 0 16 16"
    className="size-3.5 shrink-0 translate-y-0.5 fill-none stroke-ink-2 stroke-2 transition-transform group-open/part:rotate-90"
  >
    <path d="m6 3 5 5-5 5" />
  </svg>
)

const size = (text: string): string => `${text.length.toLocaleString('en-US')} characters`

function Folded({ part: { title, text } }: { part: Part }) {
  return (
    <details className="group/part border-b border-rule">
      <summary className="flex min-h-11 items-baseline gap-x-2 py-2.5 text-small">
        <Chevron />
        <span>
          <span className="mr-2 font-medium">{title}</span>
          <span className="text-label text-ink-2">the same for everybody, {size(text)}</span>
        </span>
      </summary>
      <div className="pb-4 pl-5">
        <Words text={text.trim()} />
      </div>
    </details>
  )
}

/** Every word that is sent, in order: what is the same for everybody folded, what is of this coach open. */
export function ExactWords({ messages }: { messages: SentMessage[] }) {
  return partsOf(messages).map((part, place) =>
    part.isYours ? (
      // Two of a kind may say the same.
      <section key={`${part.title} ${place}`} aria-label={part.title} className="py-4">
        <h2 className="mb-2 text-small font-medium">
          {part.title} <span className="text-label font-normal text-ink-2">{size(part.text)}</span>
        </h2>
        <Words text={part.text.trim()} />
      </section>
    ) : (
      <Folded key={`${part.title} ${place}`} part={part} />
    ),
  )
}
