import { Link } from '@tanstack/react-router'

const part = 'inline-flex min-h-10 items-center px-3 text-label'

/** The whole plan, or what fits into five minutes. */
export function LengthSwitch({ id, fiveMinutes }: { id: string; fiveMinutes: boolean }) {
  const look = (on: boolean) => `${part} ${on ? 'rounded-control bg-act-soft font-semibold text-ink' : 'text-ink-2 hover:text-ink'}`
  return (
    <nav aria-label="How much time there is" className="flex print:hidden">
      <Link
        to="/conversations/$id"
        params={{ id }}
        search={{}}
        replace
        aria-current={!fiveMinutes}
        className={look(!fiveMinutes)}
        resetScroll={false}
      >
        Whole plan
      </Link>
      <Link
        to="/conversations/$id"
        params={{ id }}
        search={{ length: 'five-minutes' }}
        replace
        aria-current={fiveMinutes}
        className={look(fiveMinutes)}
        resetScroll={false}
      >
        Five minutes
      </Link>
    </nav>
  )
}
