/** Why a sign-in that led through another page came to nothing: `/sign-in?problem=…` names one, and the page says its words. */
export const signInProblems = {
  link: {
    message: 'This link is no longer good: it was used, or a newer one has taken its place.',
    next: 'Sign in with your password, or ask for another link.',
  },
  'openid-down': {
    message: 'Your school’s sign-in can’t be reached at the moment.',
    next: 'Try again in a few minutes, or sign in with a password if you have one here.',
  },
  'openid-refused': {
    message: 'Your school’s sign-in did not let you in.',
    next: 'Try again. If it goes on, tell whoever looks after sign-in at your school.',
  },
  'openid-begin-again': {
    message: 'This sign-in took too long, or was begun in another window.',
    next: 'Begin again here.',
  },
  'openid-unverified': {
    message: 'Your school’s sign-in does not say that your e-mail address is checked, so it can’t be relied on here.',
    next: 'Have the address confirmed there, or sign in with a password.',
  },
  'openid-unknown': {
    message: 'There is no open account here with your e-mail address.',
    next: 'Ask for an invitation, and open its link first.',
  },
  'openid-changed': {
    message: 'Your e-mail address belongs to an account here that someone else’s school sign-in is tied to.',
    next: 'Ask an admin: the address may have been given to another person.',
  },
  'too-many': {
    message: 'There were too many attempts that went wrong.',
    next: 'Wait a quarter of an hour, and try again.',
  },
  invitation: {
    message: 'The invitation could not be accepted: it was used, taken back or has expired meanwhile.',
    next: 'Open its link again to see why, or ask for a new one.',
  },
} as const

export type SignInProblem = keyof typeof signInProblems
