/** What is kept for a time. Each kind has one period, and none is kept for ever. No schemas here: the pages use these too, and need no zod for it. */
export const kindsKept = ['conversations', 'ended-work', 'documents', 'sent', 'answers', 'accounts', 'audit', 'used', 'keys'] as const

export type RetentionKind = (typeof kindsKept)[number]

/** For how many months, and from when they count; `least` and `most` are as far as an admin may go. */
type Kind = { title: string; what: string; from: string; months: number; least: number; most: number }

export const retentionKinds: Record<RetentionKind, Kind> = {
  conversations: {
    title: 'Conversations',
    what: 'Notes, evidence, plans, jottings, what stayed of the talk, and what was shared from it',
    from: 'something was last done in it',
    months: 36,
    least: 3,
    most: 120,
  },
  'ended-work': {
    title: 'Work that has ended',
    what: 'All that a coach made about a teacher, once one of them has ended the coaching',
    from: 'it ended',
    months: 12,
    least: 1,
    most: 120,
  },
  documents: {
    title: 'Documents that people added',
    what: 'Their words, and what is found in them; plans that cite one keep the mark and lose the words',
    from: 'its words were last changed',
    months: 36,
    least: 3,
    most: 120,
  },
  sent: {
    title: 'What was sent to a language model',
    what: 'Word for word, with its conversation',
    from: 'it was sent',
    months: 12,
    least: 1,
    most: 60,
  },
  answers: {
    title: 'What teachers answered',
    what: 'Their own words to what was shared with them, and goals they set with a coach who has left',
    from: 'it was written',
    months: 36,
    least: 3,
    most: 120,
  },
  accounts: {
    title: 'Accounts that nobody uses',
    what: 'The account and all that belongs to it; never that of the last admin',
    from: 'somebody last signed in to it',
    months: 36,
    least: 6,
    most: 120,
  },
  audit: {
    title: 'The audit log',
    what: 'Who did what, and when; never what was in it',
    from: 'it happened',
    months: 84,
    least: 12,
    most: 120,
  },
  used: {
    title: 'What a language model used',
    what: 'Counts of tokens',
    from: 'they were used',
    months: 24,
    least: 1,
    most: 60,
  },
  keys: {
    title: 'Spent keys and links',
    what: 'What keeps a request that arrives twice from being done twice; invitations, links and logins that have ended',
    from: 'they were used or ended',
    months: 1,
    least: 1,
    most: 12,
  },
}

/** So many days everybody can see what is about to go. */
export const noticeDays = 30
