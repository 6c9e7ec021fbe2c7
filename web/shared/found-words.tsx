import { partsFound } from './parts-found.ts'

/** What was found, with the words that were searched for standing out by their weight. */
export const FoundWords = ({ found, q }: { found: string; q: string }) => (
  <span className="mt-1 block text-small text-ink-2">
    {partsFound(found, q).map(({ text, at, isFound }) =>
      isFound ? (
        <strong key={at} className="font-semibold text-ink">
          {text}
        </strong>
      ) : (
        text
      ),
    )}
  </span>
)
