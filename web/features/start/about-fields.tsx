import { useCoachingModels } from '../../requests/coaching-models.ts'
import { useLanguageModel } from '../../requests/language-model.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { type Entry, isForFeedback } from './entry.ts'
import { FrameworkField } from './framework-field.tsx'

const approaches: { value: Entry['approach']; label: string }[] = [
  { value: '', label: 'Suggested by the purpose' },
  { value: 'facilitative', label: 'Facilitative: the teacher’s own thinking leads' },
  { value: 'dialogical', label: 'Dialogical: both think, options are offered' },
  { value: 'directive', label: 'Directive: one clear step, by agreement' },
]

/** In words that the server reads a purpose from. */
const purposes = [
  { value: '', label: 'Look back on a lesson' },
  { value: 'set a goal', label: 'Find a goal' },
  { value: 'solve a problem', label: 'Think through something hard' },
  { value: 'learn a technique', label: 'Learn a technique' },
]

type AboutFieldsProps = {
  entry: Entry
  teachers: string[]
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (part: Partial<Entry>) => void
}

/** What may be said about the conversation and need not be. Folded, it says in a few words what it holds. */
export function AboutFields({ entry, teachers, open, onOpen, onChange }: AboutFieldsProps) {
  const models = useCoachingModels().data ?? []
  const options = models.length > 0 ? models.map(({ id, title }) => ({ value: id, label: title })) : [{ value: 'grow', label: 'GROW' }]
  const modelTitle = options.find(({ value }) => value === entry.coachingModel)?.label ?? 'GROW'
  const purpose = purposes.find(({ value }) => value && value === entry.purpose)?.label
  const languageModel = useLanguageModel()
  // One whose coach has not seen what it is sent writes nothing yet.
  const llm = languageModel?.hasSeen ? languageModel.llm : null
  const byBuiltIn = llm && entry.drafter && 'by the built-in drafter'
  const forFeedback = isForFeedback(entry)
  const ofTalk = forFeedback ? [] : [purpose, modelTitle, entry.approach]
  const summary = [entry.teacher.trim(), entry.goal.trim() && 'a goal on record', ...ofTalk, byBuiltIn].filter(Boolean).join(' · ')

  return (
    <details className="group mt-3" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary className="inline-flex min-h-11 flex-wrap items-center gap-x-3 rounded-small text-small">
        <span className="inline-flex items-center gap-2 font-medium">
          <svg
            aria-hidden="true"
            viewBox="0 0 16 16"
            className="size-3.5 fill-none stroke-ink-2 stroke-2 transition-transform group-open:rotate-90"
          >
            <path d="m6 3 5 5-5 5" />
          </svg>
          {forFeedback ? 'More about this plan' : 'More about this conversation'}
        </span>
        <span className="text-label text-ink-2 group-open:hidden">{summary}</span>
      </summary>
      <div className="mt-1 grid gap-x-6 gap-y-5 rounded-card border border-rule px-4 py-5 wide:grid-cols-2 wide:px-5">
        <TextField
          label="Teacher"
          hint="As you would say it: Ms Ortiz."
          value={entry.teacher}
          maxLength={200}
          suggestions={teachers}
          onChange={(teacher) => onChange({ teacher })}
        />
        <TextField
          label="The teacher’s goal"
          hint="In the teacher’s own words, if there is one."
          value={entry.goal}
          maxLength={1000}
          onChange={(goal) => onChange({ goal })}
        />
        {forFeedback ? (
          <FrameworkField value={entry.framework} onChange={(framework) => onChange({ framework })} />
        ) : (
          <>
            <SelectField
              label="What the talk is for"
              hint="It suggests the approach."
              value={entry.purpose}
              options={purposes}
              onChange={(value) => onChange({ purpose: value })}
            />
            <SelectField
              label="Approach"
              hint="Whose thinking leads."
              value={entry.approach}
              options={approaches}
              onChange={(value) => onChange({ approach: approaches.find((known) => known.value === value)?.value ?? '' })}
            />
            <SelectField
              label="Coaching model"
              hint="The stages the conversation goes through."
              value={entry.coachingModel}
              options={options}
              onChange={(coachingModel) => onChange({ coachingModel })}
            />
          </>
        )}
        {llm && (
          <SelectField
            label="Written by"
            hint="Both pass the same checks."
            value={entry.drafter}
            options={[
              { value: '', label: llm },
              { value: 'built-in', label: 'The built-in drafter' },
            ]}
            onChange={(drafter) => onChange({ drafter: drafter === 'built-in' ? drafter : '' })}
          />
        )}
      </div>
    </details>
  )
}
