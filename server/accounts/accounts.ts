import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import { limitAttempts } from './attempts.ts'
import { createAuth } from './better-auth.ts'
import { createFirstOwner } from './first-owner.ts'
import { createLinks } from './links.ts'
import { createLogins } from './logins.ts'
import { createPasswords } from './passwords.ts'
import type { Me } from './people.ts'
import type { Person } from './person.ts'
import { accountsIn } from './tables.ts'

export type AccountSettings<Tables> = {
  /** With `accountMigrations` done. */
  db: Kysely<Tables>
  kind: 'sqlite' | 'postgres'
  secret: string
  /** Its scheme decides whether cookies are for https alone. */
  publicUrl: URL | null
  now: () => Date
  logger: Pick<Logger, 'error'>
}

/** Everything about who people are and whether they are signed in. Nothing is cached: what is ended is ended with the next question. */
export function openAccounts<Tables>({ db: given, now, ...settings }: AccountSettings<Tables>) {
  const db = accountsIn(given)
  const auth = createAuth(db, settings)
  const attempts = limitAttempts()
  const passwords = createPasswords(db, auth, { attempts, now })
  const links = createLinks(db, auth)

  return {
    ...createLogins(db, auth, { attempts, now }),
    choosePassword: passwords.choose,
    openLink: links.open,
    firstOwner: createFirstOwner(db, { passwords, links, now }),
    /** What a person is told about themselves. */
    me: async (person: Person): Promise<Me> => ({ ...person, hasPassword: await passwords.has(person.id) }),
  }
}

export type Accounts = ReturnType<typeof openAccounts>
