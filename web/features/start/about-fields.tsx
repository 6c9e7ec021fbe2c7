import { SelectField, TextField } from '../../ui/field.tsx'
import { useCoachingModels } from '../conversation/coaching-models.ts'
import type { Entry } from './entry.ts'

const approaches: { value: Entry['approach']; label: string }[] = [
  { value: '', label: 'Suggested by the conversation' },
  { value: 'facilitative', label: 'Facilitative: the teacher’s own thinking leads' },
  { value: 'dialogical', label: 'Dialogical: both think, options are offered' },
  { value: 'directive', label: 'Directive: one clear step, by agreement' },
]

/** What may be said about the conversation and need not be. Folded, it says in a few words what it holds. */
export function AboutFields({ entry, onChange }: { entry: Entry; onChange: (part: Partial<Entry>) => void }) {
  const models = useCoachingModels().data ?? []
  const options = models.length > 0 ? models.map(({ id, title }) => ({ value: id, label: title })) : [{ value: 'grow', label: 'GROW' }]
  const modelTitle = options.find(({ value }) => value === entry.coachingModel)?.label ?? 'GROW'
  const summary = [entry.teacher.trim(), entry.goal.trim() && 'a goal on record', modelTitle, entry.approach].filter(Boolean).join(' · ')

  return (
    <details className="group mt-4 rounded-card border border-rule">
      <summary className="flex min-h-11 flex-wrap items-center gap-x-3 px-4 py-2 text-small">
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-3.5 fill-none stroke-ink-2 stroke-2 transition-transform group-open:rotate-90"
        >
          <path d="m6 3 5 5-5 5" />
        </svg>
        <span className="font-medium">More about this conversation</span>
        <span className="text-label text-ink-2 group-open:hidden">{summary}</span>
      </summary>
      <div className="grid gap-5 px-4 pt-2 pb-5 wide:grid-cols-2">
        <TextField
          label="Teacher"
          hint="As you would say it: Ms Ortiz."
          value={entry.teacher}
          maxLength={200}
          onChange={(teacher) => onChange({ teacher })}
        />
        <TextField
          label="The teacher’s goal"
          hint="In the teacher’s own words, if there is one."
          value={entry.goal}
          maxLength={1000}
          onChange={(goal) => onChange({ goal })}
        />
        <SelectField
          label="Coaching model"
          hint="The stages the conversation goes through."
          value={entry.coachingModel}
          options={options}
          onChange={(coachingModel) => onChange({ coachingModel })}
        />
        <SelectField
          label="Approach"
          hint="Whose thinking leads."
          value={entry.approach}
          options={approaches}
          onChange={(value) => onChange({ approach: approaches.find((known) => known.value === value)?.value ?? '' })}
        />
      </div>
    </details>
  )
}
