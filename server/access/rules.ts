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

const open: Record<string, Rule> = {
  'GET /api/health': 'open',
  'POST /api/auth/sign-in/email': 'open',
  'GET /api/auth/magic-link/verify': 'open',
  'POST /api/auth/sign-out': 'open',
  'GET /api/auth/get-session': 'open',
  'GET /api/auth/ways': 'open',
  'POST /api/auth/sign-in/code': 'open',
  // Whoever holds a link to accept an invitation or to set a password, or comes back from the school's sign-in, is not signed in yet.
  'POST /api/auth/invitation/look': 'open',
  'POST /api/auth/invitation': 'open',
  'POST /api/auth/reset/look': 'open',
  'POST /api/auth/reset': 'open',
  'POST /api/auth/openid': 'open',
  'GET /api/auth/openid/callback': 'open',
  // The built pages: the same for all, with nothing of anybody’s in them.
  'GET /assets/*': 'open',
  'GET /favicon.svg': 'open',
  'GET /*': 'open',
}

const account: Record<string, Rule> = {
  'GET /api/openapi.json': all('shape-of-the-api', 'read'),
  'GET /api/me': all('own-account', 'read'),
  'PUT /api/me/name': all('own-account', 'write'),
  'POST /api/me/password': all('own-account', 'write'),
  'POST /api/me/invitation': all('own-account', 'write'),
  'POST /api/me/sign-out-everywhere': all('own-account', 'end'),
  'GET /api/me/reset-links': all('own-account', 'read'),
  'GET /api/me/two-factor': all('own-account', 'read'),
  'POST /api/me/two-factor': all('own-account', 'write'),
  'POST /api/me/two-factor/confirm': all('own-account', 'write'),
  'POST /api/me/two-factor/backup-codes': all('own-account', 'write'),
  'POST /api/me/two-factor/off': all('own-account', 'write'),

  'GET /api/people': all('account', 'read', []),
  'PUT /api/people/:id/roles': all('account', 'write', []),
  'POST /api/people/:id/disable': all('account', 'write', []),
  'POST /api/people/:id/enable': all('account', 'write', []),
  'POST /api/people/:id/reset-link': all('account', 'write', []),
  'GET /api/invitations': all('invitation', 'read'),
  'POST /api/invitations': all('invitation', 'write'),
  'POST /api/invitations/:id/renew': one('invitation', 'invitation', 'write'),
  'DELETE /api/invitations/:id': one('invitation', 'invitation', 'write'),
}

const knowledge: Record<string, Rule> = {
  'GET /api/coaching-models': all('knowledge', 'read'),
  'GET /api/knowledge/search': all('knowledge', 'read'),
  'GET /api/knowledge/sources': all('knowledge', 'read'),
  'GET /api/knowledge/sources/:id': one('page', 'document', 'read'),
  'GET /api/knowledge/questions': all('knowledge', 'read'),
  'GET /api/knowledge/documents': all('document', 'read'),
  'POST /api/knowledge/documents': all('document', 'write'),
  'PUT /api/knowledge/documents/:id': one('document', 'document', 'write'),
  'PATCH /api/knowledge/documents/:id': one('document', 'document', 'share'),
  'DELETE /api/knowledge/documents/:id': one('document', 'document', 'write'),
}

const workshop: Record<string, Rule> = {
  'POST /api/checks': all('check', 'ask'),
  'POST /api/kept-wordings': all('kept-wording', 'write'),
  'GET /api/roster': all('roster', 'read'),
  'PUT /api/roster': all('roster', 'write'),
  'POST /api/roster/read': all('roster', 'read'),
  'GET /api/provider': all('provider', 'read'),
  'POST /api/provider/test': all('provider', 'ask'),
  'POST /api/provider/preview': all('sent', 'read'),
  'POST /api/provider/seen': all('sent', 'write'),

  'POST /api/conversations': all('conversation', 'write'),
  'GET /api/conversations': all('conversation', 'read'),
  'GET /api/conversations/:id': one('conversation', 'conversation', 'read'),
  'PATCH /api/conversations/:id': one('conversation', 'conversation', 'write'),
  'POST /api/conversations/:id/messages': one('conversation', 'conversation', 'write'),
  'GET /api/conversations/:id/answer': one('conversation', 'conversation', 'read'),
  'POST /api/conversations/:id/answer/stop': one('conversation', 'conversation', 'write'),
  'POST /api/conversations/:id/messages/:messageId/undo': one('conversation', 'conversation', 'write'),
  'PUT /api/conversations/:id/talk': one('conversation', 'talk', 'write'),
  'GET /api/conversations/:id/sent': one('conversation', 'sent', 'read'),
  'GET /api/who-can-see': all('conversation', 'read'),
  'GET /api/conversations/:id/who-can-see': one('conversation', 'conversation', 'read'),
  'GET /api/conversations/:id/jottings': one('conversation', 'jotting', 'read'),
  'PUT /api/conversations/:id/jottings': one('conversation', 'jotting', 'write'),
  'PUT /api/conversations/:id/evidence-request': one('conversation', 'evidence', 'share'),
  'GET /api/materials/:id': one('material', 'material', 'read'),
  'POST /api/materials/:id/corrections': one('material', 'evidence', 'write'),

  'POST /api/drafts': all('draft-not-approved', 'write'),
  'GET /api/drafts': all('draft-not-approved', 'read'),
  'GET /api/drafts/:id': one('draft', 'draft-not-approved', 'read'),
  'GET /api/drafts/:id/events': one('draft', 'draft-not-approved', 'read'),
  'POST /api/drafts/:id/stop': one('draft', 'draft-not-approved', 'write'),
  'POST /api/drafts/:id/resume': one('draft', 'draft-not-approved', 'write'),
  'POST /api/drafts/:id/decisions': one('draft', 'draft-not-approved', 'decide'),
  'POST /api/drafts/:id/take': one('draft', 'draft-not-approved', 'decide'),
  'POST /api/drafts/:id/order': one('draft', 'draft-not-approved', 'write'),
  'POST /api/drafts/:id/items': one('draft', 'draft-not-approved', 'write'),
  'POST /api/drafts/:id/items/:itemId/another': one('draft', 'draft-not-approved', 'write'),
  'GET /api/drafts/:id/export': one('draft', 'draft-approved', 'export'),
  'GET /api/drafts/:id/evidence-sheet': one('draft', 'evidence', 'export'),
}

const together: Record<string, Rule> = {
  'GET /api/teachers': all('teacher', 'read'),
  'POST /api/teachers': all('teacher', 'write', ['coach-of-teacher']),
  'GET /api/teachers/:id': one('teacher', 'teacher', 'read'),
  'PATCH /api/teachers/:id': one('teacher', 'teacher', 'write'),
  'PUT /api/teachers/:id/agreement': coachSide('teacher', 'agreement', 'write'),
  'POST /api/teachers/:id/agreement/accept': coachSide('teacher', 'agreement', 'accept'),
  'POST /api/teachers/:id/goals': coachSide('teacher', 'goal', 'write'),
  'PATCH /api/teachers/:id/goals/:goalId': coachSide('goal', 'goal', 'write', 'goalId', 'id'),
  'POST /api/teachers/:id/end': coachSide('teacher', 'relationship', 'end'),
  'POST /api/teachers/:id/handover': coachSide('teacher', 'handover', 'write'),
  'DELETE /api/teachers/:id/handover': coachSide('teacher', 'handover', 'write'),
  'GET /api/colleagues': all('coaches-by-name', 'read'),
  'GET /api/drafts/:id/shares': one('draft', 'shared-item', 'share'),
  'PUT /api/drafts/:id/shares': one('draft', 'draft-approved', 'share'),
  'POST /api/drafts/:id/shares/:itemId': one('draft', 'draft-approved', 'share'),
  'DELETE /api/drafts/:id/shares': one('draft', 'shared-item', 'share'),
  'DELETE /api/drafts/:id/shares/:itemId': one('draft', 'shared-item', 'share'),
  'GET /api/drafts/:id/who-can-see': one('draft', 'draft-not-approved', 'read'),
  'POST /api/drafts/:id/answers/seen': one('draft', 'shared-item', 'share'),
  'GET /api/queue': all('queue', 'read'),
  'GET /api/handed-over': all('shared-item', 'read', ['next-coach']),

  'GET /api/with-me': all('relationship', 'read', ['the-teacher', 'teacher-before']),
  'GET /api/with-me/plans/:draftId': teacherSide('shared plan', 'shared-item', 'read', 'draftId'),
  'GET /api/with-me/plans/:draftId/export': teacherSide('shared plan', 'shared-item', 'export', 'draftId'),
  'POST /api/with-me/plans/:draftId/items/:itemId/answers': orSheet(
    teacherSide('shared item', 'shared-item', 'answer', 'draftId', 'itemId'),
  ),
  'PUT /api/with-me/plans/:draftId/items/:itemId/keep': orSheet(teacherSide('shared item', 'shared-item', 'keep', 'draftId', 'itemId')),
  'DELETE /api/with-me/answers/:id': one('answer', 'answer', 'write'),
  'POST /api/with-me/plans/:draftId/evidence-request': teacherSide('shared plan', 'evidence', 'ask', 'draftId'),
  'GET /api/with-me/coaches/:teacherId': teacherSide('teacher', 'relationship', 'read', 'teacherId'),
  'PUT /api/with-me/coaches/:teacherId/agreement': teacherSide('teacher', 'agreement', 'write', 'teacherId'),
  'POST /api/with-me/coaches/:teacherId/agreement/accept': teacherSide('teacher', 'agreement', 'accept', 'teacherId'),
  'POST /api/with-me/coaches/:teacherId/goals': teacherSide('teacher', 'goal', 'write', 'teacherId'),
  'PATCH /api/with-me/coaches/:teacherId/goals/:goalId': teacherSide('goal', 'goal', 'write', 'goalId', 'teacherId'),
  'POST /api/with-me/coaches/:teacherId/end': teacherSide('teacher', 'relationship', 'end', 'teacherId'),
  'PUT /api/with-me/handovers/:id': teacherSide('handover', 'handover', 'accept'),
}

const school: Record<string, Rule> = {
  'GET /api/school/safeguarding': all('school-settings', 'read'),
  'PUT /api/school/safeguarding': all('school-settings', 'write'),
  'GET /api/school/privacy': all('school-settings', 'read'),
  'PUT /api/school/privacy': all('school-settings', 'write'),
  'GET /api/admin/counts': all('counts', 'read'),
}

/** Every route there is, as the router knows it, and what it takes to use it. One that is not here answers as if it did not exist. */
export const routes: ReadonlyMap<string, Rule> = new Map(
  [open, account, knowledge, workshop, together, school].flatMap((rules) => Object.entries(rules)),
)
