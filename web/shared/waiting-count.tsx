import { useQueue, waitingIn } from '../requests/queue.ts'

/** How many things wait for the coach, behind the word "Waiting"; nothing where nothing does. */
export function WaitingCount() {
  const queue = useQueue().data
  const waiting = queue ? waitingIn(queue) : 0
  if (waiting === 0) return null
  return (
    <span className="ml-1.5 rounded-full bg-act-soft px-1.5 text-tag leading-5 font-semibold text-act tabular-nums">
      <span className="sr-only">: </span>
      {waiting}
    </span>
  )
}
