import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import { createAcceptance, type InTransaction } from './acceptance.ts'
import { limitAttempts } from './attempts.ts'
import { createAuth, type PasswordHashing } from './better-auth.ts'
import { callerThrough } from './caller.ts'
import { createFirstOwner } from './first-owner.ts'
import { createInvitations } from './invitations.ts'
import { createLinks } from './links.ts'
import { createLogins } from './logins.ts'
import { type NoteIn, noteNothing } from './noted.ts'
import type { OpenIdSettings } from './openid/settings.ts'
import { createOpenIdSignIn } from './openid/sign-in.ts'
import { createPasswords } from './passwords.ts'
import { type Me, personOf, rename } from './people.ts'
import type { Person, Role } from './person.ts'
import { createResetLinks } from './reset-links.ts'
import { createRoll } from './roll.ts'
import { createSecondStep } from './second-step.ts'
import { createSpentCodes } from './spent-codes.ts'
import { accountsIn } from './tables.ts'
import { type TeacherHooks, withoutTeachers } from './teachers.ts'
import { createTwoFactor } from './two-factor.ts'

export type AccountSettings<Tables> = {
  /** With `accountMigrations` done. */
  db: Kysely<Tables>
  kind: 'sqlite' | 'postgres'
  secret: string
  /** Its scheme decides whether cookies are for https alone. */
  publicUrl: URL | null
  /** How passwords are kept; left out, as better-auth does. */
  hashing?: PasswordHashing
  /** How many proxies stand before the app: X-Forwarded-For is believed as far as they wrote it. Left out: none. */
  trustProxy?: number
  /** Sign-in at the school’s provider; left out or null, there is none. */
  openId?: OpenIdSettings | null
  /** Left out, no teacher can be invited. */
  teachers?: TeacherHooks<Tables>
  /** Told of whatever the audit is to know; left out, nobody is. */
  note?: NoteIn<Tables>
  now: () => Date
  logger: Pick<Logger, 'error'>
}

/** Everything about who people are and whether they are signed in. Nothing is cached: what is ended is ended with the next question. */
export function openAccounts<Tables>(given: AccountSettings<Tables>) {
  const { now, logger, secret, publicUrl, trustProxy = 0, openId = null } = given
  const teachers: TeacherHooks<Tables> = given.teachers ?? withoutTeachers
  const note: NoteIn<Tables> = given.note ?? noteNothing
  const db = accountsIn(given.db)
  const auth = createAuth(db, given)
  const attempts = limitAttempts()
  const spent = createSpentCodes(db, now)
  const passwords = createPasswords(db, auth, { attempts, now })
  const links = createLinks(db, auth)
  const inTransaction: InTransaction = (act) =>
    given.db.transaction().execute((trx) =>
      act(
        accountsIn(trx),
        (joined) => teachers.onTeacherJoined(joined, trx),
        (noted) => note(noted, trx),
      ),
    )
  const twoFactor = createTwoFactor(db, auth, { passwords, attempts, spent })

  return {
    ...createLogins(db, auth, { attempts, note, now }),
    giveCode: createSecondStep(db, auth, { attempts, spent, note }),
    choosePassword: passwords.choose,
    prove: passwords.prove,
    rename: (userId: string, name: string) => rename(db, userId, name, now().toISOString()),
    openLink: links.open(note),
    firstOwner: createFirstOwner(db, { passwords, links, inTransaction, note, now }),
    twoFactor,
    invitations: createInvitations(db, { teachers, now }),
    acceptance: createAcceptance(db, auth, { passwords, attempts, inTransaction, now }),
    resetLinks: createResetLinks(db, { passwords, attempts, inTransaction, now }),
    roll: createRoll(db, { now }),
    openId: openId && createOpenIdSignIn(auth, openId, { secret, attempts, inTransaction, note, now, logger }),
    callerOf: callerThrough(trustProxy),
    /** Where people open the app, or null: as the browser that asks does. */
    publicUrl,
    /** What a person is now; nothing where the account is disabled or gone. */
    rolesOf: async (personId: string): Promise<Role[]> => (await personOf(db, personId))?.roles ?? [],
    /** What a person is told about themselves. */
    me: async (person: Person): Promise<Me> => ({
      ...person,
      hasPassword: await passwords.has(person.id),
      hasTwoFactor: await twoFactor.isOn(person.id),
    }),
  }
}

export type Accounts = ReturnType<typeof openAccounts>
