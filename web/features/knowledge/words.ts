import type { Arc } from '../../../server/domain/coaching-model.ts'
import type { QuestionFilter, ShownQuestion } from '../../../server/domain/knowledge-page.ts'
import type { PassageKind } from '../../../server/domain/passage.ts'

type Family = { name: string; one: string; line: string }

/** The families of coaching knowledge, as people speak of them: all of them, one of them, and what they are good for. */
export const familyWords: Record<PassageKind, Family> = {
  'coaching-model': { name: 'Coaching models', one: 'Coaching model', line: 'Ways to hold a conversation, with their stages.' },
  strategy: {
    name: 'Strategies',
    one: 'Strategy',
    line: 'Classroom practices: what they are, how strong the evidence is, how to see them.',
  },
  question: { name: 'Questions', one: 'Question', line: 'What to ask, and what to listen for in the answer.' },
  framework: { name: 'Frameworks', one: 'Framework', line: 'Ways to look at a lesson or a lesson plan.' },
  practice: { name: 'Coaching practice', one: 'Coaching practice', line: 'What a coach does well, whatever the coaching model.' },
  scope: { name: 'Where coaching ends', one: 'Where coaching ends', line: 'Privacy, safety, and when to stop.' },
  persona: { name: 'People to rehearse with', one: 'Person to rehearse with', line: 'Made-up teachers, students and parents.' },
  scenario: { name: 'Scenarios', one: 'Scenario', line: 'Hard talks to rehearse before the real one.' },
  document: { name: 'Your documents', one: 'Document', line: 'What you or your team have added.' },
}

/** Where in a conversation a question belongs, in the order of a conversation. */
export const arcWords: Record<Arc, string> = {
  aim: 'What is wanted',
  recall: 'What happened',
  interpret: 'What it meant',
  possibilities: 'What could be',
  commitment: 'What will be done',
}

export const arcChoices: { value: NonNullable<QuestionFilter['arc']>; label: string }[] = [
  { value: 'aim', label: arcWords.aim },
  { value: 'recall', label: arcWords.recall },
  { value: 'interpret', label: arcWords.interpret },
  { value: 'possibilities', label: arcWords.possibilities },
  { value: 'commitment', label: arcWords.commitment },
  { value: 'none', label: 'A stage of its own' },
]

/** How much a question asks of the one who answers. */
export const depthWords: Record<NonNullable<ShownQuestion['depth']>, string> = {
  light: 'easily answered',
  working: 'needs some thought',
  deep: 'goes to beliefs and purposes',
}

/** "GROW", "GROW and Impact Cycle", "GROW, OSKAR and FUEL". */
export const listed = (names: string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
