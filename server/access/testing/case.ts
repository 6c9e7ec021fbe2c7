import { randomUUID } from 'node:crypto'
import type { Store } from '../../store/store.ts'
import type { Relation } from '../words.ts'

/** A thing as it was made, and who the viewer is to it by that, whatever the app thinks. `ids` are those that an address names it by. */
export type Made = { ids: string[]; relations: Relation[]; isThere?: false; params?: Readonly<Record<string, string | null>> }

/** One situation in which a viewer may stand to a thing of a kind. */
export type Case = { called: string; make: (store: Store, viewerId: string) => Promise<Made> }

export const none: Relation[] = []
export const notThere: Case = {
  called: 'not there',
  make: async () => ({ ids: [randomUUID(), randomUUID()], relations: none, isThere: false }),
}
/** Somebody else than the viewer, where one more is needed beside `somebody`. */
export const another = 'id of Another'
