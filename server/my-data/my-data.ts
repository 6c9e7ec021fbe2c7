import type { Person } from '../accounts/person.ts'
import { deleteWords } from '../domain/delete-words.ts'
import type { MyData } from '../domain/going.ts'
import { invalid } from '../errors.ts'
import type { Keeping } from '../retention/retention.ts'
import type { Store } from '../store/store.ts'
import type { Deleting } from './deleting.ts'
import type { Erasure } from './erasure.ts'
import { createExport, type Dependencies as ExportDependencies } from './export/export.ts'
import { goingIn } from './going.ts'

export type Dependencies = ExportDependencies & {
  store: Store
  deleting: Deleting
  erasure: Pick<Erasure, 'finish'>
  retention: Pick<Keeping, 'mine' | 'periods'>
  onFault: (cause: unknown) => void
}

export type MyDataService = ReturnType<typeof createMyData>

/** What a person may do with what is theirs: know of it, take it along, delete it. */
export function createMyData({ store, deleting, erasure, retention, onFault, ...exporting }: Dependencies) {
  const going = goingIn(store.db)
  /** And by the next minute at the latest: nobody waits for it who only deleted something. */
  const clearSoon = () => void erasure.finish().catch(onFault)

  return {
    /** What goes by itself and when, and what would go with the account. */
    async about(userId: string): Promise<MyData> {
      const [hold, periods, soon, goes] = await Promise.all([
        store.holds.find(userId),
        retention.periods(),
        retention.mine(userId),
        going.account(userId),
      ])
      return { heldSince: hold?.tells ? hold.setAt : null, periods, soon, goes }
    },

    takeAll: createExport({ store, ...exporting }),

    /** What would go, and whom that touches. @throws 404 */
    conversationGoes: going.conversation,
    teacherGoes: going.teacher,

    /** For good. @throws 404; 409 while a legal hold stands */
    async deleteConversation(userId: string, id: string): Promise<void> {
      await deleting.conversation(userId, id, { askedBy: userId })
      clearSoon()
    },

    /** With all work about them, for good. @throws 404; 409 while a legal hold stands */
    async deleteTeacher(userId: string, id: string): Promise<void> {
      await deleting.teacher(userId, id, { askedBy: userId })
      clearSoon()
    },

    /**
     * The account and all of theirs, for good. `provePassword` throws where the person is not who they say. Resolves when no file here says anything of it
     * any more. @throws 400 where the words are not those to type; 409 for the only admin, and while a legal hold stands
     */
    async deleteAccount({ id }: Pick<Person, 'id'>, typed: string, provePassword: () => Promise<void>): Promise<void> {
      if (typed.trim().toLowerCase() !== deleteWords) throw notTyped()
      await provePassword()
      await deleting.account(id, { askedBy: id })
      // It is gone, whether or not files can be cleared at once.
      await erasure.finish().catch(onFault)
    },
  }
}

const notTyped = () => invalid('The words to delete your account are not there.', `Type “${deleteWords}”, and press it again.`)
