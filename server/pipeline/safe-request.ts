import type { LastTalk } from '../domain/brief.ts'
import { hiddenCharacters } from '../domain/hidden-characters.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import { safeWords } from '../safety/safe-words.ts'

/** What stands beside the notes and may hold a sign that someone is at risk, as it is named to the coach. */
export type Beside = 'the goal' | 'the teacher’s name' | 'the purpose' | 'what stayed of the last talk'

/** A request as everything after may have it: what is said beside the notes without what can't be seen, and none of it where someone may be at risk. */
export function safeRequest({ teacher, goal, goalOnRecord, purpose, subject, grade, ...request }: PlanRequest): PlanRequest {
  const kept = {
    teacher: safeWords(teacher),
    goal: safeWords(goal),
    goalOnRecord: safeWords(goalOnRecord),
    purpose: safeWords(purpose),
    subject: safeWords(subject),
    grade: safeWords(grade),
  }
  return {
    ...request,
    ...(kept.teacher !== null && { teacher: kept.teacher }),
    ...(kept.goal !== null && { goal: kept.goal }),
    ...(kept.goalOnRecord !== null && { goalOnRecord: kept.goalOnRecord }),
    ...(kept.purpose !== null && { purpose: kept.purpose }),
    ...(kept.subject !== null && { subject: kept.subject }),
    ...(kept.grade !== null && { grade: kept.grade }),
  }
}

/** A record of a talk without the parts that must go no further. */
export function safeTalk(talk: LastTalk): LastTalk {
  const kept = (words: string): string => (findRiskSigns(words).length > 0 || hiddenCharacters(words).length > 0 ? '' : words)
  return { ...talk, herWords: kept(talk.herWords), herChoice: kept(talk.herChoice), when: kept(talk.when), promised: kept(talk.promised) }
}

/** Where beside the notes a sign stands that someone may be at risk. */
export function atRiskBeside({ teacher, goal, purpose }: PlanRequest, talk: LastTalk | null): Beside[] {
  const texts: [Beside, string][] = [
    ['the goal', goal ?? ''],
    ['the teacher’s name', teacher ?? ''],
    ['the purpose', purpose ?? ''],
    ['what stayed of the last talk', talk ? [talk.herWords, talk.herChoice, talk.when, talk.promised].join('\n') : ''],
  ]
  return texts.filter(([, words]) => findRiskSigns(words).length > 0).map(([place]) => place)
}
