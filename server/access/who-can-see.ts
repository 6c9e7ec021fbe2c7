import type { Reader, WhoCanSee } from '../domain/who-can-see.ts'
import { whoMay } from './may.ts'
import { type Resource, table } from './table.ts'
import type { Act, Relation } from './words.ts'

/** Whom it is said to. */
export type Viewer = 'coach' | 'teacher' | 'next-coach'

/**
 * Who stands around what passes between a coach and a teacher, by name. Null, or left out, is whoever could not read it whatever the table says:
 * who has no account here, or a closed one, or is no coach or teacher any more.
 */
export type Facts = {
  coach: string | null
  teacher: string | null
  /** Coaches whom the work was handed to, with the teacher’s consent. */
  nextCoaches: string[]
  /** The two do not work together any more. */
  isOver: boolean
}

/** What is made by one alone, with nobody else about it. */
export const alone: Facts = { coach: null, teacher: null, nextCoaches: [], isOver: false }

/** Who may read such a thing now, by the table, and who may only know of it. Whoever it is said to comes first. */
export function whoCanSee(resource: Resource, viewer: Viewer, facts: Facts): WhoCanSee {
  const those = (act: Act): Reader[] => {
    const others = whoMay(resource, act).flatMap((relation) => readersAs(relation, resource, viewer, facts))
    return others.some(({ who }) => who === 'you') ? [you, ...others.filter(({ who }) => who !== 'you')] : others
  }
  return { readers: those('read'), knowOfIt: those('know') }
}

const you: Reader = { who: 'you', name: null }

function readersAs(relation: Relation, resource: Resource, viewer: Viewer, { coach, teacher, nextCoaches, isOver }: Facts): Reader[] {
  const as = (party: Viewer, names: string[]): Reader[] => (party === viewer ? [you] : names.map((name) => ({ who: party, name })))
  const theCoach = () => as('coach', coach === null ? [] : [coach])
  const theTeacher = () => as('teacher', teacher === null ? [] : [teacher])
  switch (relation) {
    case 'author': {
      const { madeBy } = table[resource]
      return madeBy === 'coaches' ? theCoach() : madeBy === 'teachers' ? theTeacher() : [you]
    }
    case 'coach-of-teacher':
      return isOver ? [] : theCoach()
    case 'coach-before':
      return isOver ? theCoach() : []
    case 'the-teacher':
      return isOver ? [] : theTeacher()
    case 'teacher-before':
      return isOver ? theTeacher() : []
    case 'next-coach':
      return as('next-coach', nextCoaches)
    case 'colleague':
    case 'everybody-here':
      return [{ who: 'team', name: null }]
    case 'admin':
      return [{ who: 'admins', name: null }]
    // Nothing that is given by name is there yet; what every coach may read is no one’s own.
    case 'given-to':
    case 'any-coach':
    case 'anybody-signed-in':
      return []
  }
}
