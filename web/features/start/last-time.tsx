import type { KnownTeacher } from '../../requests/teachers.ts'
import { dayWord } from '../../ui/in-words.ts'

function Line({ label, children }: { label: string; children: string }) {
  if (!children) return null
  return (
    <div className="grid gap-x-4 wide:grid-cols-[7.5rem_1fr] wide:items-baseline">
      <dt className="text-label text-ink-2">{label}</dt>
      <dd className="font-serif text-[1rem] whitespace-pre-line">{children}</dd>
    </div>
  )
}

/** What stayed of the last talk with a teacher: the next plan opens from it. */
export function LastTime({ name, talk }: { name: string; talk: NonNullable<KnownTeacher['lastTalk']> }) {
  return (
    <section aria-label={`Last time with ${name}`} className="settle mt-4 rounded-card border border-rule px-4 py-4 wide:px-5">
      <h2 className="mb-2 text-label font-semibold text-ink-2">
        Last time with {name}, <time dateTime={talk.savedAt}>{dayWord(talk.savedAt, new Date())}</time>
      </h2>
      <dl className="grid gap-1.5">
        <Line label="Said">{talk.herWords}</Line>
        <Line label="Chose">{talk.herChoice}</Line>
        <Line label="When">{talk.when}</Line>
        <Line label="You promised">{talk.promised}</Line>
      </dl>
      <p className="mt-2 text-label text-ink-2">The next plan opens from it.</p>
    </section>
  )
}
