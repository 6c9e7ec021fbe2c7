/** How much is taken in at once. No schemas here: the pages use these too, and need no zod for it. */

/** The most a person's notes may hold, in characters: about five hours of someone talking. */
export const longestNotes = 200_000

/** The largest file of notes, in bytes. */
export const largestFile = 1024 * 1024

/** The largest document that is added to the knowledge, in bytes. */
export const largestDocument = 20 * 1024 * 1024

/** The longest text that is checked alone, in characters: an item has at most 35 words. */
export const longestTextToCheck = 2_000

/** The most one answer of a teacher's may hold, in characters. */
export const longestAnswer = 4_000

/** The most a goal may hold, in characters. */
export const longestGoal = 1_000

/** The most a coaching agreement may hold, in characters. */
export const longestAgreement = 4_000

/** The fewest characters of a password: NIST SP 800-63B, with no rules about their sort. */
export const shortestPassword = 8

/** A limit as it is said to a person. */
export const inWords = (limit: number): string => limit.toLocaleString('en-US')
