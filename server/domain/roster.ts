import { z } from 'zod'

/** The most people one roster may hold: a large school with its staff. */
export const mostPeople = 2_000

/** The longest name, in characters. */
export const longestName = 200

/** Whose name it is: a child's is guarded further than a colleague's. */
export const RosterRole = z.enum(['student', 'staff'])
export type RosterRole = z.infer<typeof RosterRole>

/** Somebody the coach has listed, so that the name can be kept from leaving the computer. */
export const RosterPerson = z.object({
  id: z.string().min(1),
  /** First name first: "Maya Lopez", "Ms. Ana Ortiz". */
  name: z.string().trim().min(1).max(longestName),
  role: RosterRole,
})
export type RosterPerson = z.infer<typeof RosterPerson>
