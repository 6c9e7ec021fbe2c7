import type { Kysely } from 'kysely'
import type { Person } from '../../accounts/person.ts'
import { accountsIn } from '../../accounts/tables.ts'
import { type DraftSnapshot, readSnapshot } from '../../drafting/snapshot.ts'
import { AppError } from '../../errors.ts'
import type { Relationships } from '../../sharing/relationships.ts'
import type { WithMe } from '../../sharing/with-me.ts'
import type { Store } from '../../store/store.ts'
import type { Tables } from '../../store/tables.ts'
import { answersPage, coachPage, documentPage, sentPage, sharedPage, teacherPage } from './between-pages.ts'
import { conversationPage } from './conversation-page.ts'
import { dataJson } from './data-json.ts'
import { type OwnPassages, ownPassages } from './passages.ts'
import { readMe } from './read-me.ts'
import { fileName } from './words.ts'
import { type TextFile, zipped } from './zip.ts'

export type Dependencies = {
  store: Store
  relationships: Pick<Relationships, 'teacher' | 'coach'>
  withMe: Pick<WithMe, 'plans' | 'read' | 'answers'>
  /** By its id; the id again where the knowledge base has it no more. */
  modelTitle: (id: string) => string
  now: () => Date
}

/** Everything of a person's as a zip of files they can read, and nothing of anybody else's. */
export function createExport({ store, relationships, withMe, modelTitle, now }: Dependencies) {
  const { db } = store

  async function conversationFile(userId: string, id: string, own: OwnPassages): Promise<TextFile | null> {
    const conversation = await store.conversations.find(userId, id)
    if (!conversation) return null
    const materials = await Promise.all(conversation.materials.map((material) => store.materials.find(userId, material.id)))
    const plans = await Promise.all(conversation.drafts.map((draft) => planOf(userId, draft.id, own)))
    const [jottings, talk] = await Promise.all([store.jottings.find(userId, id), store.talks.ofConversation(userId, id)])
    const text = conversationPage({
      conversation,
      materials: materials.filter((material) => material !== null),
      plans: plans.filter((plan) => plan !== null),
      jottings: jottings?.text ?? '',
      talk,
    })
    return { name: fileName('conversations', `${conversation.createdAt.slice(0, 10)} ${conversation.title}`, id, 'md'), text }
  }

  async function planOf(userId: string, draftId: string, own: OwnPassages) {
    const plan = await readSnapshot(store, draftId, userId)
    if (!plan) return null
    const [decisions, revisions, { shares }] = await Promise.all([
      store.items.decisions(draftId, userId),
      db
        .selectFrom('item_revision')
        .select(['item_id as itemId', 'revision', 'text'])
        .where('draft_id', '=', draftId)
        .orderBy('revision')
        .execute(),
      store.shares.ofDraft(userId, draftId),
    ])
    const mine: DraftSnapshot = { ...plan, passages: ownPassages(plan.passages, own) }
    return { plan: mine, modelTitle: modelTitle(plan.request.coachingModel), decisions, revisions, shares }
  }

  async function* files(person: Pick<Person, 'id'>): AsyncGenerator<TextFile> {
    const { id } = person
    const documents = await db.selectFrom('document').select(['id', 'text']).where('owner_id', '=', id).orderBy('id').execute()
    const own = new Set(documents.map((document) => document.id))
    yield { name: 'README.txt', text: readMe(now()) }
    yield { name: 'account.json', text: await accountJson(db, id) }
    for (const row of await ids(db, 'conversation', id)) {
      const file = await conversationFile(id, row, own)
      if (file) yield file
      const sent = await store.sendings.list(id, row, Number.MAX_SAFE_INTEGER)
      const title = (await store.conversations.find(id, row))?.title ?? ''
      if (sent.length > 0) yield { name: fileName('sent', title, row, 'txt'), text: sentPage(title, sent.reverse()) }
    }
    for (const row of await ids(db, 'teacher', id)) {
      const teacher = await unlessGone(relationships.teacher(id, row))
      if (teacher) yield { name: fileName('teachers', teacher.name, row, 'md'), text: teacherPage(teacher) }
    }
    for (const document of (await store.documents.list(id)).filter(({ ownerId }) => ownerId === id)) {
      const text = documents.find((each) => each.id === document.id)?.text ?? ''
      yield { name: fileName('documents', document.title, document.id, 'txt'), text: documentPage(document, text) }
    }
    yield* lists(id)
    yield* asTeacher(id)
    yield { name: 'data.json', text: dataJson(db, id, own) }
  }

  async function* lists(id: string): AsyncGenerator<TextFile> {
    const roster = await store.roster.list(id)
    if (roster.length > 0) yield { name: 'roster.txt', text: `${roster.map(({ name, role }) => `${name} (${role})`).join('\n')}\n` }
    const kept = await store.keptWordings.list(id)
    if (kept.length > 0) yield { name: 'kept-words.txt', text: `${kept.map(({ words, rule }) => `${words} (${rule})`).join('\n')}\n` }
  }

  async function* asTeacher(id: string): AsyncGenerator<TextFile> {
    const answers = await withMe.answers(id)
    if (answers.length > 0) yield { name: 'answers.md', text: answersPage(answers) }
    for (const { draftId, coach } of await withMe.plans(id)) {
      const plan = await unlessGone(withMe.read(id, draftId))
      if (plan) yield { name: fileName('shared-with-me', coach.name, draftId, 'md'), text: sharedPage(plan) }
    }
    for (const { id: teacherId } of await store.teachers.coachesOf(id)) {
      const coach = await unlessGone(relationships.coach(id, teacherId))
      if (coach) yield { name: fileName('coaches', coach.coach.name, teacherId, 'md'), text: coachPage(coach) }
    }
  }

  /** Reads as it goes: what is changed meanwhile is in it as it was or as it is. */
  return (person: Pick<Person, 'id'>): ReadableStream<Uint8Array> => zipped(files(person), now())
}

/** Null for what went while the files before it were written. */
const unlessGone = <Found>(found: Promise<Found>): Promise<Found | null> =>
  found.catch((cause: unknown) => {
    if (cause instanceof AppError && cause.status === 404) return null
    throw cause
  })

const ids = async (db: Kysely<Tables>, table: 'conversation' | 'teacher', ownerId: string): Promise<string[]> =>
  (await db.selectFrom(table).select('id').where('owner_id', '=', ownerId).orderBy('created_at').orderBy('id').execute()).map(
    ({ id }) => id,
  )

async function accountJson(given: Kysely<Tables>, userId: string): Promise<string> {
  const db = accountsIn(given)
  const user = await db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'createdAt', 'twoFactorEnabled'])
    .where('id', '=', userId)
    .executeTakeFirst()
  const roles = await db.selectFrom('person_role').select('role').where('user_id', '=', userId).orderBy('role').execute()
  const lastSignIn = await db.selectFrom('last_sign_in').select('day').where('user_id', '=', userId).executeTakeFirst()
  const sessions = await db.selectFrom('session').select('expiresAt').where('userId', '=', userId).execute()
  const told = {
    ...{ id: userId, name: user?.name ?? '', email: user?.email ?? null },
    roles: roles.map(({ role }) => role),
    since: user ? new Date(user.createdAt).toISOString() : null,
    lastSignedInOn: lastSignIn?.day ?? null,
    hasTwoFactor: Boolean(user?.twoFactorEnabled),
    signedIn: sessions.map(({ expiresAt }) => ({ until: new Date(expiresAt).toISOString() })),
  }
  return `${JSON.stringify(told, null, 2)}\n`
}
