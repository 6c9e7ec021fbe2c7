import type { UseMutationResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import type { LanguageModel } from '../../requests/language-model.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { useAtThumb } from '../../ui/use-at-thumb.ts'
import './foot-bar.css'

type DecideProps = {
  draft: DraftSoFar
  languageModel: LanguageModel
  /** Null as long as there is nothing to decide on. */
  letWrite: UseMutationResult<void, Error, 'write' | 'answer'> | null
}

/** What a coach decides who has seen what would be sent: at the foot of the page, in reach. */
export function Decide({ draft, languageModel: { llm, hasSeen }, letWrite }: DecideProps) {
  const bar = useRef<HTMLDivElement>(null)
  useAtThumb(bar)
  const isBusy = !letWrite || letWrite.isPending
  const choose = (what: 'write' | 'answer') => isBusy || letWrite.mutate(what)
  return (
    <div ref={bar} className="at-thumb foot-bar mt-6 flex flex-wrap items-center justify-end gap-2 wide:py-3">
      <Link
        to="/conversations/$id"
        params={{ id: draft.conversationId }}
        search={{ draft: draft.id }}
        className={`${buttonLook('text')} -ml-2 wide:mr-auto`}
      >
        Not now
      </Link>
      {!hasSeen && (
        <Button look="text" className="max-wide:ml-auto" aria-disabled={isBusy} onClick={() => choose('answer')}>
          Only answer in the thread
        </Button>
      )}
      <Button look="primary" className="max-wide:basis-full" aria-disabled={isBusy} onClick={() => choose('write')}>
        {letWrite?.isPending && letWrite.variables === 'write' ? 'Beginning…' : `Let ${llm} write`}
      </Button>
    </div>
  )
}
