import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { pageQuery } from '../../requests/knowledge.ts'
import { Button } from '../../ui/button.tsx'
import { JobHelp } from './jobs.tsx'

/** Says that a coaching model was chosen in the knowledge. */
export function ModelTakenUp({ title }: { title: string }) {
  return <JobHelp>{title} is chosen as the coaching model. Bring your notes, or say whom you talk with.</JobHelp>
}

/** The page of coaching knowledge that the plan will draw on, what comes of that, and a way to leave it out. */
export function DrawnOn({ id, onLeaveOut }: { id: string; onLeaveOut: () => void }) {
  const { data: page, isPending } = useQuery(pageQuery(id))
  if (isPending) return null
  return (
    <JobHelp>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 flex-1 basis-64">
          {page ? (
            <>
              The plan draws on{' '}
              <Link to="/knowledge/$id" params={{ id }} className="font-medium text-act underline underline-offset-4">
                {page.title}
              </Link>
              {page.facts.kind === 'strategy'
                ? ': it asks about what your notes show of it, and offers it where they show none.'
                : ' before other knowledge, where your notes call for it.'}
            </>
          ) : (
            'The page that this plan was to draw on is not there any more.'
          )}
        </p>
        <Button look="text" className="-mx-2" onClick={onLeaveOut}>
          Leave it out
        </Button>
      </div>
    </JobHelp>
  )
}
