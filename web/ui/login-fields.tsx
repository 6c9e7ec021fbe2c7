import { type FieldProps, TextField } from './field.tsx'

/** Longer than any address that can be written to. */
const longestEmail = 254
const longestPassword = 200

/** An e-mail address that one signs in with. */
export const EmailField = (field: Omit<FieldProps, 'label'>) => (
  <TextField label="E-mail" type="email" name="email" autoComplete="username" maxLength={longestEmail} {...field} />
)

/** A password; which one it is tells a password manager what to offer. */
export const PasswordField = ({
  name = 'password',
  isNew = false,
  ...field
}: FieldProps & { name?: 'password' | 'currentPassword'; isNew?: boolean }) => (
  <TextField
    type="password"
    name={name}
    autoComplete={isNew ? 'new-password' : 'current-password'}
    maxLength={longestPassword}
    {...field}
  />
)
