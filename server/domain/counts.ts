import { z } from 'zod'

const tooFew = 'fewer than five'

/** A number that can't be about one person: under five it is not told. */
export const Count = z.union([z.number().int().min(5), z.literal(tooFew)])
export type Count = z.infer<typeof Count>

export const countOf = (number: number): Count => (number < 5 ? tooFew : number)

const lately = z.object({ lately: Count, inAll: Count })

/** What an admin is told of how the app is used: totals, nothing by person. `lately` is the last thirty days. */
export const Counts = z.object({
  people: z.object({ admin: Count, coach: Count, mentor: Count, teacher: Count }),
  conversations: lately,
  plansApproved: lately,
  plansShared: lately,
})
export type Counts = z.infer<typeof Counts>
