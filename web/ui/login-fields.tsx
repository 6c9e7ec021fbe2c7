import { type FieldProps, TextField } from './field.tsx'

/** Longer than any address that can be written to. */
const longestEmail = 254
const longestPassword = 200

/** An e-mail address that one signs in with. */
export const EmailField = (field: Omit<FieldProps, 'label'> & { autoFocus?: boolean }) => (
  <TextField label="E-mail" type="email" name="email" autoComplete="username" maxLength={longestEmail} {...field} />
)

/** A password; which one it is tells a password manager what to offer. */
export const PasswordField = ({
  name = 'password',
  isNew = false,
  ...field
}: FieldProps & { name?: 'password' | 'currentPassword'; isNew?: boolean; autoFocus?: boolean }) => (
  <TextField
    type="password"
    name={name}
    autoComplete={isNew ? 'new-password' : 'current-password'}
    maxLength={longestPassword}
    {...field}
  />
)

/** Six digits of an authenticator app, or a backup code. */
export const CodeField = (field: Omit<FieldProps, 'label'> & { label?: string; autoFocus?: boolean; inputMode?: 'numeric' }) => (
  <TextField label="Code" name="code" autoComplete="one-time-code" autoCapitalize="off" maxLength={40} {...field} />
)
