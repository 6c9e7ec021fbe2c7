import { Link } from '@tanstack/react-router'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { useLanguageModel } from '../../../requests/language-model.ts'
import { kindOf } from '../../../shared/kind-words.ts'
import { capital } from '../../../ui/in-words.ts'

type Provenance = NonNullable<DraftSoFar['provenance']>

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' })

const shape = {
  schema: 'its answer was held to a schema',
  json: 'its answer was held to JSON, not to a schema',
  text: 'its answer came in words only',
}

/** How a language model's answer was held to its shape, and what it used: a sentence, or nothing. */
export function howItAnswered({ structure, tokens }: Pick<Provenance, 'structure' | 'tokens'>): string {
  const number = (count: number) => `${tokens?.isEstimate ? 'about ' : ''}${count.toLocaleString('en-US')}`
  const used = tokens && `${number(tokens.input)} tokens read and ${number(tokens.output)} written`
  const said = [structure && shape[structure], used].filter(Boolean).join('; ')
  return said && capital(`${said}.`)
}

/** What a drafter sees of what was brought: the built-in one all of it, a language model what is evidence. */
const madeFrom = {
  'conversation-plan': { whole: 'your notes', lines: 'the evidence in your notes' },
  'lesson-feedback': { whole: 'the lesson plan', lines: 'what the lesson plan says of its parts' },
  'learning-plan': { whole: 'the goal and what you brought with it', lines: 'the goal and the evidence in your notes' },
}

/** Who wrote it, when, and from what; where there is a language model, also what it was sent. */
export function WrittenBy({ draft, provenance }: { draft: DraftSoFar; provenance: Provenance }) {
  const languageModel = useLanguageModel()
  const isRunning = draft.composing === 'running'
  if (isRunning && draft.items.length === 0) return null
  const written = isRunning ? 'Being written' : draft.items.length === 0 ? 'Begun' : 'Written'
  const isBuiltIn = provenance.drafter === 'built-in'
  const drafter = isBuiltIn ? `the built-in drafter, version ${provenance.version}` : provenance.version
  const yours = draft.items.filter(({ author }) => author === 'coach').map(({ label }) => label)
  return (
    <p className="mt-8 text-label text-ink-2">
      {written} by {drafter}, on <time dateTime={draft.createdAt}>{moment.format(new Date(draft.createdAt))}</time>, from{' '}
      {madeFrom[kindOf(draft)][isBuiltIn ? 'whole' : 'lines']} and coaching knowledge {provenance.knowledgeVersion}.
      {!isBuiltIn && ` ${howItAnswered(provenance)}`}
      {yours.length > 0 && ` Changed by you: ${yours.join(', ')}.`}
      {(!isBuiltIn || languageModel) && (
        <>
          {' '}
          <Link
            to="/conversations/$id/sent"
            params={{ id: draft.conversationId }}
            className="text-act underline underline-offset-4 print:hidden"
          >
            What was sent
          </Link>
        </>
      )}
    </p>
  )
}
