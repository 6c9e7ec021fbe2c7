import { countWord } from '../../ui/in-words.ts'

const mostShown = 20

/** Lines that said no name, in the server's words, and what to do about them. */
export function UnreadLines({ unread, then }: { unread: string[]; then: { one: string; many: string } }) {
  if (unread.length === 0) return null
  return (
    <div className="mt-3 rounded-small bg-warn-soft px-4 py-3 text-small text-warn">
      <p className="first-letter:uppercase">
        {countWord(unread.length, 'line was', 'lines were')} not read. {unread.length === 1 ? then.one : then.many}
      </p>
      <ul className="mt-1 grid gap-0.5">
        {unread.slice(0, mostShown).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {unread.length > mostShown && <p className="mt-1">And {unread.length - mostShown} more.</p>}
    </div>
  )
}
