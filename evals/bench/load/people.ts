import type { Login } from '../../over-http/session.ts'
import { session } from '../../over-http/session.ts'

const password = 'a sentence to sign in with'

/** Signs the owner in, has them invite so many coaches, and has each accept: the people of one school, all signed in. */
export async function invitePeople(address: string, owner: Login, many: number) {
  const admin = session(address)
  await admin.post('/api/auth/sign-in/email', owner)
  const people = []
  // One after the other: each sets a password, which is slow on purpose.
  for (let number = 1; number <= many; number += 1) {
    const { link } = (await admin.post('/api/invitations', { roles: ['coach'], name: `Coach ${number}` })) as { link: string }
    const person = session(address)
    const token = new URL(link).hash.slice(1)
    await person.post('/api/auth/invitation', { token, name: `Coach ${number}`, email: `coach${number}@school.example`, password })
    people.push(person)
  }
  return people
}
