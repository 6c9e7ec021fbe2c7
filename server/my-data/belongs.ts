import type { AccountTables } from '../accounts/tables.ts'
import type { RetentionKind } from '../domain/retention-kinds.ts'
import type { Tables } from '../store/tables.ts'

/** Things that have parts of their own. A draft and a material are in a conversation, and that may be with a teacher. */
export type Whole = 'conversation' | 'draft' | 'material' | 'teacher' | 'document'

export type TableName = keyof Tables | keyof AccountTables | 'kysely_migration' | 'kysely_migration_lock'

/** What becomes of a row when somebody whom it names, without being theirs, goes. */
type OnGone =
  /** It goes too. */
  | 'row goes'
  /** It stays, and no longer says who it was. */
  | 'forgotten'
  /** It stays as it is: an id of nobody, with no name to it. */
  | 'id stays'
  /** By a rule of its own, in `deleteAccount`. */
  | 'by rule'

/**
 * Whose a table's rows are. One list, which taking along, deleting, keeping for a time and legal hold all go by; a test holds it against the
 * tables that there are.
 */
export type Belongs = {
  table: TableName
  /** The column that names whose the rows are: they are in what that person takes along, and go with the account. Null: nobody's. */
  owner: string | null
  /** Other columns that name somebody. */
  names?: Readonly<Record<string, OnGone>>
  /** What its rows are parts of, by the column that says so: they go when that goes. */
  partOf?: Readonly<Partial<Record<Whole, string>>>
  /** Columns that are not in what a person takes along: secrets, and what is made of other columns. `all`: nothing of the table is. */
  leftOut?: readonly string[] | 'all'
  /** By which periods its rows go, while the account stays; none: they stay as long as what they are part of, or as the account. */
  periods?: readonly RetentionKind[]
}

const ofConversation = { owner: 'owner_id', partOf: { conversation: 'conversation_id' } } as const
const ofDraft = { owner: 'owner_id', partOf: { draft: 'draft_id' } } as const
const ofTeacher = { owner: 'owner_id', partOf: { teacher: 'teacher_id' } } as const

/** Parts before wholes: in this order rows can go without leaving one that points nowhere. */
export const belongings: readonly Belongs[] = [
  // Keys say what came of a request, words of items among it: `keysAbout` finds those of a conversation.
  { table: 'idempotency_key', owner: 'owner_id', leftOut: 'all', periods: ['keys'] },
  { table: 'jotting', ...ofConversation },
  { table: 'talk', ...ofConversation },
  { table: 'sent', ...ofConversation, periods: ['sent'] },
  {
    table: 'message',
    owner: 'owner_id',
    partOf: { conversation: 'conversation_id', material: 'material_id', draft: 'draft_id' },
    leftOut: ['folded'],
  },
  { table: 'evidence_request', owner: 'owner_id', partOf: { conversation: 'conversation_id', teacher: 'teacher_id' } },
  { table: 'share', owner: 'owner_id', partOf: { draft: 'draft_id', teacher: 'teacher_id' } },
  // A teacher's own words: they outlive what they answer, and the coach's row of that teacher (see teachers-own.ts).
  { table: 'answer', owner: 'owner_id', periods: ['answers'] },
  { table: 'decision', ...ofDraft },
  { table: 'item_revision', ...ofDraft },
  { table: 'draft_item', ...ofDraft, leftOut: ['folded'] },
  { table: 'draft_event', ...ofDraft },
  {
    table: 'draft',
    owner: 'owner_id',
    partOf: { conversation: 'conversation_id', material: 'material_id' },
    leftOut: ['holder', 'lease_until'],
  },
  { table: 'evidence', owner: 'owner_id', partOf: { material: 'material_id' } },
  { table: 'material', ...ofConversation, leftOut: ['folded'] },
  {
    table: 'conversation',
    owner: 'owner_id',
    partOf: { teacher: 'teacher_id' },
    leftOut: ['folded'],
    periods: ['conversations', 'ended-work'],
  },
  { table: 'agreement', ...ofTeacher },
  { table: 'teacher_goal', ...ofTeacher },
  { table: 'handover', ...ofTeacher, names: { to_user_id: 'row goes' } },
  { table: 'teacher', owner: 'owner_id', names: { user_id: 'by rule' }, leftOut: ['folded'], periods: ['ended-work'] },
  { table: 'document_passage', owner: 'owner_id', partOf: { document: 'document_id' }, leftOut: 'all' },
  { table: 'document', owner: 'owner_id', periods: ['documents'] },
  { table: 'kept_wording', owner: 'owner_id', leftOut: ['words_hash'] },
  { table: 'roster_person', owner: 'owner_id' },
  { table: 'seen_sending', owner: 'owner_id' },
  { table: 'tokens_used', owner: 'owner_id', periods: ['used'] },

  { table: 'spent_code', owner: 'user_id', leftOut: 'all', periods: ['keys'] },
  { table: 'openid_identity', owner: 'user_id' },
  { table: 'last_sign_in', owner: 'user_id' },
  { table: 'disabled_person', owner: 'user_id' },
  { table: 'reset_link', owner: 'user_id', leftOut: 'all', periods: ['keys'] },
  { table: 'reset_link_made', owner: 'user_id', names: { made_by: 'id stays' }, periods: ['keys'] },
  { table: 'invitation', owner: 'made_by', names: { teacher_id: 'by rule' }, leftOut: ['token_hash'], periods: ['keys'] },
  { table: 'first_owner', owner: null, names: { user_id: 'by rule' } },
  { table: 'person_role', owner: 'user_id' },
  { table: 'twoFactor', owner: 'userId', leftOut: 'all' },
  { table: 'session', owner: 'userId', leftOut: ['id', 'token'], periods: ['keys'] },
  { table: 'account', owner: 'userId', leftOut: ['password', 'accessToken', 'refreshToken', 'idToken'] },
  // Links and sign-ins that wait; it says whose in words of better-auth's.
  { table: 'verification', owner: null, names: { value: 'by rule' }, periods: ['keys'] },
  { table: 'user', owner: 'id', periods: ['accounts'] },

  { table: 'school_setting', owner: null, names: { changed_by: 'forgotten' } },
  { table: 'retention_period', owner: null, names: { changed_by: 'forgotten' } },
  { table: 'retention_run', owner: null },
  { table: 'legal_hold', owner: null, names: { user_id: 'by rule', set_by: 'forgotten' } },
  { table: 'erasure', owner: null, names: { user_id: 'id stays' } },
  { table: 'audit_entry', owner: null, names: { actor_id: 'id stays' }, periods: ['audit'] },
  { table: 'audit_begun', owner: null, names: { actor_id: 'id stays' } },
  { table: 'audit_head', owner: null },
  { table: 'kysely_migration', owner: null },
  { table: 'kysely_migration_lock', owner: null },
]
