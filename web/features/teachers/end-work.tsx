import { useState } from 'react'
import { type Teacher, useEndWork } from '../../requests/teacher.ts'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'

/** Either of the two may end it, and need not say why. What follows is said before. */
export function EndWork({ teacher: { id, name, hasAccount } }: { teacher: Teacher }) {
  const [sure, setSure] = useState(false)
  const end = useEndWork(id)
  const announce = useAnnounce()
  const put = (isOpen: boolean) => {
    setSure(isOpen)
    requestAnimationFrame(() => document.getElementById(isOpen ? 'before-ending' : 'end-work')?.focus())
  }
  const forGood = () => {
    if (end.isPending) return
    end.mutate(undefined, {
      onSuccess: () => {
        announce(`Your work with ${name} has ended.`)
        requestAnimationFrame(() => document.getElementById('teacher-name')?.focus())
      },
    })
  }
  return (
    <Section title="Ending the work together">
      {sure ? (
        <>
          <div id="before-ending" tabIndex={-1} className="grid gap-2">
            <p>It ends for good, and neither of you need say why.</p>
            <p>
              You keep your conversations and plans.{' '}
              {hasAccount
                ? `${name} keeps what you have shared by now, until you take it back; you don’t read ${name}’s answers any more, and can share nothing new.`
                : `An invitation to ${name} opens nothing any more.`}
            </p>
          </div>
          <WentWrong error={end.error} onRetry={forGood} />
          <div className="flex flex-wrap gap-2">
            <Button look="quiet" className="border-stop! text-stop!" aria-disabled={end.isPending} onClick={forGood}>
              {end.isPending ? 'Ending it…' : 'End it for good'}
            </Button>
            <Button look="text" onClick={() => put(false)}>
              Go on working together
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button id="end-work" look="quiet" onClick={() => put(true)}>
            End the work with {name}…
          </Button>
        </div>
      )}
    </Section>
  )
}
