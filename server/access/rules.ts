import type { Leaves } from '../audit/leaves.ts'
import type { AuditAction } from '../domain/audit-actions.ts'
import type { Resource } from './table.ts'
import type { Act, Relation } from './words.ts'

/** Kinds of things that an address may name: relations.ts says who somebody is to one. */
export type Thing =
  | 'conversation'
  | 'material'
  | 'draft'
  | 'page'
  | 'document'
  | 'teacher'
  | 'goal'
  | 'shared plan'
  | 'shared item'
  | 'answer'
  | 'handover'
  | 'invitation'

/**
 * What it takes to use a route. `of` names the thing it is about, by parameters of the path; null: it gives or makes what is one's own.
 * `as`: the relations for which the route is, where the same thing has a route for another side; null: whichever the table allows.
 */
export type Asked = {
  resource: Resource
  act: Act
  of: { thing: Thing; named: readonly string[] } | null
  as: readonly Relation[] | null
  /** What it is about where the last id is that of the evidence sheet and not of an item. */
  ofSheet?: Resource
}

/** Open to all, or what is asked of the table. */
export type Rule = 'open' | Asked

/** What it takes to use a route, and what using it leaves in the audit: said of every one. */
type Route = { rule: Rule; leaves: Leaves }

/** One’s own work, and what everybody may know: it leaves nothing. */
const quietly = (rule: Rule): Route => ({ rule, leaves: null })
/** It changes who may see or do what, shows what is not one’s own, or takes something out. Several kinds: the handler says which, or that it was none. */
const noting = (leaves: AuditAction | readonly AuditAction[], rule: Rule): Route => ({ rule, leaves })

const all = (resource: Resource, act: Act, as: Relation[] = ['author']): Asked => ({ resource, act, of: null, as })
const one = (thing: Thing, resource: Resource, act: Act, ...named: string[]): Asked => ({
  resource,
  act,
  of: { thing, named: named.length > 0 ? named : ['id'] },
  as: null,
})
const coachSide = (...about: Parameters<typeof one>): Asked => ({ ...one(...about), as: ['coach-of-teacher', 'coach-before'] })
const teacherSide = (...about: Parameters<typeof one>): Asked => ({ ...one(...about), as: ['the-teacher', 'teacher-before'] })
const orSheet = (asked: Asked): Asked => ({ ...asked, ofSheet: 'shared-evidence' })

/** Before anybody is signed in, it is the accounts that write the entry (accounts/noted.ts). */
const open: Record<string, Route> = {
  'GET /api/health': quietly('open'),
  'POST /api/auth/sign-in/email': noting('login.begun', 'open'),
  'GET /api/auth/magic-link/verify': noting('login.begun', 'open'),
  'POST /api/auth/sign-out': quietly('open'),
  'GET /api/auth/get-session': quietly('open'),
  'GET /api/auth/ways': quietly('open'),
  'POST /api/auth/sign-in/code': noting('login.begun', 'open'),
  // Whoever holds a link to accept an invitation or to set a password, or comes back from the school's sign-in, is not signed in yet.
  'POST /api/auth/invitation/look': quietly('open'),
  'POST /api/auth/invitation': noting('invitation.accepted', 'open'),
  'POST /api/auth/reset/look': quietly('open'),
  'POST /api/auth/reset': noting('reset-link.used', 'open'),
  'POST /api/auth/openid': quietly('open'),
  'GET /api/auth/openid/callback': noting('login.begun', 'open'),
  // The built pages: the same for all, with nothing of anybody’s in them.
  'GET /assets/*': quietly('open'),
  'GET /favicon.svg': quietly('open'),
  'GET /*': quietly('open'),
}

const account: Record<string, Route> = {
  'GET /api/openapi.json': quietly(all('shape-of-the-api', 'read')),
  'GET /api/me': quietly(all('own-account', 'read')),
  'PUT /api/me/name': noting('name.changed', all('own-account', 'write')),
  'POST /api/me/password': noting('password.changed', all('own-account', 'write')),
  'POST /api/me/invitation': noting('invitation.accepted', all('own-account', 'write')),
  'POST /api/me/sign-out-everywhere': noting('logins.ended', all('own-account', 'end')),
  'GET /api/me/reset-links': quietly(all('own-account', 'read')),
  'GET /api/me/two-factor': quietly(all('own-account', 'read')),
  'POST /api/me/two-factor': quietly(all('own-account', 'write')),
  'POST /api/me/two-factor/confirm': noting('two-factor.on', all('own-account', 'write')),
  'POST /api/me/two-factor/backup-codes': noting('backup-codes.made', all('own-account', 'write')),
  'POST /api/me/two-factor/off': noting('two-factor.off', all('own-account', 'write')),

  'GET /api/account/data': quietly(all('own-data', 'read')),
  'POST /api/account/export': noting('own-data.exported', all('own-data', 'export')),
  'POST /api/account/delete': noting('account.deleted', all('own-data', 'end')),

  'GET /api/people': noting('people.read', all('account', 'read', [])),
  'PUT /api/people/:id/roles': noting('roles.changed', all('account', 'write', [])),
  'POST /api/people/:id/disable': noting('account.disabled', all('account', 'write', [])),
  'POST /api/people/:id/enable': noting('account.enabled', all('account', 'write', [])),
  'POST /api/people/:id/reset-link': noting('reset-link.made', all('account', 'write', [])),
  'GET /api/holds': noting('people.read', all('hold', 'read', [])),
  'PUT /api/people/:id/hold': noting('hold.placed', all('hold', 'write', [])),
  'DELETE /api/people/:id/hold': noting('hold.lifted', all('hold', 'write', [])),
  'GET /api/invitations': noting('invitations.read', all('invitation', 'read')),
  'POST /api/invitations': noting('invitation.made', all('invitation', 'write')),
  'POST /api/invitations/:id/renew': noting('invitation.renewed', one('invitation', 'invitation', 'write')),
  'DELETE /api/invitations/:id': noting('invitation.voided', one('invitation', 'invitation', 'write')),
}

const knowledge: Record<string, Route> = {
  'GET /api/coaching-models': quietly(all('knowledge', 'read')),
  'GET /api/knowledge/search': quietly(all('knowledge', 'read')),
  'GET /api/knowledge/sources': quietly(all('knowledge', 'read')),
  'GET /api/knowledge/sources/:id': quietly(one('page', 'document', 'read')),
  'GET /api/knowledge/questions': quietly(all('knowledge', 'read')),
  'GET /api/knowledge/documents': quietly(all('document', 'read')),
  'POST /api/knowledge/documents': noting('document.shared', all('document', 'write')),
  'PUT /api/knowledge/documents/:id': quietly(one('document', 'document', 'write')),
  'PATCH /api/knowledge/documents/:id': noting(['document.shared', 'document.unshared'], one('document', 'document', 'share')),
  'DELETE /api/knowledge/documents/:id': noting('document.removed', one('document', 'document', 'write')),
}

const workshop: Record<string, Route> = {
  'POST /api/checks': quietly(all('check', 'ask')),
  'POST /api/kept-wordings': quietly(all('kept-wording', 'write')),
  'GET /api/roster': quietly(all('roster', 'read')),
  'PUT /api/roster': quietly(all('roster', 'write')),
  'POST /api/roster/read': quietly(all('roster', 'read')),
  'GET /api/provider': quietly(all('provider', 'read')),
  'POST /api/provider/test': quietly(all('provider', 'ask')),
  'POST /api/provider/preview': quietly(all('sent', 'read')),
  'POST /api/provider/seen': noting('sending.agreed', all('sent', 'write')),

  'POST /api/conversations': quietly(all('conversation', 'write')),
  'GET /api/conversations': quietly(all('conversation', 'read')),
  'GET /api/conversations/:id': quietly(one('conversation', 'conversation', 'read')),
  'PATCH /api/conversations/:id': quietly(one('conversation', 'conversation', 'write')),
  'GET /api/conversations/:id/deletion': quietly(one('conversation', 'conversation', 'read')),
  'DELETE /api/conversations/:id': noting('conversation.deleted', one('conversation', 'conversation', 'write')),
  'POST /api/conversations/:id/messages': noting('item.approved', one('conversation', 'conversation', 'write')),
  'GET /api/conversations/:id/answer': quietly(one('conversation', 'conversation', 'read')),
  'POST /api/conversations/:id/answer/stop': quietly(one('conversation', 'conversation', 'write')),
  'POST /api/conversations/:id/messages/:messageId/undo': noting('changes.undone', one('conversation', 'conversation', 'write')),
  'PUT /api/conversations/:id/talk': quietly(one('conversation', 'talk', 'write')),
  'GET /api/conversations/:id/sent': quietly(one('conversation', 'sent', 'read')),
  'GET /api/who-can-see': quietly(all('conversation', 'read')),
  'GET /api/conversations/:id/who-can-see': quietly(one('conversation', 'conversation', 'read')),
  'GET /api/conversations/:id/jottings': quietly(one('conversation', 'jotting', 'read')),
  'PUT /api/conversations/:id/jottings': quietly(one('conversation', 'jotting', 'write')),
  'PUT /api/conversations/:id/evidence-request': noting('evidence.answered', one('conversation', 'evidence', 'share')),
  'POST /api/files/read': quietly(all('material', 'write')),
  'GET /api/materials/:id': quietly(one('material', 'material', 'read')),
  'GET /api/materials/:id/versions': quietly(one('material', 'material', 'read')),
  'POST /api/materials/:id/corrections': quietly(one('material', 'evidence', 'write')),
  'POST /api/materials/:id/plan-corrections': quietly(one('material', 'evidence', 'write')),

  'POST /api/drafts': quietly(all('draft-not-approved', 'write')),
  'GET /api/drafts': quietly(all('draft-not-approved', 'read')),
  'GET /api/drafts/:id': quietly(one('draft', 'draft-not-approved', 'read')),
  'GET /api/drafts/:id/events': quietly(one('draft', 'draft-not-approved', 'read')),
  'POST /api/drafts/:id/stop': quietly(one('draft', 'draft-not-approved', 'write')),
  'POST /api/drafts/:id/resume': quietly(one('draft', 'draft-not-approved', 'write')),
  'POST /api/drafts/:id/decisions': noting('item.approved', one('draft', 'draft-not-approved', 'decide')),
  'POST /api/drafts/:id/take': noting('item.approved', one('draft', 'draft-not-approved', 'decide')),
  'POST /api/drafts/:id/order': quietly(one('draft', 'draft-not-approved', 'write')),
  'POST /api/drafts/:id/items': quietly(one('draft', 'draft-not-approved', 'write')),
  'POST /api/drafts/:id/items/:itemId/another': quietly(one('draft', 'draft-not-approved', 'write')),
  'GET /api/drafts/:id/export': noting('plan.exported', one('draft', 'draft-approved', 'export')),
  'GET /api/drafts/:id/evidence-sheet': noting('sheet.exported', one('draft', 'evidence', 'export')),
}

const together: Record<string, Route> = {
  'GET /api/teachers': quietly(all('teacher', 'read')),
  'POST /api/teachers': quietly(all('teacher', 'write', ['coach-of-teacher'])),
  'GET /api/teachers/:id': quietly(one('teacher', 'teacher', 'read')),
  'PATCH /api/teachers/:id': quietly(one('teacher', 'teacher', 'write')),
  'GET /api/teachers/:id/deletion': quietly(one('teacher', 'work-about-teacher', 'read')),
  'DELETE /api/teachers/:id': noting('teacher.deleted', one('teacher', 'work-about-teacher', 'end')),
  'PUT /api/teachers/:id/agreement': noting('agreement.changed', coachSide('teacher', 'agreement', 'write')),
  'POST /api/teachers/:id/agreement/accept': noting('agreement.accepted', coachSide('teacher', 'agreement', 'accept')),
  'POST /api/teachers/:id/goals': quietly(coachSide('teacher', 'goal', 'write')),
  'PATCH /api/teachers/:id/goals/:goalId': quietly(coachSide('goal', 'goal', 'write', 'goalId', 'id')),
  'POST /api/teachers/:id/end': noting('work.ended', coachSide('teacher', 'relationship', 'end')),
  'POST /api/teachers/:id/handover': noting('handover.asked', coachSide('teacher', 'handover', 'write')),
  'DELETE /api/teachers/:id/handover': noting('handover.withdrawn', coachSide('teacher', 'handover', 'write')),
  'GET /api/colleagues': quietly(all('coaches-by-name', 'read')),
  'GET /api/drafts/:id/shares': noting('answers.read', one('draft', 'shared-item', 'share')),
  'PUT /api/drafts/:id/shares': noting(['share.made', 'share.taken-back'], one('draft', 'draft-approved', 'share')),
  'POST /api/drafts/:id/shares/:itemId': noting('share.made', one('draft', 'draft-approved', 'share')),
  'DELETE /api/drafts/:id/shares': noting('share.taken-back', one('draft', 'shared-item', 'share')),
  'DELETE /api/drafts/:id/shares/:itemId': noting('share.taken-back', one('draft', 'shared-item', 'share')),
  'GET /api/drafts/:id/who-can-see': quietly(one('draft', 'draft-not-approved', 'read')),
  'POST /api/drafts/:id/answers/seen': quietly(one('draft', 'shared-item', 'share')),
  'GET /api/queue': noting('answers.read', all('queue', 'read')),
  'GET /api/handed-over': noting('handed-over.read', all('shared-item', 'read', ['next-coach'])),

  'GET /api/with-me': noting('shared-plans.listed', all('relationship', 'read', ['the-teacher', 'teacher-before'])),
  'GET /api/with-me/plans/:draftId': noting('shared-plan.read', teacherSide('shared plan', 'shared-item', 'read', 'draftId')),
  'GET /api/with-me/plans/:draftId/export': noting('shared-plan.exported', teacherSide('shared plan', 'shared-item', 'export', 'draftId')),
  'POST /api/with-me/plans/:draftId/items/:itemId/answers': noting(
    'answer.given',
    orSheet(teacherSide('shared item', 'shared-item', 'answer', 'draftId', 'itemId')),
  ),
  'PUT /api/with-me/plans/:draftId/items/:itemId/keep': quietly(
    orSheet(teacherSide('shared item', 'shared-item', 'keep', 'draftId', 'itemId')),
  ),
  'DELETE /api/with-me/answers/:id': noting('answer.removed', one('answer', 'answer', 'write')),
  'POST /api/with-me/plans/:draftId/evidence-request': noting('evidence.asked', teacherSide('shared plan', 'evidence', 'ask', 'draftId')),
  'GET /api/with-me/coaches/:teacherId': quietly(teacherSide('teacher', 'relationship', 'read', 'teacherId')),
  'PUT /api/with-me/coaches/:teacherId/agreement': noting('agreement.changed', teacherSide('teacher', 'agreement', 'write', 'teacherId')),
  'POST /api/with-me/coaches/:teacherId/agreement/accept': noting(
    'agreement.accepted',
    teacherSide('teacher', 'agreement', 'accept', 'teacherId'),
  ),
  'POST /api/with-me/coaches/:teacherId/goals': quietly(teacherSide('teacher', 'goal', 'write', 'teacherId')),
  'PATCH /api/with-me/coaches/:teacherId/goals/:goalId': quietly(teacherSide('goal', 'goal', 'write', 'goalId', 'teacherId')),
  'POST /api/with-me/coaches/:teacherId/end': noting('work.ended', teacherSide('teacher', 'relationship', 'end', 'teacherId')),
  'PUT /api/with-me/handovers/:id': noting('handover.answered', teacherSide('handover', 'handover', 'accept')),
}

const school: Record<string, Route> = {
  // That somebody looked up whom to turn to is nobody’s business.
  'GET /api/school/safeguarding': quietly(all('school-settings', 'read')),
  'PUT /api/school/safeguarding': noting('safeguarding.changed', all('school-settings', 'write')),
  'GET /api/school/privacy': quietly(all('school-settings', 'read')),
  'PUT /api/school/privacy': noting('privacy.changed', all('school-settings', 'write')),
  'GET /api/admin/retention': quietly(all('keeping', 'read')),
  'PUT /api/admin/retention/:kind': noting('retention.changed', all('keeping', 'write')),
  'GET /api/admin/counts': quietly(all('counts', 'read')),
  'GET /api/audit': noting('audit.read', all('audit', 'read')),
  'GET /api/audit/check': noting('audit.read', all('audit', 'read')),
}

const everyRoute = [open, account, knowledge, workshop, together, school].flatMap((rules) => Object.entries(rules))

/** Every route there is, as the router knows it, and what it takes to use it. One that is not here answers as if it did not exist. */
export const routes: ReadonlyMap<string, Rule> = new Map(everyRoute.map(([route, { rule }]) => [route, rule]))

/** What using each of them leaves in the audit. */
export const leaves: ReadonlyMap<string, Leaves> = new Map(everyRoute.map(([route, { leaves }]) => [route, leaves]))
