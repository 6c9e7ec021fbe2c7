import { shortestPassword } from '../../../server/domain/limits.ts'

/** What is typed about oneself. */
export type Typed = { name: string; email: string; password: string; currentPassword: string }

/** What has to be changed before it can be sent, field by field. */
export const whatLacks = ({ email, password, currentPassword }: Typed, hasPassword: boolean): Partial<Typed> => ({
  ...(!/^\S+@\S+$/.test(email.trim()) && { email: 'Type an e-mail address, such as sam@school.example.' }),
  ...(hasPassword && currentPassword === '' && { currentPassword: 'Type the password that you sign in with now.' }),
  ...(password.length < shortestPassword
    ? { password: `It needs ${shortestPassword} characters or more.` }
    : new Set(password).size < 5 && { password: 'It needs five different characters or more.' }),
})
