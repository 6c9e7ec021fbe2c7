import { useState } from 'react'
import { useKept } from '../../requests/kept.ts'
import { type Teacher, useDescribe } from '../../requests/teacher.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { WhoSees } from '../../shared/who-sees.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { asTyped, mostNamed, named, problemsOf, type Typed, typedFrom } from './about-typed.ts'

/** What a teacher is called and teaches. */
export function AboutTeacher({ teacher }: { teacher: Teacher }) {
  const { id, name, subjects, grades, endedAt } = teacher
  const kept = useKept<Typed | null>(`teacher.${id}`, null, asTyped)
  const teaches = [...subjects, ...grades.map((grade) => (/^\d+$/.test(grade) ? `grade ${grade}` : grade))]
  return (
    <header>
      <h1 id="teacher-name" tabIndex={-1} className="font-serif text-title font-semibold tracking-tight">
        {name}
      </h1>
      {kept.value && endedAt === null ? (
        <AboutForm teacher={teacher} typed={kept.value} onChange={kept.change} />
      ) : (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-ink-2">
          <span className="first-letter:uppercase">
            {teaches.length > 0 ? teaches.join(' · ') : 'Subjects and grades are not on record yet.'}
          </span>
          {endedAt === null && (
            <button
              type="button"
              id="change-about"
              className="min-h-10 text-small text-act underline-offset-4 hover:underline"
              onClick={() => kept.change(() => typedFrom(teacher))}
            >
              {teaches.length > 0 ? 'Change' : 'Add them'}
            </button>
          )}
        </p>
      )}
      <WhoSees of={teacher.whoCanSee.about} also="Where somebody else sees something too, it says so there." className="mt-1" />
    </header>
  )
}

type AboutFormProps = { teacher: Teacher; typed: Typed; onChange: (next: (before: Typed | null) => Typed | null) => void }

function AboutForm({ teacher: { id }, typed, onChange }: AboutFormProps) {
  const describe = useDescribe(id)
  const [asked, setAsked] = useState(false)
  const problems = problemsOf(typed)
  const set = (field: keyof Typed) => (text: string) => onChange((before) => before && { ...before, [field]: text })
  const close = () => {
    onChange(() => null)
    document.getElementById('teacher-name')?.focus()
  }
  const submit = () => {
    setAsked(true)
    if (describe.isPending || Object.values(problems).some(Boolean)) return
    describe.mutate({ name: typed.name.trim(), subjects: named(typed.subjects), grades: named(typed.grades) }, { onSuccess: close })
  }
  return (
    <form
      noValidate
      className="mt-4 mb-2 grid max-w-[30rem] gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <WentWrong error={describe.error} onRetry={submit} />
      <TextField label="Name" value={typed.name} maxLength={200} problem={asked ? problems.name : null} onChange={set('name')} />
      <TextField
        label="Subjects"
        hint="With commas between: mathematics, science."
        value={typed.subjects}
        maxLength={mostNamed}
        problem={asked ? problems.subjects : null}
        onChange={set('subjects')}
      />
      <TextField
        label="Grades"
        hint="As your school says it: 5, or Year 6."
        value={typed.grades}
        maxLength={mostNamed}
        problem={asked ? problems.grades : null}
        onChange={set('grades')}
      />
      <div className="flex gap-2">
        <Button look="quiet" type="submit" aria-disabled={describe.isPending}>
          {describe.isPending ? 'Keeping it…' : 'Keep it'}
        </Button>
        <Button look="text" onClick={close}>
          Leave it as it was
        </Button>
      </div>
    </form>
  )
}
