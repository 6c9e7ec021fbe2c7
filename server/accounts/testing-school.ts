import { createHmac, randomBytes, scrypt } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { MiddlewareHandler } from 'hono'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import type { AccountSettings } from './accounts.ts'
import type { PasswordHashing } from './better-auth.ts'
import type { Role, Signed } from './person.ts'
import type { TeacherHooks } from './teachers.ts'
import { accountsIn, browser, owner, tablesIn, testApp } from './testing.ts'

export type Browser = ReturnType<typeof browser>

type Joined = { teacherId: string; userId: string }

export const passwordOf = (name: string) => `the long password of ${name}`
export const emailOf = (name: string) => `${name.toLowerCase()}@school.example`

const keyOf = (password: string, salt: string) =>
  new Promise<string>((resolve, reject) =>
    scrypt(password, salt, 64, { N: 16, r: 1, p: 1 }, (error, key) => (error ? reject(error) : resolve(key.toString('hex')))),
  )

/** A hash like better-auth’s that anyone could guess at: where a school’s people come and go, strong ones are all that a test would wait for. */
export const quickHashing: PasswordHashing = {
  async hash(password) {
    const salt = randomBytes(16).toString('hex')
    return `${salt}:${await keyOf(password, salt)}`
  },
  async verify({ hash, password }) {
    const [salt = '', key] = hash.split(':')
    return (await keyOf(password, salt)) === key
  },
}

/** What the app has: for what happens while a password is hashed. */
export const strongHashing: PasswordHashing = { hash: hashPassword, verify: verifyPassword }

/** A school whose owner, Lee, is signed in as `admin`. A coach’s teachers are those whose id begins with the coach’s. Passwords are hashed quickly. */
export async function openSchool(store: Store, changed: Partial<AccountSettings<Tables>> = {}, behind: MiddlewareHandler<Signed>[] = []) {
  const joined: Joined[] = []
  const teachers: TeacherHooks<Tables> = {
    mayInviteTeachers: async () => true,
    isTeacherOf: async (coachId, teacherId) => teacherId.startsWith(coachId),
    onTeacherJoined: async (one) => void joined.push(one),
    ...changed.teachers,
  }
  const accounts = accountsIn(store, { hashing: quickHashing, ...changed, teachers })
  await accounts.firstOwner({ configured: owner, address: '' })
  const app = testApp(accounts, changed.publicUrl ?? null, behind)
  const open = (remoteAddress?: string) => browser(app, changed.publicUrl?.origin, remoteAddress)
  const admin = open()
  await admin.signIn()

  async function invite(by: Browser, body: object): Promise<{ id: string; link: string; token: string }> {
    const { invitation, link } = (await (await by.post('/api/invitations', body)).json()) as { invitation: { id: string }; link: string }
    return { id: invitation.id, link, token: tokenOf(link) }
  }
  const accept = (token: string, name: string, by = open()) =>
    by.post('/api/auth/invitation', { token, name, email: emailOf(name), password: passwordOf(name) })

  return {
    ...{ accounts, app, open, admin, joined, invite, accept },
    db: tablesIn(store),
    signIn: (by: Browser, name: string) => by.signIn({ email: emailOf(name), password: passwordOf(name) }),
    /** Someone with these roles, signed in. */
    async join(name: string, roles: Role[]) {
      const here = open()
      const { token } = await invite(admin, { roles })
      const { id } = (await (await accept(token, name, here)).json()) as { id: string }
      return { ...here, id }
    },
  }
}

/** What stands after the # of a link. */
export const tokenOf = (link: string): string => new URL(link).hash.slice(1)

export const statusOf = async (answer: Promise<Response> | Response) => (await answer).status

/** The code an authenticator app shows for a secret, so many half minutes from now: RFC 6238, written anew here so that it proves something. */
export function codeOf(secret: string, halfMinutesFromNow = 0): string {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + halfMinutesFromNow))
  const digest = createHmac('sha1', key).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
