import { z } from 'zod'

const tooFew = 'fewer than five'

const step = 5

/**
 * A number that can't be about one person: under five it is not told, and from there on in steps of five (10 stands for 10 to 14). Were it told
 * exactly, a number under five could be worked out from two that are told: of what is older than thirty days by subtracting, of what was done
 * today by looking again tomorrow, of one role from the others and the number of accounts. Of two numbers in steps of five no difference is known.
 */
export const Count = z.union([z.number().int().min(step).multipleOf(step), z.literal(tooFew)])
export type Count = z.infer<typeof Count>

export const countOf = (number: number): Count => (number < step ? tooFew : number - (number % step))

const lately = z.object({ lately: Count, inAll: Count })

/** What an admin is told of how the app is used: totals, nothing by person. `lately` is the last thirty days. */
export const Counts = z.object({
  people: z.object({ admin: Count, coach: Count, mentor: Count, teacher: Count }),
  conversations: lately,
  plansApproved: lately,
  plansShared: lately,
})
export type Counts = z.infer<typeof Counts>
