import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type TeacherAnswer, useSeen, useShares } from '../../../requests/shares.ts'
import { dayWord } from '../../../ui/in-words.ts'
import { teacherName } from './in-words.ts'

/** What the teacher said to an item, or to the sheet: in the order in which it came. */
export function TeacherAnswers({ draftId, itemId }: { draftId: string; itemId: string }) {
  const shares = useShares(draftId)
  const seen = useSeen(draftId)
  const answers = shares?.answers.filter((answer) => answer.itemId === itemId) ?? []
  if (answers.length === 0) return null
  const name = teacherName(shares)
  return (
    <section aria-label={`What ${name} said to it`} className="mt-2 border-t border-rule pt-2">
      {answers.map((answer) => (
        <AnswerLine key={answer.id} answer={answer} name={name} onSeen={() => seen.mutate([answer.id])} />
      ))}
    </section>
  )
}

/** An answer counts as seen once it has been on the screen. */
function AnswerLine({ answer, name, onSeen }: { answer: TeacherAnswer; name: string; onSeen: () => void }) {
  const line = useRef<HTMLElement>(null)
  // It stays marked as new until the page goes.
  const [isNew] = useState(answer.seenAt === null)
  const isSeen = answer.seenAt !== null
  const see = useEffectEvent(onSeen)
  useEffect(() => {
    const place = line.current
    if (isSeen || !place) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      see()
    })
    observer.observe(place)
    return () => observer.disconnect()
  }, [isSeen])
  return (
    <article ref={line} aria-label={`${name} answered`} className="py-1">
      <p>
        {name}, {dayWord(answer.answeredAt, new Date())}
        {isNew && <span className="ml-2 font-semibold text-act">New</span>}
      </p>
      <p className="max-w-[62ch] font-serif text-[1rem] leading-relaxed whitespace-pre-line text-ink">{answer.text}</p>
    </article>
  )
}
