import type { Kysely } from 'kysely'
import { joinTeacher } from '../store/join-and-end.ts'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import { createHandovers, type Dependencies as HandoverDependencies } from './handovers.ts'
import { createRelationships, type Dependencies as RelationshipDependencies } from './relationships.ts'
import { createShare, type Dependencies as ShareDependencies } from './share.ts'
import { createWithMe, type Dependencies as WithMeDependencies } from './with-me.ts'

export type Dependencies = HandoverDependencies & RelationshipDependencies & ShareDependencies & WithMeDependencies

/** What coaches and teachers have with each other: who works with whom, what is shared, what comes back. */
export const createSharing = (dependencies: Dependencies) => ({
  relationships: createRelationships(dependencies),
  share: createShare(dependencies),
  withMe: createWithMe(dependencies),
  handovers: createHandovers(dependencies),
})

/** What accounts ask and tell about coaches' teachers when one of them is invited and joins. */
export const teacherHooks = (store: Pick<Store, 'schoolSettings' | 'teachers'>) => ({
  mayInviteTeachers: async () => (await store.schoolSettings.find('safeguarding')) !== null,
  isTeacherOf: async (coachId: string, teacherId: string) => {
    const relation = await store.teachers.find(teacherId, { side: 'coach', viewerId: coachId })
    return relation !== null && relation.endedAt === null
  },
  onTeacherJoined: (joined: { teacherId: string; userId: string }, trx: Kysely<Tables>) => joinTeacher(trx, joined),
})
