/** What someone may be here; a person can be several of these at once. */
export const roles = ['admin', 'coach', 'teacher', 'mentor'] as const

export type Role = (typeof roles)[number]

/** One who has an account. `email` is null as long as none was given, and `name` empty. */
export type Person = { id: string; name: string; email: string | null; roles: Role[] }

/** What a route behind `signedIn` finds in its context. */
export type Signed = {
  Variables: {
    person: Person
    /** Of this browser's login. */
    loginId: string
    /** Asks the store anew: false from the moment this login was ended. */
    stillSignedIn: () => Promise<boolean>
    /** Asks anew whether this request would still be answered: what a stream does now and then. @throws 401 once the login was ended, 404 once the right is lost */
    stillMay: () => Promise<void>
  }
}
