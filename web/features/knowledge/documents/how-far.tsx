import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { documentsQuery } from '../../../requests/documents.ts'
import { type KnowledgePage, pageQuery } from '../../../requests/knowledge.ts'
import { GettingReady } from './getting-ready.tsx'

type HowFarProps = { page: Pick<KnowledgePage, 'id' | 'title' | 'passages'>; state: 'indexing' | 'ready' | 'failed'; isYours: boolean }

/** Says how far a document is while it is made ready for searching, and has its page read anew when that has ended. */
export function HowFar({ page: { id, title, passages }, state, isYours }: HowFarProps) {
  const [wasFollowed] = useState(state === 'indexing')
  const queries = useQueryClient()
  // The list is small, and is asked again as long as anything in it is on its way; the page may be a book.
  const list = useQuery({ ...documentsQuery, enabled: state === 'indexing' })
  const listed = list.data?.find((document) => document.id === id)
  const hasEnded = state === 'indexing' && list.data !== undefined && listed?.state !== 'indexing'
  useEffect(() => {
    if (hasEnded) void queries.invalidateQueries({ queryKey: pageQuery(id).queryKey })
  }, [hasEnded, list.dataUpdatedAt, queries, id])

  return (
    <>
      {state === 'indexing' && <GettingReady document={listed ?? { title, done: 0, passages: 0 }} />}
      <p role="status" className="mt-2 text-small text-ink-2">
        {state === 'indexing' && passages.length > 0 && 'Until then, what stood in it before is found, and shown here.'}
        {state === 'ready' && wasFollowed && 'It is ready: searches find it from now on.'}
        {state === 'ready' && passages.length === 0 && ' Nothing in it can be searched for.'}
      </p>
      {state === 'failed' && (
        <p className="mt-2 text-small text-warn">
          It could not be made ready for searching.
          {isYours && (
            <>
              {' '}
              Replace it with the same file among{' '}
              <Link to="/knowledge" search={{ family: 'document' }} className="underline underline-offset-4">
                your documents
              </Link>{' '}
              to try again.
            </>
          )}
        </p>
      )}
    </>
  )
}
