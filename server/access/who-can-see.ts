import type { Reader, WhoCanSee } from '../domain/who-can-see.ts'
import { type Act, type Relation, type Resource, table, whoMay } from './table.ts'

/** Who stands in which relation to a thing of one coach's, by name. */
export type Facts = {
  /** The teacher it is about, where that teacher has an account; `isOver` once either of the two has ended it. */
  teacher: { name: string; isOver: boolean } | null
  /** Coaches whom the work with this teacher was handed to, with the teacher's consent. */
  nextCoaches: string[]
}

/** Who may read such a thing now, by the table, and who may only know of it: for its author, who is always the first. */
export function whoCanSee(resource: Resource, facts: Facts): WhoCanSee {
  const those = (act: Act) => whoMay(resource, act).flatMap((relation) => readersAs(relation, facts))
  return { readers: those('read'), knowOfIt: those('know') }
}

function readersAs(relation: Relation, { teacher, nextCoaches }: Facts): Reader[] {
  switch (relation) {
    case 'author':
      return [{ who: 'you', name: null }]
    case 'the-teacher':
      return teacher && !teacher.isOver ? [{ who: 'teacher', name: teacher.name }] : []
    case 'teacher-before':
      return teacher?.isOver ? [{ who: 'teacher', name: teacher.name }] : []
    case 'next-coach':
      return nextCoaches.map((name) => ({ who: 'next-coach', name }))
    case 'colleague':
    case 'everybody-here':
      return [{ who: 'team', name: null }]
    // A coach reads as the author here, an admin has no way to content, and nothing of a draft is given by name.
    case 'coach-of-teacher':
    case 'coach-before':
    case 'given-to':
    case 'any-coach':
    case 'anybody-signed-in':
    case 'admin':
      return []
  }
}

/** The same from the other side, for the teacher. */
export type TeachersFacts = { coach: string; isOver: boolean; nextCoaches: string[] }

/** As `whoCanSee`, for the teacher whom it is about or who wrote it, who is always the first. */
export function whoCanSeeAsTeacher(resource: Resource, facts: TeachersFacts): WhoCanSee {
  const those = (act: Act) => {
    const readers = whoMay(resource, act).flatMap((relation) => readersForTeacher(relation, resource, facts))
    return [...readers.filter(({ who }) => who === 'you'), ...readers.filter(({ who }) => who !== 'you')]
  }
  return { readers: those('read'), knowOfIt: those('know') }
}

function readersForTeacher(relation: Relation, resource: Resource, { coach, isOver, nextCoaches }: TeachersFacts): Reader[] {
  const you: Reader[] = [{ who: 'you', name: null }]
  const theCoach: Reader[] = [{ who: 'coach', name: coach }]
  switch (relation) {
    case 'author':
      return table[resource].madeBy === 'teachers' ? you : theCoach
    case 'the-teacher':
      return isOver ? [] : you
    case 'teacher-before':
      return isOver ? you : []
    case 'coach-of-teacher':
      return isOver ? [] : theCoach
    case 'coach-before':
      return isOver ? theCoach : []
    case 'next-coach':
      return nextCoaches.map((name) => ({ who: 'next-coach', name }))
    case 'colleague':
    case 'everybody-here':
      return [{ who: 'team', name: null }]
    case 'given-to':
    case 'any-coach':
    case 'anybody-signed-in':
    case 'admin':
      return []
  }
}
