import { Link } from '@tanstack/react-router'
import type { Teacher } from '../../requests/teacher.ts'
import { Section } from '../../shared/section.tsx'
import { WhoSees } from '../../shared/who-sees.tsx'
import { dayWord } from '../../ui/in-words.ts'

type Talk = Teacher['talks'][number]

/** What stayed of the last talk, and of those before. */
export function AgreedLastTime({ teacher: { name, talks, whoCanSee } }: { teacher: Teacher }) {
  const [last, ...before] = talks
  return (
    <Section title="What was agreed last time">
      <WhoSees of={whoCanSee.talks} />
      {last ? (
        <TalkLines talk={last} name={name} />
      ) : (
        <p>
          Nothing yet. After a talk, put its outcome on record in the conversation, under “After the talk”; the next plan opens from it.
        </p>
      )}
      {before.length > 0 && (
        <details>
          <summary className="inline-flex min-h-10 items-center text-small text-act underline-offset-4 hover:underline">
            Talks before ({before.length})
          </summary>
          <div className="mt-2 grid gap-6">
            {before.map((talk) => (
              <TalkLines key={talk.conversationId} talk={talk} name={name} />
            ))}
          </div>
        </details>
      )}
    </Section>
  )
}

function TalkLines({ talk, name }: { talk: Talk; name: string }) {
  const lines = [
    { what: `${name}’s choice`, words: talk.herChoice },
    { what: 'When', words: talk.when },
    { what: 'You promised', words: talk.promised },
    { what: `${name}’s words`, words: talk.herWords },
  ].filter(({ words }) => words !== '')
  return (
    <div>
      <dl className="grid gap-2">
        {lines.map(({ what, words }) => (
          <div key={what} className="grid gap-x-4 wide:grid-cols-[9.5rem_1fr] wide:items-baseline">
            <dt className="text-label text-ink-2">{what}</dt>
            <dd className="font-serif text-[1rem] whitespace-pre-line">{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 text-label text-ink-2">
        Put on record {dayWord(talk.savedAt, new Date())}.{' '}
        <Link
          to="/conversations/$id"
          params={{ id: talk.conversationId }}
          search={{ view: 'after' }}
          className="inline-flex min-h-8 items-center text-act underline underline-offset-4"
        >
          Open that conversation
        </Link>
      </p>
    </div>
  )
}
