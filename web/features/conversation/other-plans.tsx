import { kindOfForm } from '../../../server/domain/forms.ts'
import { useCoachingModels } from '../../requests/coaching-models.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { useForms } from '../../requests/forms.ts'
import { useLanguageModel } from '../../requests/language-model.ts'
import type { Conversation } from '../../requests/use-conversation.ts'
import { dayWord } from '../../ui/in-words.ts'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { useAnotherPlan } from './begin-draft.ts'
import { statusInWords } from './words.ts'

const look = 'inline-flex min-h-10 items-center text-small text-ink-2 underline-offset-4 hover:text-ink hover:underline'

type CompareWithProps = { draft: DraftSoFar; drafts: Conversation['drafts']; onBeside: (draftId: string) => void }

/** Puts a plan by another coaching model, or by the other drafter, beside this one; where there is one already, that one. */
export function CompareWith({ draft, drafts, onBeside }: CompareWithProps) {
  const models = useCoachingModels().data ?? []
  const languageModel = useLanguageModel()
  const another = useAnotherPlan(draft, onBeside)
  const { coachingModel: ours, drafter: by = 'built-in' } = draft.request
  const compare = (wanted: { coachingModel: string; drafter: typeof by }) => {
    const made = drafts.find(
      ({ materialId, coachingModel, drafter }) =>
        materialId === draft.materialId && coachingModel === wanted.coachingModel && drafter === wanted.drafter,
    )
    if (made) onBeside(made.id)
    else if (!another.isPending) another.mutate(wanted)
  }
  const entry = (key: string, label: string, wanted: Parameters<typeof compare>[0]): MenuEntry => ({
    key,
    label,
    onChoose: () => compare(wanted),
  })
  // The one that wrote this may be gone.
  const drafter = languageModel === null ? 'built-in' : by
  const otherDrafter =
    by === 'llm'
      ? [entry('built-in', 'The same by the built-in drafter', { coachingModel: ours, drafter: 'built-in' })]
      : languageModel
        ? [entry('llm', `The same by ${languageModel.llm}`, { coachingModel: ours, drafter: 'llm' })]
        : []
  return (
    <Menu
      trigger={another.isPending ? 'Beginning…' : another.error ? 'It could not be begun. Compare with…' : 'Compare with…'}
      look={look}
      align="end"
      entries={[
        ...models.filter(({ id }) => id !== ours).map(({ id, title }) => entry(id, title, { coachingModel: id, drafter })),
        ...otherDrafter,
      ]}
    />
  )
}

type OtherPlansProps = { current: string; conversation: Conversation; onOpen: (draftId: string) => void }

/** The other plans of this conversation, newest first; of several versions of a lesson plan, which one the feedback is on. */
export function OtherPlans({ current, conversation: { drafts, materials }, onOpen }: OtherPlansProps) {
  const forms = useForms()
  const versions = materials.filter(({ kind }) => kind === 'lesson-plan').map(({ id }) => id)
  const others = drafts.filter(({ id }) => id !== current).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  if (others.length === 0) return null
  const haveTwoDrafters = new Set(drafts.map(({ drafter }) => drafter)).size > 1
  return (
    <Menu
      trigger={others.every(({ coachingModel }) => kindOfForm(coachingModel) === 'lesson-feedback') ? 'Other feedback' : 'Other plans'}
      look={look}
      align="end"
      entries={others.map((other) => ({
        key: other.id,
        onChoose: () => onOpen(other.id),
        label: (
          <span>
            {forms.find(({ id }) => id === other.coachingModel)?.title ?? other.coachingModel}
            {versions.length > 1 && versions.includes(other.materialId) && `, version ${versions.indexOf(other.materialId) + 1}`}
            {haveTwoDrafters && (other.drafter === 'llm' ? ', by a language model' : ', by the built-in drafter')}
            <span className="block text-label text-ink-2">
              {dayWord(other.createdAt, new Date())} · {statusInWords(other)}
            </span>
          </span>
        ),
      }))}
    />
  )
}
