import type { Visibility } from '../access/visibility.ts'
import { readAtRisk, writtenAtRisk } from '../domain/at-risk-words.ts'
import type { Agreement, CoachOfMine, Handover, Side, Teacher, TeacherGoal } from '../domain/teacher.ts'
import { notFound } from '../errors.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import { goneCoach, type People, unnamedCoach } from '../school/people.ts'
import type { SeenAgreement } from '../store/agreements.ts'
import type { KeptGoal } from '../store/goals.ts'
import type { KeptHandover } from '../store/handovers.ts'
import type { Idempotency } from '../store/idempotency.ts'
import { isNobody, type Party } from '../store/relation.ts'
import type { Store } from '../store/store.ts'
import type { KeptRelation, TeacherChange } from '../store/teachers.ts'
import { firstNameOf } from './first-name.ts'

export type Dependencies = {
  store: Pick<Store, 'teachers' | 'agreements' | 'goals' | 'talks' | 'handovers'>
  people: Pick<People, 'namesOf'>
  visibility: Pick<Visibility, 'ofTeacher' | 'ofCoach'>
  now: () => Date
}

/** What is between a coach and a teacher, as each of them sees it and as either changes it. */
export function createRelationships({ store, people, visibility, now }: Dependencies) {
  const at = () => now().toISOString()

  async function between(teacherId: string, party: Party) {
    const relation = await store.teachers.find(teacherId, party)
    if (!relation) throw notFound(party.side === 'coach' ? 'teacher' : 'coach')
    const [agreement, goals, handover] = await Promise.all([
      store.agreements.find(teacherId, party),
      store.goals.list(teacherId, party),
      store.handovers.latest(teacherId, party),
    ])
    const names = await people.namesOf([relation.coachId, relation.userId, handover?.toUserId].filter((id) => typeof id === 'string'))
    const coach = names.get(relation.coachId) ?? (isNobody(relation.coachId) ? goneCoach : unnamedCoach)
    return {
      relation,
      coach,
      joinedAs: relation.userId === null ? null : (names.get(relation.userId) ?? null),
      agreement,
      goals: goals.map((goal) => named(goal, relation, coach)),
      handover: handover && told(handover, names),
      notice: noticeFor(party.side, goals, agreement),
    }
  }

  /** The page of a teacher. @throws 404 */
  async function teacher(ownerId: string, teacherId: string): Promise<Teacher> {
    const { relation, joinedAs, agreement, goals, handover, notice } = await between(teacherId, { side: 'coach', viewerId: ownerId })
    const { coachId: _coachId, userId, ...about } = relation
    const [talks, whoCanSee] = await Promise.all([store.talks.allWith(ownerId, teacherId), visibility.ofTeacher(teacherId)])
    return { ...about, hasAccount: userId !== null, joinedAs, goals, agreement, handover, talks, whoCanSee, notice }
  }

  /** A coach, as the teacher sees them. @throws 404 */
  async function coach(userId: string, teacherId: string): Promise<CoachOfMine> {
    const { relation, coach, agreement, goals, handover, notice } = await between(teacherId, { side: 'teacher', viewerId: userId })
    const { alsoEvaluates, endedAt, endedBy } = relation
    const waiting = handover?.answer === null ? handover : null
    const hasLeft = isNobody(relation.coachId)
    const whoCanSee = await visibility.ofCoach(teacherId)
    return {
      teacherId,
      coach: { name: coach },
      hasLeft,
      alsoEvaluates,
      endedAt,
      endedBy,
      goals,
      agreement,
      handover: waiting,
      whoCanSee,
      notice,
    }
  }

  return {
    teacher,
    coach,

    /** Those of one teacher, the newest first. */
    async coaches(userId: string): Promise<CoachOfMine[]> {
      const relations = await store.teachers.coachesOf(userId)
      return Promise.all(relations.map(({ id }) => coach(userId, id)))
    },

    /** The teacher of that name; made where there is none. */
    async add(ownerId: string, name: string): Promise<Teacher> {
      return teacher(ownerId, (await store.teachers.named(ownerId, name, at())).id)
    },

    /** @throws 404, 409 */
    async describe(ownerId: string, teacherId: string, about: TeacherChange): Promise<Teacher> {
      await store.teachers.describe(ownerId, teacherId, about)
      return teacher(ownerId, teacherId)
    },

    // What either of the two does, on their own side. @throws 404; 409 once it has ended
    changeAgreement: (teacherId: string, party: Party, words: string) => store.agreements.change(teacherId, party, words, at()),
    acceptAgreement: (teacherId: string, party: Party, seen: SeenAgreement) => store.agreements.accept(teacherId, party, seen, at()),
    setGoal: (teacherId: string, party: Party, text: string, idempotency: Idempotency | null) =>
      store.goals.set(teacherId, party, text, at(), idempotency),
    changeGoal: (teacherId: string, goalId: string, party: Party, change: GoalChange) =>
      store.goals.change(teacherId, goalId, party, change, at()),
    end: (teacherId: string, party: Party) => store.teachers.end(teacherId, party, at()),
  }
}

export type GoalChange = { text?: string | undefined; ended?: boolean | undefined }

export type Relationships = ReturnType<typeof createRelationships>

export const partyOf = (side: Side, viewerId: string): Party => ({ side, viewerId })

const named = (goal: KeptGoal, relation: KeptRelation, coach: string): TeacherGoal => ({
  ...goal,
  // After the coach has left, the name that the coach gave is gone too.
  firstName: relation.name === '' ? 'You' : firstNameOf(goal.setBy === 'coach' ? coach : relation.name),
})

/** Looked for each time, so that nothing about it is kept. A teacher is told of their own words, a coach of either’s. */
function noticeFor(side: Side, goals: KeptGoal[], { words, changedBy }: Agreement): string | null {
  const said = [...goals.map(({ text, setBy }) => ({ text, by: setBy })), { text: words, by: changedBy }]
  const by = new Set(said.filter(({ text }) => findRiskSigns(text).length > 0).map((one) => one.by))
  if (side === 'coach' && by.has('teacher')) return readAtRisk
  return by.has(side) ? writtenAtRisk : null
}

const told = ({ id, toUserId, askedAt, answeredAt, answer }: KeptHandover, names: Map<string, string>): Handover => ({
  id,
  to: { name: names.get(toUserId) ?? 'A colleague' },
  askedAt,
  answeredAt,
  answer,
})
