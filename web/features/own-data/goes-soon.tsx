import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MyData } from '../../requests/own-data.ts'
import { Button } from '../../ui/button.tsx'
import { countWord, dayWord } from '../../ui/in-words.ts'

type Soon = MyData['soon'][number]

const atFirst = 8

/** What of a person's goes by itself in the next thirty days, and when. */
export function GoesSoon({ soon }: { soon: Soon[] }) {
  const [all, setAll] = useState(false)
  if (soon.length === 0) return <p>Nothing of yours goes by itself in the next thirty days.</p>
  const shown = all ? soon : soon.slice(0, atFirst)
  return (
    <>
      <p>
        {countWord(soon.length, 'thing goes', 'things go').replace(/^./, (first) => first.toUpperCase())} by{' '}
        {soon.length === 1 ? 'itself' : 'themselves'} in the next thirty days, since nothing was done with{' '}
        {soon.length === 1 ? 'it' : 'them'} for so long. Take all of it with you above, or go on with a conversation, and it stays.
      </p>
      <ul className="border-t border-rule">
        {shown.map((thing) => (
          <li key={`${thing.kind} ${thing.id}`} className="flex flex-wrap gap-x-4 border-b border-rule py-2">
            <span className="min-w-0 flex-1 basis-60">
              <What thing={thing} />
            </span>
            <span className="text-small text-ink-2">Goes on {dayWord(`${thing.on}T12:00:00`, new Date())}</span>
          </li>
        ))}
      </ul>
      {soon.length > shown.length && (
        <div>
          <Button look="text" className="-ml-2" onClick={() => setAll(true)}>
            Show all {soon.length}
          </Button>
        </div>
      )}
    </>
  )
}

const link = 'text-act underline underline-offset-4'

function What({ thing: { kind, id, title } }: { thing: Soon }) {
  switch (kind) {
    case 'conversations':
      return (
        <>
          <Link to="/conversations/$id" params={{ id }} className={link}>
            {title}
          </Link>
          , with everything in it
        </>
      )
    case 'ended-work':
      return (
        <>
          All your work about{' '}
          <Link to="/teachers/$id" params={{ id }} className={link}>
            {title}
          </Link>
        </>
      )
    case 'documents':
      return (
        <>
          The document{' '}
          <Link to="/knowledge/$id" params={{ id }} className={link}>
            {title}
          </Link>
        </>
      )
    case 'sent':
      return (
        <>
          What was sent to a language model in{' '}
          <Link to="/conversations/$id/sent" params={{ id }} className={link}>
            {title}
          </Link>
        </>
      )
    case 'shared':
      return (
        <>
          What {title} shared with you in{' '}
          <Link to="/with-me/$draftId" params={{ draftId: id }} className={link}>
            one plan
          </Link>
        </>
      )
    case 'answers':
      return <>Your answer “{title.length > 60 ? `${title.slice(0, 60)}…` : title}”</>
  }
}
