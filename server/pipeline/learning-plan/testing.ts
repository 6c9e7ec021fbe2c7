import type { PlanRequest } from '../../domain/plan-request.ts'
import { noteCalled } from '../testing.ts'

type About = Pick<PlanRequest, 'subject' | 'grade' | 'weeks'>
type Asked = Partial<PlanRequest> & { notes: string; goal: string }

/** Goals of several subjects and grades, with notes and without. */
export const sampleRequests: Record<string, Asked> = {
  'fractions-explaining': withNotes('fraction-strips', 'More students explaining their thinking, not just giving answers'),
  'carpet-to-centers': withNotes('carpet-to-centers', 'Get from carpet to centers without losing so much time', { weeks: 4 }),
  'density-who-gets-it': withNotes('density-lab', 'I want to know who gets it before the lab starts', { weeks: 8 }),
  'on-task': goalAlone('90 % of students on task', { subject: 'Math', grade: '7' }),
  'talk-less': goalAlone('I want to talk less', { subject: 'Social studies', grade: '10', weeks: 5 }),
  'think-pair-share': goalAlone('use more think-pair-share', { subject: 'Science', grade: '8', weeks: 7 }),
  'first-grade-reading': goalAlone('Every child reads aloud to a partner twice a week', { subject: 'Reading', grade: '1' }),
  'writing-ten-minutes': goalAlone('At least 22 of my 26 students write for ten minutes without stopping', {
    subject: 'Writing',
    grade: '5',
  }),
}

function goalAlone(goal: string, about: About): Asked {
  return { coachingModel: 'learning-plan', notes: goal, goal, ...about }
}

function withNotes(name: string, goal: string, about: About = {}): Asked {
  return { coachingModel: 'learning-plan', notes: noteCalled(name), goal, ...about }
}
