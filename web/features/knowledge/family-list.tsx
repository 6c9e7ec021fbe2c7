import { Link } from '@tanstack/react-router'
import type { SourceLine } from '../../../server/domain/knowledge-page.ts'
import type { PassageKind } from '../../../server/domain/passage.ts'
import { YourDocuments } from './documents/your-documents.tsx'
import type { FamilyOfSources } from './family-overview.tsx'
import { familyWords } from './words.ts'

/** A family by its name in an address; undefined where there is none of that name. */
export const asFamily = (name: string | undefined): PassageKind | undefined =>
  name !== undefined && Object.hasOwn(familyWords, name) ? (name as PassageKind) : undefined

/** The pages of a family. */
export function FamilyList({ family, families }: { family: PassageKind; families: FamilyOfSources[] }) {
  const { name, line } = familyWords[family]
  return (
    <section aria-labelledby="family" className="mt-8">
      <h2 id="family" tabIndex={-1} className="font-serif text-question font-semibold">
        {name}
      </h2>
      <p className="text-ink-2">{line}</p>
      {family === 'document' ? <YourDocuments /> : <SourceLines sources={families.find(({ kind }) => kind === family)?.sources ?? []} />}
    </section>
  )
}

/** Pages to choose from. */
export const SourceLines = ({ sources }: { sources: SourceLine[] }) => (
  <ul className="mt-4 border-t border-rule">
    {sources.map(({ id, title, line }) => (
      <li key={id} className="border-b border-rule">
        <Link to="/knowledge/$id" params={{ id }} className="group block py-4 focus-visible:outline-offset-4">
          <span className="block font-serif text-[1.125rem] leading-snug decoration-rule-2 underline-offset-4 group-hover:underline">
            {title}
          </span>
          <span className="mt-0.5 block max-w-[68ch] text-small text-pretty text-ink-2">{line}</span>
        </Link>
      </li>
    ))}
  </ul>
)
