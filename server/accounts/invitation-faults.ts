import { AppError } from '../errors.ts'

const refusal = (code: string, status: 400 | 404 | 409, message: string, next: string) => () =>
  new AppError(`invitation.${code}`, status, message, next)

/** Why an invitation can’t be made or accepted, in words for whoever holds it. */
export const invitationFaults = {
  unknown: refusal(
    'unknown',
    404,
    'This invitation link is not known here. It may not be whole, or a newer one has taken its place.',
    'Copy the whole link once more, or ask for a new one.',
  ),
  used: refusal(
    'used',
    409,
    'This invitation was accepted already.',
    'Sign in, if that was you. If it was not, tell whoever invited you, and ask for a new link.',
  ),
  revoked: refusal('revoked', 409, 'This invitation was taken back.', 'Ask whoever invited you.'),
  expired: refusal('expired', 409, 'This invitation has expired: a link is good for seven days.', 'Ask whoever invited you for a new one.'),
  hasAccount: refusal(
    'has_account',
    409,
    'There is an account with this e-mail address already.',
    'Sign in with it, and open the invitation link again: then you can accept with that account.',
  ),
  own: refusal(
    'own',
    409,
    'This is an invitation that you made yourself.',
    'Send the link to the person it is for. To open it yourself, sign out first.',
  ),
  teachersOnly: refusal(
    'teachers_only',
    400,
    'You can invite teachers, and nobody else.',
    'Leave the other roles out, or ask an admin to invite this person.',
  ),
  notReady: refusal(
    'not_ready',
    409,
    'Teachers can’t be invited yet: it is not set up whom they and their coaches turn to when someone may be at risk.',
    'Ask an admin to enter the school’s safeguarding lead, the hotline and staff support in the settings, and then invite.',
  ),
}
