import { type ReactNode, useState } from 'react'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from './section.tsx'
import { WentWrong } from './went-wrong.tsx'

type EndTogetherProps = {
  /** Of the other one. */
  name: string
  /** Stands beside the way to end it. */
  note?: string
  end: { mutate: (told: undefined, then: { onSuccess: () => void }) => void; isPending: boolean; error: Error | null }
  /** Where the focus goes once it has ended. */
  thenAt: string
  /** What follows for this side: what stays, and what ends. */
  children: ReactNode
}

/** Either of the two may end it, and need not say why. What follows is said before. */
export function EndTogether({ name, note, end, thenAt, children }: EndTogetherProps) {
  const [sure, setSure] = useState(false)
  const announce = useAnnounce()
  const put = (isOpen: boolean) => {
    setSure(isOpen)
    requestAnimationFrame(() => document.getElementById(isOpen ? 'before-ending' : 'end-together')?.focus())
  }
  const forGood = () => {
    if (end.isPending) return
    end.mutate(undefined, {
      onSuccess: () => {
        announce(`Your work with ${name} has ended.`)
        requestAnimationFrame(() => document.getElementById(thenAt)?.focus())
      },
    })
  }
  return (
    <Section title="Ending the work together">
      {sure ? (
        <>
          <div id="before-ending" tabIndex={-1} className="grid gap-2">
            <p>It ends for good, and neither of you need say why.</p>
            {children}
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
          {note && <p>{note}</p>}
          <div>
            <Button id="end-together" look="quiet" onClick={() => put(true)}>
              End the work with {name}…
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}
