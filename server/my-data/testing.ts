import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { accountOf, planOf } from '../access/testing/things.ts'
import { accountsIn } from '../accounts/tables.ts'
import { packVector } from '../knowledge/vectors.ts'
import type { Store } from '../store/store.ts'
import { join } from '../store/testing/pairs.ts'
import { at, now } from '../store/testing/samples.ts'

/** Stands in all that a person writes; access/testing makes the same of an id. */
export const markOf = (id: string): string => `CANARY<${id}>`

/** Everything that is in the database, table by table, as text. */
export async function everythingIn({ db }: Pick<Store, 'db'>): Promise<Map<string, string>> {
  const tables = await db.introspection.getTables()
  const dumped = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
    dumped.set(name, JSON.stringify(rows))
  }
  return dumped
}

/** The tables that say these words. */
export async function tablesWith(store: Pick<Store, 'db'>, words: string): Promise<string[]> {
  const quoted = JSON.stringify(words).slice(1, -1)
  return [...(await everythingIn(store))].flatMap(([name, rows]) => (rows.includes(quoted) ? [name] : []))
}

export type Person = { id: string; mark: string }

/** An account with something in every table of accounts. */
export async function person(store: Store, name: string, roles: Parameters<typeof accountOf>[2]): Promise<Person> {
  const id = `id of ${name}`
  const mark = markOf(id)
  await accountOf(store, id, roles)
  const db = accountsIn(store.db)
  const [expiresAt, time] = ['2099-01-01T00:00:00.000Z', { createdAt: now, updatedAt: now }]
  await db
    .updateTable('user')
    .set({ name: `${name} ${mark}` })
    .where('id', '=', id)
    .execute()
  const { email } = await db.selectFrom('user').select('email').where('id', '=', id).executeTakeFirstOrThrow()
  await sql`insert into session ("id", "token", "userId", "expiresAt", "createdAt", "updatedAt", "userAgent")
    values (${randomUUID()}, ${`token ${mark}`}, ${id}, ${expiresAt}, ${now}, ${now}, ${mark})`.execute(store.db)
  await db
    .insertInto('account')
    .values({ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: mark, ...time })
    .execute()
  await sql`insert into "twoFactor" ("id", "userId", "secret", "backupCodes") values (${randomUUID()}, ${id}, ${mark}, ${mark})`.execute(
    store.db,
  )
  const link = JSON.stringify({ type: 'magic-link', email })
  await sql`insert into verification ("id", "identifier", "value", "expiresAt", "createdAt", "updatedAt")
    values (${randomUUID()}, ${randomUUID()}, ${link}, ${expiresAt}, ${now}, ${now})`.execute(store.db)
  await db
    .insertInto('last_sign_in')
    .values({ user_id: id, day: now.slice(0, 10) })
    .execute()
  await db
    .insertInto('openid_identity')
    .values({ issuer: 'https://id.school.example', subject: mark, user_id: id, linked_at: now })
    .execute()
  await db.insertInto('spent_code').values({ user_id: id, code: '123456', spent_at: now }).execute()
  await db
    .insertInto('reset_link')
    .values({ user_id: id, token_hash: mark, turns_off_two_factor: 0, made_at: now, expires_at: expiresAt })
    .execute()
  await db.insertInto('reset_link_made').values({ user_id: id, made_by: id, made_at: now, used_at: null }).execute()
  return { id, mark }
}

/** What a coach has, something in every table. */
export const coachWith = async (store: Store, name: string, teacher: Person | null) =>
  plant(store, await person(store, name, ['coach']), teacher)

/** Puts something into every table of content, as if this coach had made it: two conversations, one with that teacher, and shared. */
export async function plant(store: Store, { id, mark }: Person, teacher: Person | null) {
  const { db } = store
  const { id: teacherId } = await store.teachers.named(id, `Ms. ${mark}`, now)
  if (teacher) await join(store, teacherId, teacher.id)
  const shared = await planOf(store, id, teacherId, { state: 'approved', isShared: teacher !== null })
  const other = await planOf(store, id, null)
  const own = { owner_id: id }
  await store.teachers.describe(id, teacherId, { subjects: [mark.slice(0, 60)] })
  await db
    .insertInto('agreement')
    .values({
      ...own,
      teacher_id: teacherId,
      words: `We agree. ${mark}`,
      changed_by: 'coach',
      changed_at: now,
      coach_accepted_at: now,
      teacher_accepted_at: null,
    })
    .execute()
  await db
    .insertInto('teacher_goal')
    .values({ ...own, id: randomUUID(), teacher_id: teacherId, text: `Wait. ${mark}`, set_by: 'coach', set_at: now, ended_at: null })
    .execute()
  for (const { conversationId, draftId, itemId, messageId } of [shared, other]) {
    await store.talks.save({ ownerId: id, conversationId, herWords: mark, herChoice: mark, when: mark, promised: mark, savedAt: at(6) })
    await store.sendings.keep({
      ownerId: id,
      conversationId,
      what: 'plan',
      origin: 'https://llm.example',
      llm: 'm',
      messages: [{ role: 'user', content: mark }],
      at: at(6),
    })
    await db
      .insertInto('decision')
      .values({
        ...own,
        draft_id: draftId,
        seq: 1,
        item_id: itemId,
        revision: 1,
        decision: 'edit',
        text: mark,
        reason: mark,
        decided_at: now,
      })
      .execute()
    await db
      .insertInto('idempotency_key')
      .values({
        ...own,
        key: `key of ${draftId}`,
        fingerprint: messageId,
        outcome: JSON.stringify({ made: itemId, changed: [{ text: `${mark} in ${draftId}` }] }),
        created_at: now,
      })
      .execute()
    if (teacher)
      await db
        .insertInto('evidence_request')
        .values({ ...own, conversation_id: conversationId, teacher_id: teacherId, asked_at: now, answered_at: null, answer: null })
        .execute()
  }
  await store.conversations.update(id, shared.conversationId, { title: `Fractions ${mark}` }, at(7))
  await store.keptWordings.keep(id, 'not-leading', `would you say ${mark}`, now)
  await db
    .insertInto('roster_person')
    .values({ ...own, id: randomUUID(), position: 0, name: `Maya ${mark}`, role: 'student' })
    .execute()
  await store.sendings.see(id, { origin: 'https://llm.example', llm: mark }, now)
  await store.sendings.use(id, { what: mark, llm: 'm', input: 1, output: 1, isEstimate: false, at: now })
  await accountsIn(db)
    .insertInto('invitation')
    .values({
      id: randomUUID(),
      token_hash: `hash ${mark}`,
      roles: '["teacher"]',
      name: mark,
      email: null,
      teacher_id: teacherId,
      made_by: id,
      made_at: now,
      expires_at: at(59),
      accepted_at: null,
      revoked_at: null,
    })
    .execute()
  return { id, mark, teacherId, shared, other, documentId: await documentWith(store, id, mark) }
}

/** A document that the team sees, with a passage. */
export async function documentWith(store: Store, ownerId: string, mark: string): Promise<string> {
  const id = randomUUID()
  const told = {
    title: `On waiting ${mark}`,
    fileName: `${mark}.md`,
    kind: 'markdown' as const,
    hidden: [],
    notes: [mark],
    text: `Wait. ${mark}`,
  }
  await store.documents.add({ id, ownerId, sharedWith: 'team', ...told }, now)
  const passage = {
    key: `${id}/1`,
    heading: mark,
    text: `Wait. ${mark}`,
    hash: 'h',
    vector: packVector(new Float32Array(512).fill(1 / Math.sqrt(512))),
    isFlagged: false,
  }
  await store.documents.putPassages(id, now, [passage])
  await store.documents.flag(id, now, [])
  return id
}

type Coach = Awaited<ReturnType<typeof coachWith>>

/** What a teacher says to that coach: answers and a goal of their own. */
export async function teacherSays(store: Store, { id, mark }: Person, { teacherId, id: coachId, shared }: Coach) {
  const of = { draft_id: shared.draftId, item_id: shared.itemId, teacher_id: teacherId }
  const answerId = randomUUID()
  await store.db
    .insertInto('answer')
    .values({ id: answerId, owner_id: id, ...of, text: `I saw that. ${mark}`, answered_at: at(8), seen_at: null })
    .execute()
  await store.db
    .insertInto('teacher_goal')
    .values({
      id: randomUUID(),
      owner_id: coachId,
      teacher_id: teacherId,
      text: `Mine. ${mark}`,
      set_by: 'teacher',
      set_at: now,
      ended_at: null,
    })
    .execute()
  return { answerId }
}
