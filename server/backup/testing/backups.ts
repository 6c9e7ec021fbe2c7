import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'
import { ZipFile } from 'yazl'
import { answerOf, documentOf, goalOf, handoverOf, invitationOf, planOf, teacherOf } from '../../access/testing/things.ts'
import { accountMigrations } from '../../accounts/migration.ts'
import { accountsIn } from '../../accounts/tables.ts'
import { openAudit } from '../../audit/audit.ts'
import type { Store } from '../../store/store.ts'
import { at } from '../../store/testing/samples.ts'
import { type TestDatabase, temporaryFolder } from '../../store/testing.ts'
import { backUp } from '../backup.ts'
import { type Restored, restore, type Target, type Wish } from '../restore.ts'
import { placeForSeal, putSeal, sealer } from '../seal.ts'
import { inSnapshot, pagesOf } from '../snapshot.ts'
import { putRows, type Row, type Steps, tablesIn } from '../tables.ts'

export const secret = 'kJ8-vQ2mZx7Lr0TnWb4Yd6Hs1Fg3Pc5A'
export const steps: Steps = accountMigrations

/** Every sign that has ended a line or a text somewhere. */
export const oddWords = 'O’Brien’s “…” \u2028 \u2029 \u0085 \r\n \\n \\" 🧮 ﬁ e\u0301 %s \u{10FFFF} null'

/** Something in nearly every table, by two people who work together. */
export async function filled(store: Store): Promise<void> {
  const insert = (table: string, row: Row) => putRows(store.db, { name: table, columns: Object.keys(row) }, [row])
  const db = accountsIn(store.db)
  const person = async (id: string, roles: ('admin' | 'coach' | 'teacher')[]) => {
    const user = {
      id,
      name: `${id} ${oddWords}`,
      email: `${id}@school.example`,
      emailVerified: 1,
      twoFactorEnabled: 1,
      createdAt: at(0),
      updatedAt: at(1),
    }
    await db.insertInto('user').values(user).execute()
    for (const role of roles) await db.insertInto('person_role').values({ user_id: id, role }).execute()
    const times = { createdAt: at(0), updatedAt: at(1) }
    await db
      .insertInto('account')
      .values({ id: `${id} 1`, accountId: id, providerId: 'credential', userId: id, password: 'a hash', ...times })
      .execute()
    await db.insertInto('last_sign_in').values({ user_id: id, day: '2025-11-21' }).execute()
    await db
      .insertInto('openid_identity')
      .values({ issuer: 'https://school.example', subject: id, user_id: id, linked_at: at(0) })
      .execute()
    await insert('twoFactor', { id: `${id} 2`, userId: id, secret: 'x', backupCodes: 'y', verified: 1 })
  }
  await person('lee', ['admin', 'coach'])
  await person('ana', ['teacher'])
  await insert('first_owner', { one: 1, user_id: 'lee' })
  await db
    .insertInto('disabled_person')
    .values({ user_id: 'ana', disabled_at: at(3) })
    .execute()

  const teacherId = await teacherOf(store, 'lee', 'ana')
  const plan = await planOf(store, 'lee', teacherId, { state: 'approved', isShared: true })
  await answerOf(store, 'ana', plan)
  await goalOf(store, 'lee', teacherId)
  await handoverOf(store, { from: 'lee', to: 'kim', teacherId: await teacherOf(store, 'lee', 'ben'), answer: 'consented', userId: 'ben' })
  await invitationOf(store, 'lee')
  await documentOf(store, 'lee', 'team')
  const own = { owner_id: 'lee' }
  const { conversationId } = plan
  const [document] = await store.db.selectFrom('document').select('id').execute()
  for (let position = 0; position < 45; position++) {
    const words = `${oddWords} ${position}`
    await insert('document_passage', {
      ...own,
      document_id: document?.id ?? '',
      position,
      key: `k${position}`,
      heading: '',
      text: words,
      hash: 'h',
      vector: 'v',
      is_flagged: 0,
    })
  }
  await insert('agreement', { ...own, teacher_id: teacherId, words: oddWords })
  await insert('evidence_request', { ...own, conversation_id: conversationId, teacher_id: teacherId, asked_at: at(2) })
  await insert('talk', {
    ...own,
    conversation_id: conversationId,
    her_words: oddWords,
    her_choice: '',
    held: '',
    promised: '',
    saved_at: at(4),
  })
  await insert('kept_wording', { ...own, rule: 'not-leading', words_hash: 'h', words: 'would you say', kept_at: at(0) })
  await insert('roster_person', { ...own, id: randomUUID(), position: 0, name: 'Maya', role: 'student' })
  await insert('seen_sending', { ...own, origin: 'https://llm.example', llm: 'm', seen_at: at(0) })
  await insert('sent', {
    ...own,
    id: randomUUID(),
    conversation_id: conversationId,
    what: 'plan',
    origin: 'o',
    llm: 'm',
    messages: `["${'long '.repeat(40_000)}"]`,
    sent_at: at(0),
  })
  await insert('tokens_used', {
    ...own,
    id: randomUUID(),
    what: 'plan',
    llm: 'm',
    input: 12,
    output: 2_147_483_647,
    is_estimate: 1,
    used_at: at(0),
  })
  await insert('idempotency_key', { ...own, key: 'k', fingerprint: 'f', outcome: '{}', created_at: at(0) })
  await insert('school_setting', { name: 'safeguarding', value: '{}', changed_by: 'lee', changed_at: at(0) })
  await insert('retention_period', { kind: 'sent', months: 6, changed_by: 'lee', changed_at: at(0) })
  await insert('retention_run', { day: '2025-11-21', at: at(0) })
  await insert('legal_hold', { user_id: 'ana', reason: oddWords, tells: 1, set_by: 'lee', set_at: at(0) })
  await insert('erasure', { id: randomUUID(), user_id: null, asked_at: at(0) })
  const approve = { decision: 'approve' as const, itemId: plan.itemId, revision: 1, text: null, reason: null }
  await store.items.change(plan.draftId, 'lee', at(5), ({ items }) => ({ items, decisions: [approve] }))
  const audit = openAudit({ db: store.db, kind: store.kind, secret, now: () => new Date() })
  for (let entry = 0; entry < 30; entry++) await audit.append({ action: 'share.made', actorId: 'lee', thingId: plan.draftId })
  await audit.begin({ action: 'share.made', actorId: 'lee' })

  // What nobody gets back.
  const soon = new Date(Date.now() + 1e8).toISOString()
  const times = { createdAt: at(0), updatedAt: at(0), expiresAt: soon }
  await insert('session', { id: 's', token: 'a login', userId: 'lee', ...times })
  await insert('verification', { id: 'v', identifier: 'i', value: 'lee', ...times })
  await db
    .insertInto('reset_link_made')
    .values({ user_id: 'ana', made_by: 'lee', made_at: at(0), used_at: null })
    .execute()
  await db
    .insertInto('reset_link')
    .values({ user_id: 'ana', token_hash: 'h', turns_off_two_factor: 0, made_at: at(0), expires_at: soon })
    .execute()
  await db
    .insertInto('spent_code')
    .values({ user_id: 'lee', code: '123456', spent_at: at(0) })
    .execute()
}

type Rows = Record<string, Row[]>

/** All there is in a database, by table: the same for the same, on either kind. */
export function rowsOf({ db, kind }: Pick<Store, 'db' | 'kind'>): Promise<Rows> {
  return inSnapshot(db, kind, async (trx) => {
    const all: Rows = {}
    for (const table of await tablesIn(trx, kind)) {
      const rows: Row[] = []
      const columns = [...table.columns].sort()
      for await (const page of pagesOf(trx, kind, { ...table, columns })) rows.push(...page)
      const sorted = rows.map((row) => [JSON.stringify(row), row] as const).sort(([one], [other]) => (one < other ? -1 : 1))
      all[table.name] = sorted.map(([, row]) => row)
    }
    return all
  })
}

/** A file that is not there yet. */
export const newFile = () => join(temporaryFolder(), 'backup.zip')

const about = { app: '1.2.3', now: () => new Date() }

/** Backs a store up, as where the secret is kept in its data folder or (`isSecretKept` false) in AUTH_SECRET. */
export async function backedUp(
  { db, kind }: Pick<Store, 'db' | 'kind'>,
  { isSecretKept = true, file = newFile(), known = steps, tell = (): unknown => undefined } = {},
) {
  const { manifest } = await backUp(file, { db, kind, steps: known, secret, isSecretKept }, { ...about, tell })
  return { file, manifest }
}

/** Restores a file into a place, or only checks it. */
export const restored = (
  file: string,
  into: TestDatabase & Partial<Target>,
  wish: Partial<Wish> & { tell?: (said: string) => unknown; known?: Steps } = {},
): Promise<Restored> =>
  restore(
    { file, onlyCheck: wish.onlyCheck ?? false, acceptsOtherSecret: wish.acceptsOtherSecret ?? false },
    { authSecret: into.databaseUrl === null ? null : secret, ...into, dataDir: into.dataDir || temporaryFolder() },
    { steps: wish.known ?? steps, now: () => new Date(), tell: wish.tell ?? (() => {}) },
  )

/** A backup with other files in it, sealed as if it had been written so: damage that no checksum of the whole shows. */
export async function rewritten(file: string, change: (files: Map<string, string>) => void): Promise<string> {
  const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false })
  const files = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  zip.close()
  change(files)
  const to = newFile()
  const made = new ZipFile()
  for (const [name, text] of files) made.addBuffer(Buffer.from(text), name)
  made.end({ comment: placeForSeal, forceZip64Format: false })
  const { through, end } = sealer()
  await pipeline(made.outputStream, through, createWriteStream(to))
  const handle = await open(to, 'r+')
  await putSeal(handle, end())
  await handle.close()
  return to
}
