import { emailLacks, newPasswordLacks } from '../../shared/credentials.ts'

/** What is typed about oneself. */
export type Typed = { name: string; email: string; password: string; currentPassword: string }

/** What has to be changed before it can be sent, field by field. */
export const whatLacks = ({ email, password, currentPassword }: Typed, hasPassword: boolean): Partial<Typed> => ({
  ...emailLacks(email),
  ...(hasPassword && currentPassword === '' && { currentPassword: 'Type the password that you sign in with now.' }),
  ...newPasswordLacks(password),
})
