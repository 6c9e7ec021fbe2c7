import type {
  LessonPlanUnderstanding,
  PlanAbsence,
  PlanFacts,
  PlanGroup,
  PlanPartName,
  PlanWords,
} from '../../../../server/domain/lesson-plan.ts'
import { capital, countWord } from '../../../ui/in-words.ts'

/** A plan as it was read; its text is the material’s. */
export type Understood = Omit<LessonPlanUnderstanding, 'text'>

/** The twelve parts as they are called, in the order in which they are told. */
export const partNames: Record<PlanPartName, string> = {
  objective: 'Objective',
  standards: 'Standards',
  materials: 'Materials',
  timing: 'Timing',
  opening: 'Opening',
  instruction: 'Instruction',
  'guided practice': 'Guided practice',
  'independent practice': 'Independent practice',
  'check for understanding': 'Checks for understanding',
  differentiation: 'Differentiation',
  assessment: 'Assessment',
  closure: 'Closure',
}

export const allParts = Object.keys(partNames) as PlanPartName[]

/** A fact in a sentence, and the words of the plan that it is read from. `isOff`: it does not add up, or something is missing. */
export type Fact = { name: string; says: string; words: PlanWords[]; isOff: boolean }

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const minutes = (least: number | null, most: number): string =>
  least === null || least === most ? countWord(most, 'minute', 'minutes') : `${least} to ${most} minutes`

/** Whether the minutes add up, said plainly. */
export function minutesInWords({ statedMinutes: stated, sumMinutes: sum, leastMinutes: least }: PlanFacts): Pick<Fact, 'says' | 'isOff'> {
  if (sum === null)
    return {
      says: stated === null ? 'No minutes are given.' : `The period has ${minutes(null, stated)}; no part of it has any.`,
      isOff: true,
    }
  const adds = `The parts add up to ${minutes(least, sum)}`
  if (stated === null) return { says: `${adds}; how long the period is, is not said.`, isOff: false }
  if (sum === stated) return { says: `${adds}, as long as the period.`, isOff: false }
  if (sum < stated) return { says: `${adds}; the period has ${stated}: ${stated - sum} are given to nothing.`, isOff: true }
  if (least !== null && least <= stated)
    return { says: `${adds}; the period has ${stated}: at their longest, ${sum - stated} too many.`, isOff: true }
  return { says: `${adds}; the period has ${stated}: ${sum - stated} too many.`, isOff: true }
}

function objectiveInWords({ objectiveObservable, doings }: PlanFacts): Pick<Fact, 'says' | 'isOff'> {
  if (objectiveObservable === null) return { says: 'There is none to look at.', isOff: true }
  const verbs = [...new Set(doings.filter(({ isObservable }) => isObservable === objectiveObservable).flatMap(({ verb }) => verb ?? []))]
  if (objectiveObservable) return { says: `It names what can be seen or heard: ${listed.format(verbs)}.`, isOff: false }
  if (verbs.length === 0) return { says: 'It names a topic, and nothing that students do.', isOff: true }
  return { says: `It names nothing that can be seen or heard: “${listed.format(verbs)}”.`, isOff: true }
}

const groupNames: Record<PlanGroup, string> = {
  'language-learners': 'language learners',
  'special-needs': 'students with special needs',
  ahead: 'students who are ahead',
}

/** "language learners and students who are ahead" */
export const groupsInWords = (groups: PlanGroup[]): string => listed.format(groups.map((group) => groupNames[group]))

/** What is counted or looked up in a plan, each in a sentence. */
export function factsInWords({ facts, details, segments }: Understood): Fact[] {
  const { subject, grade, questions } = details
  const { statedIn, doings } = facts
  const groups = facts.groups.filter(({ words }) => words.length > 0)
  const about = [subject?.value, grade && `grade ${grade.value}`].filter(Boolean).join(', ')
  return [
    {
      name: 'Subject and grade',
      says: about ? `${capital(about)}.` : 'Not said.',
      words: [subject, grade].filter((one) => one !== null),
      isOff: false,
    },
    { name: 'Minutes', ...minutesInWords(facts), words: [...(statedIn ? [statedIn] : []), ...segments] },
    { name: 'The objective', ...objectiveInWords(facts), words: doings },
    {
      name: 'Students named',
      says: groups.length > 0 ? `${capital(groupsInWords(groups.map(({ group }) => group)))}.` : 'No group beside the whole class.',
      words: groups.flatMap(({ words }) => words),
      isOff: false,
    },
    {
      name: 'Questions planned',
      says: questions.length > 0 ? `${capital(countWord(questions.length, 'question', 'questions'))}.` : 'None is written out.',
      words: questions,
      isOff: false,
    },
  ]
}

/** Why a part has no lines. */
export function absenceInWords({ because, words }: PlanAbsence): string {
  if (because === 'coach') return 'You said there is none.'
  if (because === 'empty') return 'Its heading has nothing under it.'
  if (because === 'not-found') return 'Nothing in the plan says it.'
  return words.length > 0 ? `The plan says there is none: “${words.map(({ text }) => text).join(' ')}”` : 'The plan says there is none.'
}

/** A judgement in a sentence, with its reason. */
export type Judged = { name: string; says: string; reason: string; words: PlanWords[] }

const sayWhether = (value: boolean | null, what: string): string =>
  value === null ? `Whether ${what} does can’t be told.` : `${capital(what)} ${value ? 'seems to.' : 'may not.'}`

const demands = { recalling: 'Mostly recalling.', using: 'Using what was learned.', reasoning: 'Reasoning.' }
const talkers = { teacher: 'Mostly the teacher.', students: 'Mostly students.', both: 'Teacher and students.' }
const ofWhom = { everyone: 'of everyone', some: 'of some', both: 'of everyone and of some' }
const notTold = 'It can’t be told.'

/** What is judged and may be wrong. */
export function worthALookInWords({ worthALook }: Understood): Judged[] {
  const { assessmentMatchesObjective, practiceMatchesObjective, demand, whoTalks, checks } = worthALook
  const how = checks.ofWhom ? `, ${ofWhom[checks.ofWhom]}` : ''
  return [
    {
      name: 'Does the assessment ask for the objective?',
      says: sayWhether(assessmentMatchesObjective.value, 'the assessment'),
      ...of(assessmentMatchesObjective),
    },
    {
      name: 'Does the practice work on the objective?',
      says: sayWhether(practiceMatchesObjective.value, 'the practice'),
      ...of(practiceMatchesObjective),
    },
    { name: 'What are students asked to do?', says: demand.value ? demands[demand.value] : notTold, ...of(demand) },
    { name: 'Who talks?', says: whoTalks.value ? talkers[whoTalks.value] : notTold, ...of(whoTalks) },
    {
      name: 'How often is understanding checked?',
      says: checks.value === null ? notTold : `${capital(countWord(checks.value, 'time', 'times'))}${how}.`,
      ...of(checks),
    },
  ]
}

const of = ({ reason, words }: { reason: string; words: PlanWords[] }) => ({ reason, words })
