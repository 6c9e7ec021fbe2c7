import type { Talk } from '../domain/talk.ts'
import { notFound } from '../errors.ts'
import type { Store } from '../store/store.ts'
import { withTeacher } from './title.ts'

export type Dependencies = { store: Pick<Store, 'conversations' | 'talks' | 'teachers'>; now: () => Date }

export type Conversations = ReturnType<typeof createConversations>

/** A conversation as its page shows it, and what a coach changes of it beside what is said. */
export function createConversations({ store, now }: Dependencies) {
  const at = () => now().toISOString()

  async function find(ownerId: string, id: string) {
    const found = await store.conversations.find(ownerId, id)
    if (!found) throw notFound('conversation')
    return found
  }

  /** With what stayed of its talk, and of the talk before with the same teacher. @throws 404 */
  async function read(ownerId: string, id: string) {
    const { about: _about, ...found } = await find(ownerId, id)
    const [talk, lastTalk] = await Promise.all([
      store.talks.ofConversation(ownerId, id),
      found.teacher ? store.talks.lastWith(ownerId, found.teacher.id, id) : null,
    ])
    const materials = found.materials.map(({ id, kind, createdAt, text }) => ({ id, kind, createdAt, characters: text.length }))
    return { ...found, materials, talk, lastTalk }
  }

  return {
    read,

    /** Calls it something else, or says whom it is with: a title that we made follows the teacher. @throws 404 */
    async update(ownerId: string, id: string, { title, teacher }: { title?: string | undefined; teacher?: string | undefined }) {
      const before = await find(ownerId, id)
      const named = teacher === undefined ? null : await store.teachers.named(ownerId, teacher, at())
      const known = [before.teacher?.name, before.about.teacher].filter((name) => name !== undefined)
      const called = title ?? (named ? withTeacher(before.title, named.name, known) : before.title)
      const change = { ...(called !== before.title && { title: called }), ...(named && { teacherId: named.id }) }
      await store.conversations.update(ownerId, id, change, at())
      return read(ownerId, id)
    },

    /** Keeps what stays of the talk; the next plan with that teacher opens from it. @throws 404 */
    async keepTalk(ownerId: string, id: string, talk: Talk) {
      await store.talks.save({ ...talk, conversationId: id, ownerId, savedAt: at() })
      return read(ownerId, id)
    },
  }
}
