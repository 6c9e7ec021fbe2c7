import type { PeersTest } from '../domain/learning-plan.ts'
import { type GoalReading, readGoal } from './read-goal.ts'

/** More words than this are not said in one breath. */
const oneBreath = 32

/**
 * A goal by the five tests of PEERS (Knight 2018), in order. Whether it is powerful and emotionally compelling is asked, never decided; the other
 * three are read off its words. A test that is not met asks a question that may help to reword it, and never words it.
 */
export function peersOf(goal: string): PeersTest[] {
  const reading = readGoal(goal)
  return [
    { letter: 'P', holds: null, why: 'Powerful is yours to judge: if students got there, what would be different for them?' },
    easy(reading),
    { letter: 'E', holds: null, why: 'Whether it moves you is yours to say: what makes this one matter to you?' },
    reachable(reading),
    studentFocused(reading),
  ]
}

const noGoalYet = 'No goal is written down yet: what would you love to see students do that you don’t see now?'

function easy({ isEmpty, parts, words, jargon, isEverything }: GoalReading): PeersTest {
  const say = (holds: PeersTest['holds'], why: string): PeersTest => ({ letter: 'E', holds, why })
  if (isEmpty) return say(null, noGoalYet)
  if (parts) return say(false, 'It holds two goals, and each would take your weeks for itself: which of the two comes first for you?')
  if (isEverything) return say(false, 'It takes in everything at once: which one part would you be gladdest to see change?')
  if (jargon) return say(false, `Students may not know what ‘${jargon}’ means: how would you tell them this goal in their words?`)
  if (words > oneBreath)
    return say(false, 'It is too long to say in one breath: which words would you keep if you had to say it in the hallway?')
  return say(true, 'It is one goal, short enough to say in a breath.')
}

function reachable({ isEmpty, about, hasMeasure, isSeen, isOpenEnded }: GoalReading): PeersTest {
  const say = (holds: PeersTest['holds'], why: string): PeersTest => ({ letter: 'R', holds, why })
  if (isEmpty) return say(null, noGoalYet)
  if (hasMeasure) return say(true, 'It names something to count or an end that we could both recognize.')
  if (isSeen && !isOpenEnded) return say(true, 'It names something students do that we could both see or hear.')
  if (isSeen) return say(null, 'The words don’t say when it is enough: how much, or how many students, would make you say we are there?')
  if (about === 'students')
    return say(false, 'It goes on inside students, where it can’t be seen: on a day when they were there, what would you see or hear?')
  return say(false, 'The words don’t say how we would know that it is reached: what would you see or hear in class on that day?')
}

function studentFocused({ isEmpty, about }: GoalReading): PeersTest {
  const say = (holds: PeersTest['holds'], why: string): PeersTest => ({ letter: 'S', holds, why })
  if (isEmpty) return say(null, noGoalYet)
  if (about === 'students') return say(true, 'It is about students and what they do.')
  if (about === 'results')
    return say(false, 'It is about a result: what would students do, say or make on the way there that they don’t now?')
  return say(false, 'It is about the teaching, which may be a way to get there: what would students do, say or make if it worked?')
}
