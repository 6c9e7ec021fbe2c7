import {
  type LessonPlanUnderstanding,
  type PlanComparison,
  type PlanGroup,
  type PlanPart,
  type PlanPartChange,
  PlanPartName,
  type PlanWords,
} from '../domain/lesson-plan.ts'

/** What a second version of a plan says that the first did not, and the other way round, part by part. Lines that only moved are no change. */
export function compareLessonPlans(before: LessonPlanUnderstanding, after: LessonPlanUnderstanding): PlanComparison {
  const facts = <Key extends 'statedMinutes' | 'sumMinutes' | 'objectiveObservable'>(key: Key) => ({
    before: before.facts[key],
    after: after.facts[key],
  })
  const [first, second] = [namedGroups(before), namedGroups(after)]
  return {
    parts: PlanPartName.options.flatMap((part) => changeOf(partNamed(before, part), partNamed(after, part)) ?? []),
    statedMinutes: facts('statedMinutes'),
    sumMinutes: facts('sumMinutes'),
    objectiveObservable: facts('objectiveObservable'),
    groupsAdded: second.filter((group) => !first.includes(group)),
    groupsRemoved: first.filter((group) => !second.includes(group)),
  }
}

const partNamed = ({ parts }: LessonPlanUnderstanding, name: PlanPartName): PlanPart | undefined => parts.find(({ part }) => part === name)
const namedGroups = ({ facts }: LessonPlanUnderstanding): PlanGroup[] =>
  facts.groups.filter(({ words }) => words.length > 0).map(({ group }) => group)

function changeOf(before: PlanPart | undefined, after: PlanPart | undefined): PlanPartChange | null {
  if (!before || !after) return null
  const removed = missingIn(before.words, after.words)
  const added = missingIn(after.words, before.words)
  if (removed.length + added.length === 0) return null
  const change = before.lines.length === 0 ? 'added' : after.lines.length === 0 ? 'removed' : 'changed'
  return { part: after.part, change, removed, added }
}

/** Words of the one that the other has not, however they are marked and spaced; said twice, they have to be there twice. */
function missingIn(words: readonly PlanWords[], others: readonly PlanWords[]): PlanWords[] {
  const left = new Map<string, number>()
  for (const { text } of others) left.set(plain(text), (left.get(plain(text)) ?? 0) + 1)
  return words.filter(({ text }) => {
    const number = left.get(plain(text)) ?? 0
    left.set(plain(text), number - 1)
    return number <= 0
  })
}

const plain = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase()
