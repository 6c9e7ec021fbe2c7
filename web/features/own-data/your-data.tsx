import { useQuery } from '@tanstack/react-query'
import { retentionKinds } from '../../../server/domain/retention-kinds.ts'
import type { Me } from '../../requests/me.ts'
import { type MyData, myDataQuery, useTakeAll } from '../../requests/own-data.ts'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { dayWord } from '../../ui/in-words.ts'
import { Notice } from '../../ui/notice.tsx'
import { DeleteAccount } from './delete-account.tsx'
import { GoesSoon } from './goes-soon.tsx'

/** What a person may do with all that is theirs: take it along, see what goes and when, delete it. */
export function YourData({ me }: { me: Me }) {
  const { data, error, refetch } = useQuery(myDataQuery)
  return (
    <Section title="Your data">
      <p className="text-small text-ink-2">Who can see this: only you.</p>
      <TakeAll />
      <WentWrong error={error} onRetry={() => void refetch()} />
      {data && (
        <>
          {data.heldSince && <Held since={data.heldSince} />}
          <h3 className="mt-3 font-semibold">What goes, and when</h3>
          <GoesSoon soon={data.soon} />
          <Periods periods={data.periods} />
          {!data.heldSince && (
            <>
              <h3 className="mt-3 font-semibold">Delete all of mine</h3>
              <DeleteAccount me={me} goes={data.goes} />
            </>
          )}
        </>
      )}
    </Section>
  )
}

function TakeAll() {
  const take = useTakeAll()
  return (
    <>
      <p>
        Take everything of yours with you: a zip of files that you can read, and one for machines. Nothing of anybody else’s is in it. It
        holds what you wrote about people, so keep it where only you can open it.
      </p>
      <div className="flex flex-wrap items-center gap-x-4">
        <Button look="quiet" className="max-wide:min-h-11" aria-disabled={take.isPending} onClick={() => take.isPending || take.mutate()}>
          {take.isPending ? 'Putting it together…' : 'Take all of it'}
        </Button>
        <p role="status" className="text-label text-ink-2">
          {take.isSuccess && 'The zip is in your downloads.'}
        </p>
      </div>
      <WentWrong error={take.error} onRetry={() => take.mutate()} />
    </>
  )
}

const Held = ({ since }: { since: string }) => (
  <Notice title="Nothing of yours can be deleted now">
    {`An admin of your school put a legal hold on your data, ${dayWord(since, new Date())}. Until it is lifted nothing of yours goes, neither by you nor by itself. You can still take all of it with you. Ask an admin why.`}
  </Notice>
)

/** Those that a person has a part in: the rest is the school's own. */
const told = ['conversations', 'ended-work', 'documents', 'sent', 'answers', 'accounts'] as const

const Periods = ({ periods }: { periods: MyData['periods'] }) => (
  <details>
    <summary className="inline-flex min-h-10 cursor-pointer items-center text-small text-act">How long things are kept here</summary>
    <ul className="mt-1 grid gap-1.5 text-small">
      {told.map((kind) => {
        const months = periods.find((period) => period.kind === kind)?.months
        return (
          <li key={kind}>
            {retentionKinds[kind].title}: {months} months after {retentionKinds[kind].from}.
          </li>
        )
      })}
    </ul>
  </details>
)
