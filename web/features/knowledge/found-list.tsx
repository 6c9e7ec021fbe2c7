import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PassageKind } from '../../../server/domain/passage.ts'
import { asProblem } from '../../requests/client.ts'
import { type Found, searchQuery } from '../../requests/knowledge.ts'
import { anchorOf } from '../../shared/anchor-of.ts'
import { Button } from '../../ui/button.tsx'
import { capital, countWord } from '../../ui/in-words.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { throughFound } from './found-keys.ts'
import { excerpt, partsMatching } from './matches.ts'
import { familyWords } from './words.ts'

type FoundListProps = {
  q: string
  family: PassageKind | undefined
  onSeek: (search: { q?: string | undefined; family?: string | undefined }) => void
}

/** The passages that fit what is looked for, best first, each with the way to where it stands. */
export function FoundList({ q, family, onSeek }: FoundListProps) {
  const { data, error, refetch } = useQuery(searchQuery(q, family))
  const problem = error && asProblem(error)
  return (
    <section aria-label="What was found" className="mt-6">
      <p role="status" className="text-label text-ink-2">
        {data ? said(data.length) : !problem && 'Looking…'}
      </p>
      {problem && <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />}
      {data && data.length > 0 && (
        <ol className="mt-2 border-t border-rule" onKeyDown={throughFound}>
          {data.map((found) => (
            <FoundPassage key={found.id} found={found} q={q} />
          ))}
        </ol>
      )}
      {data?.length === 0 && <NothingFound family={family} onSeek={onSeek} />}
    </section>
  )
}

const said = (number: number): string =>
  number === 0 ? 'Nothing fits that.' : `${capital(countWord(number, 'passage', 'passages'))}, the nearest first`

/** How the passage of a question ends: what to listen for (passages.ts). */
const listening = / (?=Listen for )/

/** Its title, the place within it, and its words. A question is its own title. */
function asShown(found: Found) {
  if (found.kind !== 'question') return { source: found.source, place: within(found), text: found.text }
  const [question = '', ...rest] = found.text.split(listening)
  return { source: question, place: '', text: rest.join(' ') }
}

/** A heading begins with its source’s title, which is said already. */
const within = ({ heading, source }: Found): string => (heading.startsWith(`${source} · `) ? heading.slice(source.length + 3) : '')

function FoundPassage({ found, q }: { found: Found; q: string }) {
  const { id, sourceId, kind } = found
  const { source, place, text } = asShown(found)
  return (
    <li className="border-b border-rule">
      <Link
        data-found
        to="/knowledge/$id"
        params={{ id: sourceId }}
        hash={anchorOf(id)}
        className="group block py-4 focus-visible:outline-offset-4"
      >
        <span className="items-baseline justify-between gap-x-4 wide:flex">
          <span className="block font-serif text-[1.125rem] leading-snug decoration-rule-2 underline-offset-4 group-hover:underline">
            <Matches text={source} q={q} />
            {place && (
              <span className="text-ink-2">
                {' · '}
                <Matches text={place} q={q} />
              </span>
            )}
          </span>
          <span className="block shrink-0 text-label text-ink-2">{familyWords[kind].one}</span>
        </span>
        <span className="mt-1 block text-small text-ink-2">
          <Matches text={excerpt(text, q)} q={q} />
        </span>
      </Link>
    </li>
  )
}

/** A text with the words that were looked for standing out by their weight. */
const Matches = ({ text, q }: { text: string; q: string }) =>
  partsMatching(text, q).map((part) =>
    part.isFound ? (
      <mark key={part.at} className="bg-transparent font-semibold text-ink">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )

const examples = ['she says it went fine', 'students who never raise a hand', 'exit ticket']

const NothingFound = ({ family, onSeek }: Pick<FoundListProps, 'family' | 'onSeek'>) => (
  <div>
    <p className="mt-2 max-w-[60ch] text-ink-2">Say it as you would to a colleague, or try one of these.</p>
    <ul className="mt-2 flex flex-wrap gap-x-4">
      {family && (
        <li>
          <Button look="text" className="-ml-2" onClick={() => onSeek({ family: undefined })}>
            Look everywhere
          </Button>
        </li>
      )}
      {examples.map((words) => (
        <li key={words}>
          <Button look="text" className="-ml-2" onClick={() => onSeek({ q: words, family: undefined })}>
            {words}
          </Button>
        </li>
      ))}
    </ul>
  </div>
)
