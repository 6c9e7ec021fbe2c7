import { shortestPassword } from '../../server/domain/limits.ts'

/** Said beside the field of a new password. */
export const newPasswordHint = `At least ${shortestPassword} characters. A sentence that only you would think of is a good one.`

/** What has to be changed of an e-mail address before it can be sent. */
export const emailLacks = (email: string): { email?: string } =>
  /^\S+@\S+$/.test(email.trim()) ? {} : { email: 'Type an e-mail address, such as sam@school.example.' }

/** What has to be changed of a new password before it can be sent. */
export function newPasswordLacks(password: string): { password?: string } {
  if (password.length < shortestPassword) return { password: `It needs ${shortestPassword} characters or more.` }
  return new Set(password).size < 5 ? { password: 'It needs five different characters or more.' } : {}
}
