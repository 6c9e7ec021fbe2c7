import { type Count, type Counts, countOf } from '../domain/counts.ts'
import { generalPrivacyWords, type PrivacyWords, type Safeguarding } from '../domain/school.ts'
import type { Counted } from '../store/counts.ts'
import type { Store } from '../store/store.ts'
import type { People } from './people.ts'

export type Dependencies = { store: Pick<Store, 'schoolSettings' | 'counts'>; people: Pick<People, 'byRole'>; now: () => Date }

/** What holds for the whole school, and how much is done in it. */
export function createSchool({ store, people, now }: Dependencies) {
  const at = () => now().toISOString()

  return {
    /** Null until an admin has entered it. */
    safeguarding: (): Promise<Safeguarding | null> => store.schoolSettings.find('safeguarding'),
    saveSafeguarding: (by: string, value: Safeguarding) => store.schoolSettings.save('safeguarding', value, by, at()),

    /** General words as long as an admin has written none. */
    async privacy(): Promise<PrivacyWords & { isGeneral: boolean }> {
      const written = await store.schoolSettings.find('privacy')
      return { ...(written ?? generalPrivacyWords), isGeneral: written === null }
    },
    savePrivacy: (by: string, value: PrivacyWords) => store.schoolSettings.save('privacy', value, by, at()),

    /** Totals, told so that no number under five can be worked out from them. */
    async counts(): Promise<Counts> {
      const [roles, { conversations, plansApproved, plansShared }] = await Promise.all([
        people.byRole(),
        store.counts.read(new Date(now().getTime() - thirtyDays).toISOString()),
      ])
      return {
        people: {
          admin: countOf(roles.admin),
          coach: countOf(roles.coach),
          mentor: countOf(roles.mentor),
          teacher: countOf(roles.teacher),
        },
        conversations: told(conversations),
        plansApproved: told(plansApproved),
        plansShared: told(plansShared),
      }
    },
  }
}

export type School = ReturnType<typeof createSchool>

const thirtyDays = 30 * 24 * 60 * 60 * 1000

const told = ({ lately, inAll }: Counted): { lately: Count; inAll: Count } => ({ lately: countOf(lately), inAll: countOf(inAll) })
