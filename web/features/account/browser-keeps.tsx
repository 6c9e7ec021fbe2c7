import { useState } from 'react'
import { keepsWords, letGo } from '../../requests/kept.ts'
import type { Me } from '../../requests/me.ts'
import { Button } from '../../ui/button.tsx'

/** What this browser keeps, and a way to be rid of it. It asks first: there is no way back. */
export function BrowserKeeps({ me }: { me: Me }) {
  const [step, setStep] = useState<'none' | 'kept' | 'asked' | 'cleared'>(() => (keepsWords(me) ? 'kept' : 'none'))
  return (
    <div role="status" className="mt-1 text-ink-2">
      {step === 'none' && <p>It keeps nothing but that you are signed in. What you type and have not sent would be kept here too.</p>}
      {step === 'kept' && (
        <>
          <p>It keeps words that you typed and have not sent, so that no reload loses them.</p>
          <Button look="text" className="-ml-2" onClick={() => setStep('asked')}>
            Clear what this browser keeps
          </Button>
        </>
      )}
      {step === 'asked' && (
        <>
          <p>The words that you have not sent go for good. What you sent stays.</p>
          <Button
            look="text"
            className="-ml-2"
            onClick={() => {
              letGo(me)
              setStep('cleared')
            }}
          >
            Clear them
          </Button>
          <Button look="text" autoFocus onClick={() => setStep('kept')}>
            Keep them
          </Button>
        </>
      )}
      {step === 'cleared' && <p>They are gone.</p>}
    </div>
  )
}
