import { type Kysely, sql } from 'kysely'
import { holdAdmins } from '../accounts/roll.ts'
import { type AccountDatabase, accountsIn } from '../accounts/tables.ts'
import { AppError, notFound } from '../errors.ts'
import { blankDocuments } from '../store/blank-in-threads.ts'
import { anywhere } from '../store/fold.ts'
import type { StoreKind } from '../store/store-kind.ts'
import type { Tables } from '../store/tables.ts'
import { type Belongs, belongings } from './belongs.ts'
import { deleteTeachers } from './delete-rows.ts'
import { isOne } from './rows.ts'
import { takeTeacherOut } from './teachers-own.ts'

/**
 * Deletes an account and all that is its person's, in a transaction: what they made, what of it others drew on, and who they were. Whether it may go
 * was asked before. @throws 404; 409 where others stay here and nobody would be left to keep the accounts
 */
export async function deleteAccount(trx: Kysely<Tables>, kind: StoreKind, userId: string, at: string): Promise<void> {
  const accounts = accountsIn(trx)
  await holdAdmins(accounts)
  const person = await accounts
    .selectFrom('user')
    .select('email')
    .where('id', '=', userId)
    .$if(kind === 'postgres', (one) => one.forUpdate())
    .executeTakeFirst()
  if (!person) throw notFound('account')
  const isLast = (await accounts.selectFrom('user').select('id').where('id', '!=', userId).executeTakeFirst()) === undefined
  if (!isLast && (await isOnlyAdmin(accounts, userId))) throw onlyAdmin()

  const teachers = await trx.selectFrom('teacher').select('id').where('owner_id', '=', userId).execute()
  await deleteTeachers(
    trx,
    kind,
    userId,
    teachers.map(({ id }) => id),
    at,
  )
  await takeTeacherOut(trx, userId, at)
  const documents = await trx.selectFrom('document').select(['id', 'title']).where('owner_id', '=', userId).execute()
  await holdRows(trx, kind, userId)
  for (const entry of belongings) await deleteOwn(trx, entry, userId, accounts)
  await blankDocuments(trx, kind, documents)
  await forget(accounts, { userId, email: person.email })

  // With the last person goes what was written for the school: nobody is left to whom it says anything.
  if (isLast) await trx.deleteFrom('school_setting').execute()
}

/** Whether nobody else keeps the accounts here, and may sign in to do it. */
export async function isOnlyAdmin(accounts: AccountDatabase, userId: string): Promise<boolean> {
  const admins = await accounts
    .selectFrom('person_role')
    .leftJoin('disabled_person', 'disabled_person.user_id', 'person_role.user_id')
    .select(['person_role.user_id', 'disabled_at'])
    .where('role', '=', 'admin')
    .execute()
  return (
    admins.some(({ user_id }) => user_id === userId) &&
    !admins.some(({ user_id, disabled_at }) => user_id !== userId && disabled_at === null)
  )
}

const onlyAdmin = () =>
  new AppError(
    'account.only_admin',
    409,
    'You are the only one who keeps the accounts here, and others have theirs.',
    'Make somebody else an admin first, under School. Then your account can go.',
  )

/** Whoever adds to one of these at this moment comes first, or finds it gone. */
async function holdRows(trx: Kysely<Tables>, kind: StoreKind, userId: string): Promise<void> {
  if (kind === 'sqlite') return
  for (const table of ['draft', 'material', 'conversation', 'document'])
    await sql`select id from ${sql.table(table)} where owner_id = ${userId} order by id for update`.execute(trx)
}

async function deleteOwn(trx: Kysely<Tables>, { table, owner, names = {} }: Belongs, userId: string, accounts: AccountDatabase) {
  if (table === 'user') await passOnInstallation(accounts, userId)
  if (owner !== null) await sql`delete from ${sql.table(table)} where ${isOne(owner, [userId])}`.execute(trx)
  for (const [column, onGone] of Object.entries(names)) {
    const ofThem = isOne(column, [userId])
    if (onGone === 'row goes') await sql`delete from ${sql.table(table)} where ${ofThem}`.execute(trx)
    if (onGone === 'forgotten') await sql`update ${sql.table(table)} set ${sql.ref(column)} = '' where ${ofThem}`.execute(trx)
  }
}

/** Whoever was first here stands in a row of its own, which would go with them. */
async function passOnInstallation(accounts: AccountDatabase, userId: string): Promise<void> {
  const next = await accounts
    .selectFrom('person_role')
    .select('user_id')
    .where('role', '=', 'admin')
    .where('user_id', '!=', userId)
    .orderBy('user_id')
    .executeTakeFirst()
  if (next) await accounts.updateTable('first_owner').set({ user_id: next.user_id }).where('user_id', '=', userId).execute()
  else await accounts.deleteFrom('first_owner').where('user_id', '=', userId).execute()
}

/** Links and sign-ins that wait, and invitations that somebody else addressed to them. */
async function forget(accounts: AccountDatabase, { userId, email }: { userId: string; email: string }): Promise<void> {
  const about = (word: string) => sql<boolean>`value like ${anywhere(word)} escape '\\' or identifier like ${anywhere(word)} escape '\\'`
  await accounts
    .deleteFrom('verification')
    .where(({ or }) => or([about(userId), about(email)]))
    .execute()
  await accounts.updateTable('invitation').set({ name: null, email: null }).where('email', '=', email).execute()
}
