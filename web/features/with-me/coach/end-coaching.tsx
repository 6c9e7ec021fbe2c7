import { useState } from 'react'
import { type Coach, useEndCoaching } from '../../../requests/with-me.ts'
import { Section } from '../../../shared/section.tsx'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'

/** Either of the two may end it, and need not say why. What stays and what ends is said before. */
export function EndCoaching({ coach: { teacherId, coach } }: { coach: Coach }) {
  const [sure, setSure] = useState(false)
  const end = useEndCoaching(teacherId)
  const announce = useAnnounce()
  const put = (isOpen: boolean) => {
    setSure(isOpen)
    requestAnimationFrame(() => document.getElementById(isOpen ? 'before-ending' : 'end-coaching')?.focus())
  }
  const forGood = () => {
    if (end.isPending) return
    end.mutate(undefined, {
      onSuccess: () => {
        announce(`Your work with ${coach.name} has ended.`)
        requestAnimationFrame(() => document.getElementById('coach-name')?.focus())
      },
    })
  }
  return (
    <Section title="Ending the work together">
      {sure ? (
        <>
          <div id="before-ending" tabIndex={-1} className="grid gap-2">
            <p>It ends for good, and neither of you need say why.</p>
            <p>What stays with you: what {coach.name} has shared by now, until it is taken back, and your own answers.</p>
            <p>
              What ends: {coach.name} can share nothing new with you, and does not read your answers any more. Goals and agreement stay to
              be read, and can’t be changed.
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
        <>
          <p>You may end it at any time.</p>
          <div>
            <Button id="end-coaching" look="quiet" onClick={() => put(true)}>
              End the work with {coach.name}…
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}
