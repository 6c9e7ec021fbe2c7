import { useQuery } from '@tanstack/react-query'
import { auditCheckQuery } from '../../requests/audit.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Whether any entry was changed, removed or put in: told each time the page is opened. */
export function Chain() {
  const { data: verdict, error, isFetching, refetch } = useQuery(auditCheckQuery)
  if (error) return <WentWrong error={error} onRetry={() => void refetch()} />
  return (
    <>
      <p role="status">{isFetching || !verdict ? 'Every entry is being checked…' : verdict.whole && whole(verdict.entries)}</p>
      {verdict && !verdict.whole && <Broken places={verdict.broken} />}
      {verdict && (
        <details className="text-small text-ink-2">
          <summary className="inline-flex min-h-11 items-center font-medium text-act underline-offset-4 hover:underline">
            What this shows, and what it can’t
          </summary>
          <p className="mt-1 max-w-[62ch]">
            Each entry carries a seal made of the entry before and of a secret that is not in the database. Whoever changes, removes or adds
            one without that secret is found. What this can’t show by itself is that the whole database was put back to an older state: for
            that, note the newest entry somewhere else, and compare.
          </p>
          <p className="mt-2">
            Newest entry: <code className="break-all">{`${verdict.head.seq}:${verdict.head.hash}`}</code>
          </p>
          <p className="mt-1">
            To compare, in the terminal: <code>npm run -s verify-audit -- --expect {verdict.head.seq}:…</code>
          </p>
          <Button look="quiet" className="mt-3" aria-disabled={isFetching} onClick={() => isFetching || void refetch()}>
            Check again
          </Button>
        </details>
      )}
    </>
  )
}

const whole = (entries: number) => (
  <>
    <strong className="font-semibold">The chain is whole:</strong>{' '}
    {entries === 1 ? 'one entry' : `${entries.toLocaleString('en-US')} entries`}, checked just now.
  </>
)

const Broken = ({ places }: { places: { seq: number; why: string }[] }) => (
  <Notice urgent title="This audit is not as it was written">
    <p>Somebody other than this app has written to the database, or its secret was changed. Keep a copy, and find out who could.</p>
    <ul className="mt-2 list-disc pl-5">
      {places.slice(0, mostTold).map(({ seq, why }) => (
        <li key={`${seq} ${why}`}>
          Entry {seq.toLocaleString('en-US')}: {why}
        </li>
      ))}
    </ul>
    {places.length > mostTold && <p>And more: npm run -s verify-audit lists them.</p>}
  </Notice>
)

const mostTold = 8
