import { Link } from '@tanstack/react-router'

const part = 'inline-flex min-h-10 items-center px-2.5 text-label whitespace-nowrap'

/** The whole plan, or what fits into five minutes. */
export function LengthSwitch({ fiveMinutes }: { fiveMinutes: boolean }) {
  const look = (on: boolean) => `${part} ${on ? 'rounded-control bg-act-soft font-semibold text-ink' : 'text-ink-2 hover:text-ink'}`
  const choices = [
    { words: 'Whole plan', length: undefined },
    { words: 'Five minutes', length: 'five-minutes' },
  ] as const
  return (
    <nav aria-label="How much time there is" className="flex print:hidden">
      {choices.map(({ words, length }) => {
        const isOn = fiveMinutes === (length !== undefined)
        return (
          <Link
            key={words}
            from="/conversations/$id"
            to="."
            search={(before) => ({ ...before, length })}
            replace
            aria-current={isOn}
            className={look(isOn)}
            resetScroll={false}
          >
            {words}
          </Link>
        )
      })}
    </nav>
  )
}
