import { FocusArea } from '../../domain/focus.ts'
import { focusName } from '../../domain/focus-names.ts'

/** Words as they are compared: lower case, straight marks, no accents, hyphens or end marks. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[-‐–—/_]+/g, ' ')
    .replace(/[^\p{L}\p{N}#'.,;:!?& ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** How coaches name a focus area besides its slug and its name, separated by commas. */
const synonyms: Record<FocusArea, string> = {
  questioning:
    'question, questions, her questions, his questions, question types, question quality, questioning techniques, higher order questions, open questions, closed questions, dok, depth of knowledge, asking questions, probing, follow up questions, the questions',
  'wait-time': 'wait time, waiting, think time, thinking time, pauses, pausing, silence, wait times, the silence, giving time to think',
  'participation-and-equity':
    'participation, equity, equity of voice, who speaks, who talks, who participates, whose voices, voices, hands up, calling on students, cold calling, cold call, equitable calling, calling, airtime, the same students, same students, quiet students, the quiet ones, popsicle sticks, inclusion',
  'checks-for-understanding':
    'check for understanding, checks for understanding, checking for understanding, cfu, cfus, understanding, who understood, formative assessment, formative checks, thumbs up, hinge questions, misconceptions, confusion',
  'clarity-of-the-goal':
    'the goal, goal clarity, clarity, learning goal, learning goals, learning target, learning targets, learning intention, learning intentions, objective, objectives, the objective, lesson objective, success criteria, purpose, directions, instructions, clear directions, the why',
  'pacing-and-transitions':
    'pacing, transitions, transition, pace, timing, time management, use of time, transition time, moving between activities, the ending, running out of time, lesson flow',
  'feedback-to-students':
    'feedback, feedback to students, praise, corrections, correcting, how she responds, how he responds, responses to students, responding to errors, errors, mistakes, acknowledgement',
  'student-talk':
    'student talk, students talking, students talking to each other, peer talk, discussion, discussions, student discussion, student voice, turn and talk, think pair share, tps, partner talk, group talk, talk, talk moves, academic talk, accountable talk, discourse, conversation among students, teacher talk, talk ratio, explaining their thinking, sentence frames',
  engagement:
    'engagement, student engagement, on task, off task, time on task, attention, motivation, being on task, focus in class, boredom, interest',
  routines:
    'routines, routine, procedures, entry routine, classroom management, management, behavior, behaviour, do now, warm up, bell work, expectations, redirects, redirecting, classroom routines, start of class',
  'supports-and-differentiation':
    'supports, support, differentiation, differentiating, scaffolds, scaffolding, scaffold, ells, ell, mlls, english learners, language learners, multilingual learners, special education, sped, ieps, iep, accommodations, struggling students, supports for students, small groups',
  relationships:
    'relationships, relationship, rapport, belonging, tone, warmth, trust, respect, climate, classroom climate, connection, greeting students, knowing students',
  technology: 'technology, tech, devices, chromebooks, laptops, ipads, tablets, screens, computers, slides, edtech, ai',
  assessment:
    'assessment, assessments, exit ticket, exit tickets, exit slip, exit slips, quiz, quizzes, grading, grades, tests, student work, data, rubric, rubrics, evidence of learning',
}

const bare = (words: string): string =>
  words
    .replace(/^(?:(?:the|a|an|her|his|their|some|more|coaching model|model|called|using|with)\s+)+/, '')
    .replace(/\s+(?:in the lesson|in her lesson|in class|in this lesson|instead|too|also|as well|version|side by side|though)$/g, '')
    .replace(/[\s.,;:!?]+$/, '')
    .trim()

const names = new Map(
  FocusArea.options.flatMap((area) =>
    [area, focusName[area], ...synonyms[area].split(', ')].map((words): [string, FocusArea] => [bare(plainWords(words)), area]),
  ),
)

/** The focus area that words name, one typing mistake allowed; null where they name none. */
export function focusMeant(words: string): FocusArea | null {
  const plain = bare(words)
  const known = names.get(plain)
  if (known) return known
  return plain.length < fuzzyFrom ? null : (nearest(plain, [...names]) ?? null)
}

/** The coaching model that words name, by id, title or alias, in part or with a typing mistake; null where they name none. */
export function coachingModelMeant(words: string, models: { id: string; title: string; aliases: string[] }[]): string | null {
  const plain = bare(words.replace(/[,;:.]/g, ''))
  const known = models.flatMap(({ id, title, aliases }) =>
    [id, title, ...aliases].flatMap(waysToName).map((name): [string, string] => [name, id]),
  )
  return known.find(([name]) => name === plain)?.[1] ?? (plain.length < fuzzyFrom ? null : (nearest(plain, known) ?? null))
}

// "Student-Centered Coaching" is also "student centred" and "student centered coaching model".
function waysToName(name: string): string[] {
  const plain = bare(plainWords(name).replace(/[,;:.]/g, ''))
  const short = plain.replace(/ (?:coaching(?: cycle)?|cycle|model|approach|reflecting conversation)$/, '')
  const ways = [plain, short, `${short} coaching`, `${short} cycle`, `${short} model`, `${short} coaching model`]
  return ways.flatMap((way) => [way, way.replace('centered', 'centred')]).filter((way) => way !== 'coaching' && way.length > 2)
}

/** Letters from which one mistake still leaves no doubt. */
const fuzzyFrom = 5

const nearest = <T>(words: string, known: [string, T][]): T | undefined =>
  known.find(
    ([name]) => name.length >= fuzzyFrom && name.charAt(0) === words.charAt(0) && isMistyped(words, name, name.length >= 9 ? 2 : 1),
  )?.[1]

/** Whether words differ by at most so many letters added, left out, changed or swapped with their neighbour. */
export function isMistyped(words: string, name: string, most: number): boolean {
  if (Math.abs(words.length - name.length) > most) return false
  let before: number[] = []
  let last = Array.from({ length: name.length + 1 }, (_, index) => index)
  for (let i = 1; i <= words.length; i++) {
    const row = [i]
    for (let j = 1; j <= name.length; j++) {
      const same = words[i - 1] === name[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      const isSwapped = i > 1 && j > 1 && words[i - 1] === name[j - 2] && words[i - 2] === name[j - 1]
      if (isSwapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return (last[name.length] ?? most + 1) <= most
}
