import type { Item } from '../../../requests/draft-so-far.ts'

function Aside({ label, children, aloud = false }: { label: string; children: string; aloud?: boolean }) {
  return (
    <div className="grid gap-x-4 wide:grid-cols-[9.5rem_1fr] wide:items-baseline print:grid-cols-[8rem_1fr]">
      <dt className="text-label text-ink-2">{label}</dt>
      <dd className={aloud ? 'font-serif text-[1rem]' : 'text-small'}>{children}</dd>
    </div>
  )
}

/** What to do with the answer: what is said aloud is in the serif. */
export function ForTheRoom({ item: { listenFor, followUp, replies } }: { item: Item }) {
  if (!listenFor && !followUp && replies.length === 0) return null
  return (
    <dl className="mt-3 grid gap-2 border-t border-rule pt-3 print:mt-0 print:gap-0.5 print:border-0 print:pt-0">
      {listenFor && <Aside label="Listen for">{listenFor}</Aside>}
      {followUp && (
        <Aside label="Then ask" aloud>
          {followUp}
        </Aside>
      )}
      {replies.map((reply) => (
        <Aside key={reply.heard} label={`If you hear: ${reply.heard.replace(/\.$/, '')}`} aloud>
          {reply.say}
        </Aside>
      ))}
    </dl>
  )
}
