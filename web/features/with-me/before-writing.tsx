import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { asText, toldOnce, useKept } from '../../requests/kept.ts'
import { privacyQuery } from '../../requests/school.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { WherePrivateEnds } from './where-private-ends.tsx'

type Told = { isTold: boolean; isKnown: boolean; tell: () => void; wentWrong: Error | null; again: () => void }

const Telling = createContext<Told>({ isTold: false, isKnown: false, tell: () => {}, wentWrong: null, again: () => {} })

/** Around a page on which a teacher writes: remembers, in this browser, that the school’s words on privacy were read. Other words are told anew. */
export function ToldBeforeWriting({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(privacyQuery)
  const told = useKept(toldOnce, '', asText)
  const words = data && `${data.runBy}\n${data.endsWhere}`
  return (
    <Telling
      value={{
        // As long as the words are not there yet, those told before count: nobody waits for them to type.
        isTold: told.value !== '' && (words === undefined || told.value === words),
        isKnown: words !== undefined,
        tell: () => words !== undefined && told.change(() => words),
        wentWrong: error,
        again: () => void refetch(),
      }}
    >
      {children}
    </Telling>
  )
}

/** Where one writes: the first time, where “private” ends stands there instead, until it was read. */
export function BeforeWriting({ children, onNotNow }: { children: ReactNode; onNotNow: () => void }) {
  const { isTold, isKnown, tell, wentWrong, again } = useContext(Telling)
  const place = useRef<HTMLDivElement>(null)
  const wasTold = useRef(isTold)
  useEffect(() => {
    if (isTold && !wasTold.current) place.current?.querySelector<HTMLElement>('textarea, input')?.focus()
    wasTold.current = isTold
  }, [isTold])
  if (isTold) return <div ref={place}>{children}</div>
  return (
    <div ref={place} className="rounded-card border border-rule-2 bg-paper p-4 wide:p-5">
      <h3 tabIndex={-1} className="font-serif text-lead font-semibold">
        Before you write: where “private” ends
      </h3>
      <WentWrong error={wentWrong} onRetry={again} />
      <WherePrivateEnds />
      <div className="mt-4 flex flex-wrap gap-2">
        {isKnown && (
          <Button look="primary" onClick={tell}>
            I have read this
          </Button>
        )}
        <Button look="text" onClick={onNotNow}>
          Not now
        </Button>
      </div>
    </div>
  )
}
