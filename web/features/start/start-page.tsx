import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { lessonFeedback } from '../../../server/domain/forms.ts'
import { asProblem } from '../../requests/client.ts'
import { useMe } from '../../requests/me.ts'
import { goingOn, useTeachers } from '../../requests/teachers.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { AboutFields } from './about-fields.tsx'
import { BringBox } from './bring-box.tsx'
import { type Entry, emptyEntry, feedbackRequestFor, isForFeedback, requestFor, teacherIn, whatIsMissing } from './entry.ts'
import { JobHelpFor } from './job-help.tsx'
import { type Job, Jobs } from './jobs.tsx'
import { LastTime } from './last-time.tsx'
import { useOpenConversation } from './open-conversation.ts'
import { samplePlan } from './sample-lesson-plan.ts'
import { sample } from './sample-notes.ts'
import { DrawnOn, ModelTakenUp } from './taken-up.tsx'
import { useDraftWith } from './use-draft-with.ts'
import { useEntry } from './use-entry.ts'
import { WhereYouLeftOff } from './where-you-left-off.tsx'

const route = getRouteApi('/')

/** The front door: what the coach brings, and one thing to press. */
export function StartPage() {
  const navigate = useNavigate()
  const teachers = useTeachers().data
  const search = route.useSearch()
  const { entry, change, forget } = useEntry(search.teacher, teachers)
  const [problem, setProblem] = useState<string | null>(null)
  const [chosen, setJob] = useState<Job | null>(null)
  // What is kept from before says by itself that it is a lesson plan.
  const job = isForFeedback(entry) ? 'lesson-plan' : chosen
  const [about, setAbout] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const taken = useDraftWith(search, change, () => field.current?.focus())
  const open = useOpenConversation((id) => {
    forget()
    void navigate({ to: '/conversations/$id', params: { id } })
  })

  const start = () => {
    if (open.isPending) return
    const missing = whatIsMissing(entry)
    setProblem(missing)
    if (missing) field.current?.focus()
    else open.mutate(isForFeedback(entry) ? feedbackRequestFor(entry) : requestFor(entry))
  }
  /** Puts something helpful in place, and leads back to the box. */
  const put = (part: (before: Entry) => Partial<Entry>) => {
    setProblem(null)
    change(part)
    field.current?.focus()
  }
  const choose = (next: Job) => {
    setJob(job === next ? null : next)
    if (job === 'lesson-plan') change(() => ({ coachingModel: emptyEntry.coachingModel, framework: '' }))
    if (job === next || next === 'after') return
    if (next === 'prepare') setAbout(true)
    put((before) => (next === 'goal' ? goalTalk(before) : next === 'lesson-plan' ? { coachingModel: lessonFeedback.id } : {}))
  }

  const failure = open.error && asProblem(open.error)
  const known = goingOn(teachers ?? [])
  const teacher = teacherIn(entry, known)
  return (
    <div className="mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-16">
      <title>Thinking Partner</title>
      <h1 id="ready-for" className="mb-5 font-serif text-title font-semibold tracking-tight wide:mb-6 wide:text-hero">
        What are you getting ready for?
      </h1>
      {failure && <ProblemNote message={failure.message} next={failure.next} onRetry={start} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        <BringBox
          text={entry.text}
          problem={problem}
          labelledBy="ready-for"
          describedBy={job !== null && job !== 'after' ? 'job-help' : undefined}
          field={field}
          onChange={(changed) => {
            setProblem(null)
            change(({ text }) => ({ text: changed(text) }))
          }}
          onProblem={setProblem}
          onSend={start}
          action={
            <Button look="primary" type="submit" className="min-w-24 whitespace-nowrap" aria-disabled={open.isPending}>
              {open.isPending ? 'Opening…' : 'Start'}
            </Button>
          }
        />
        {taken && <ModelTakenUp title={taken} />}
        {entry.drawOn && <DrawnOn id={entry.drawOn} onLeaveOut={() => put(() => ({ drawOn: '' }))} />}
        <Jobs
          chosen={job}
          onChoose={choose}
          onSample={entry.text.trim() === '' ? () => put(() => (job === 'lesson-plan' ? samplePlan : sample)) : null}
        >
          <JobHelpFor job={job} />
        </Jobs>
        {teacher?.lastTalk && <LastTime name={teacher.name} talk={teacher.lastTalk} />}
        <AboutFields entry={entry} teachers={known.map(({ name }) => name)} open={about} onOpen={setAbout} onChange={change} />
      </form>
      <PasswordHint />
      <WhereYouLeftOff />
    </div>
  )
}

/** A talk that finds a goal: its purpose, and a first sentence where there is none yet. */
const goalTalk = ({ text, teacher }: Entry): Partial<Entry> => ({
  purpose: 'set a goal',
  text: text.trim() === '' ? `A goal-setting talk${teacher.trim() && ` with ${teacher.trim()}`}, without notes.` : text,
})

function PasswordHint() {
  const me = useMe()
  if (!me || me.hasPassword) return null
  return (
    <p className="mt-8 text-small text-ink-2">
      You have no password yet, so every start of the app prints a new link to sign in with.{' '}
      <Link to="/account" className="text-act underline underline-offset-4">
        Set a password
      </Link>
    </p>
  )
}
