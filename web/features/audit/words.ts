import type { AuditEntry } from '../../../server/domain/audit.ts'
import { type AuditAction, type AuditKind, auditActions, auditKinds } from '../../../server/domain/audit-actions.ts'

const kindNames: Record<AuditKind, string> = {
  'signing-in': 'Signing in',
  accounts: 'Accounts and invitations',
  reading: 'Reading what is another’s',
  sharing: 'Between coach and teacher',
  plans: 'Approving and taking out',
  documents: 'Shared documents',
  school: 'Settings of the school',
  data: 'Deleting, backup and the audit itself',
}

/** What the audit can be narrowed to, for a choice. */
export const kindOptions = auditKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))

export const asKind = (value: string | undefined): AuditKind | undefined => auditKinds.find((kind) => kind === value)

/** What was done, after the name of whoever did it. */
const done: Record<AuditAction, string> = {
  'login.begun': 'signed in',
  'login.refused': 'tried to sign in, with a wrong password or code',
  'logins.ended': 'signed out everywhere',
  'password.changed': 'set a password',
  'two-factor.on': 'turned the second step on',
  'two-factor.off': 'turned the second step off',
  'backup-codes.made': 'made new backup codes',
  'reset-link.made': 'made a link to a new password',
  'reset-link.used': 'set a new password by a link',
  'owner.made': 'made the first account',
  'invitation.made': 'invited somebody',
  'invitation.renewed': 'renewed an invitation',
  'invitation.voided': 'took an invitation back',
  'invitation.accepted': 'accepted an invitation',
  'name.changed': 'changed their name',
  'roles.changed': 'changed somebody’s roles',
  'account.disabled': 'disabled an account',
  'account.enabled': 'enabled an account',
  'people.read': 'looked at who has an account',
  'invitations.read': 'looked at the invitations',
  'shared-plans.listed': 'looked at what is shared with them',
  'shared-plan.read': 'read a plan that is shared with them',
  'answers.read': 'read a teacher’s answers',
  'handed-over.read': 'read what was handed over to them',
  'audit.read': 'looked at this audit',
  'share.made': 'shared from a plan',
  'share.taken-back': 'took back what was shared',
  'evidence.asked': 'asked for the evidence',
  'evidence.answered': 'answered who asked for the evidence',
  'answer.given': 'answered to what is shared',
  'answer.removed': 'deleted an answer',
  'agreement.changed': 'changed an agreement',
  'agreement.accepted': 'accepted an agreement',
  'work.ended': 'ended the work of a coach and a teacher',
  'handover.asked': 'asked a teacher whether the work may go to a colleague',
  'handover.withdrawn': 'withdrew a handover',
  'handover.answered': 'answered to a handover',
  'item.approved': 'approved something in a plan',
  'changes.undone': 'undid changes in a plan',
  'plan.exported': 'took a plan out as a file',
  'sheet.exported': 'took an evidence sheet out as a file',
  'shared-plan.exported': 'took out as a file what a coach shared with them',
  'sending.agreed': 'agreed that a language model is asked',
  'document.shared': 'shared a document with everybody here',
  'document.unshared': 'took a document back to themself',
  'document.removed': 'removed a document',
  'safeguarding.changed': 'changed whom to turn to',
  'privacy.changed': 'changed where “private” ends',
  'retention.changed': 'changed how long something is kept',
  'hold.placed': 'put a hold on what somebody has here',
  'hold.lifted': 'lifted a hold',
  'own-data.exported': 'took their data along',
  'conversation.deleted': 'deleted a conversation',
  'teacher.deleted': 'deleted the work with a teacher',
  'account.deleted': 'deleted an account',
  'retention.ran': 'removed what was kept long enough',
  'backup.made': 'backed everything up',
  'backup.restored': 'restored a backup',
  'audit.begins-late': 'found work here that is older than this audit: an update, or everything before was taken away',
  'audit.cut': 'removed the oldest entries of this audit',
  'audit.seal-broken': 'found that this audit had been changed, or that the secret is another one',
}

export const whatWasDone = ({ action, outcome }: Pick<AuditEntry, 'action' | 'outcome'>): string => {
  if (action === null) return 'did something that this version does not know'
  return outcome === 'done' ? done[action] : `${done[action]}, or was about to: the app was stopped in the midst of it`
}

/** Who did it, by the name they have now. */
export function whoDidIt({ actor, action }: Pick<AuditEntry, 'actor' | 'action'>): string {
  if (actor) return actor.name ?? 'Somebody who has left'
  return action === 'login.refused' ? 'Somebody' : 'The app'
}

/** Enough of an id to tell it from others. */
const short = (id: string): string => (/^[0-9a-f-]{36}$/i.test(id) ? id.slice(0, 8) : id)

/** Which, and how many: a person by name, anything else by its id. Empty where there is nothing to add. */
export function whichOne({ actor, action, thing, count }: Pick<AuditEntry, 'actor' | 'action' | 'thing' | 'count'>): string {
  const number = count === null ? '' : count.toLocaleString('en-US')
  const of = action && auditActions[action].of
  if (!thing || thing.id === actor?.id || of === null) return number
  if (of === 'account') return thing.name ?? 'an account that has gone'
  const [first = '', second] = thing.id.split('/')
  return [short(first), second && `item ${short(second)}`, number].filter(Boolean).join(' · ')
}
