import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../../../requests/client.ts'
import { documentsQuery } from '../../../requests/documents.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { AddDocument } from './add-document.tsx'
import { DocumentRow } from './document-row.tsx'

/** What a person has added to the knowledge they draw on, and what colleagues share. */
export function YourDocuments() {
  const { data, error, refetch } = useQuery(documentsQuery)
  const problem = error && asProblem(error)
  return (
    <>
      <AddDocument />
      {problem && <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <p className="max-w-[62ch] text-ink-2">
          Nothing has been added yet. Your school’s look-fors, its lesson-plan template or an article you work with do well: searches find
          them beside what comes with Thinking Partner.
        </p>
      )}
      {data && data.length > 0 && (
        <ul aria-label="Documents" className="border-t border-rule">
          {data.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </ul>
      )}
    </>
  )
}
