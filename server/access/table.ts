import type { Line } from './words.ts'

/**
 * Who may do what with what: the one table that every route asks, on every request. A line holds what one kind of thing is to each who may
 * touch it; whoever is not named in it may do nothing, and is not told that the thing exists. An admin has no way to what anybody wrote.
 */

const lines = {
  // A coach's workshop: nobody else's, whatever is done with the outcome.
  conversation: {
    why: 'A coach thinks aloud in it, and works with a language model.',
    madeBy: 'coaches',
    author: ['read', 'write'],
  },
  material: {
    why: 'Notes and lesson-plan files as they were brought: other people’s names are in them, and opinions.',
    madeBy: 'coaches',
    author: ['read', 'write'],
  },
  evidence: {
    why: 'What was seen and heard in a teacher’s lesson. That there is some is no secret from that teacher, who may ask for it.',
    madeBy: 'coaches',
    author: ['read', 'write', 'export', 'share'],
    'the-teacher': ['know', 'ask'],
  },
  jotting: {
    why: 'A coach’s opinions and plans for the talk: never shown to anybody, and nothing is made of them.',
    madeBy: 'coaches',
    author: ['read', 'write'],
  },
  talk: {
    why: 'What a coach remembers of a talk, in the coach’s words.',
    madeBy: 'coaches',
    author: ['read', 'write'],
  },
  'draft-not-approved': {
    why: 'Nobody has stood up for these words yet. They reach no teacher, on any channel.',
    madeBy: 'coaches',
    author: ['read', 'write', 'decide'],
  },
  'draft-approved': {
    why: 'A coach stands up for it, and has not shared it: approving is not sharing.',
    madeBy: 'coaches',
    author: ['read', 'write', 'decide', 'export', 'share'],
  },
  'kept-wording': {
    why: 'Words that a coach does not want flagged again, for that coach alone.',
    madeBy: 'coaches',
    author: ['read', 'write'],
  },
  check: {
    why: 'Whether a question leads or judges: a coach’s tool. What is checked is kept nowhere.',
    madeBy: 'coaches',
    'any-coach': ['ask'],
  },
  roster: {
    why: 'Students’ names, kept so that they never leave.',
    madeBy: 'coaches',
    author: ['read', 'write'],
  },
  sent: {
    why: 'What a language model was sent for a coach, which says what the coach brought; and the words of that coach’s consent.',
    madeBy: 'coaches',
    author: ['read', 'write'],
  },

  // What passes between a coach and a teacher.
  'shared-item': {
    why: 'Approved, and shared with the teacher it is about, who keeps it after they part, until the coach takes it back.',
    madeBy: 'coaches',
    author: ['read', 'share'],
    'the-teacher': ['read', 'export', 'answer', 'keep'],
    'teacher-before': ['read', 'export', 'keep'],
    'next-coach': ['read'],
  },
  'shared-evidence': {
    why: 'The evidence sheet, shared with the teacher whose lesson it was. Evidence does not go on to another coach.',
    madeBy: 'coaches',
    author: ['read', 'share'],
    'the-teacher': ['read', 'export', 'answer', 'keep'],
    'teacher-before': ['read', 'export', 'keep'],
  },
  answer: {
    why: 'A teacher’s own words to a coach, and to no one else: the coach reads them while the two work together.',
    madeBy: 'teachers',
    author: ['read', 'write'],
    'coach-of-teacher': ['read'],
  },
  teacher: {
    why: 'What a coach keeps about a teacher they work with: a name, subjects, what stayed of their talks.',
    madeBy: 'coaches',
    author: ['read'],
    'coach-of-teacher': ['write'],
  },
  'work-about-teacher': {
    why: 'All that a coach made about a teacher: the coach’s to delete, also after the two have parted.',
    madeBy: 'coaches',
    author: ['read', 'end'],
  },
  relationship: {
    why: 'That the two work together, and whether the coach evaluates the teacher besides. Either may end it.',
    madeBy: 'coaches',
    'coach-of-teacher': ['read', 'end'],
    'the-teacher': ['read', 'end'],
    // What has ended can be ended once more, without effect.
    'coach-before': ['read', 'end'],
    'teacher-before': ['read', 'end'],
  },
  agreement: {
    why: 'What the two agreed on, in words both accept, each for themself.',
    madeBy: 'coaches and teachers',
    'coach-of-teacher': ['read', 'write', 'accept'],
    'the-teacher': ['read', 'write', 'accept'],
    'coach-before': ['read'],
    'teacher-before': ['read'],
  },
  goal: {
    why: 'What the two work on together.',
    madeBy: 'coaches and teachers',
    'coach-of-teacher': ['read', 'write'],
    'the-teacher': ['read', 'write'],
    'coach-before': ['read'],
    'teacher-before': ['read'],
  },
  handover: {
    why: 'A coach may hand work on only with the teacher’s consent; the next coach hears of it after that.',
    madeBy: 'coaches',
    'coach-of-teacher': ['read', 'write'],
    'the-teacher': ['read', 'accept'],
    // Consent ends the work with the coach who asked, and may arrive twice.
    'teacher-before': ['read', 'accept'],
    'next-coach': ['read'],
  },
  queue: {
    why: 'What waits for a coach: made of the coach’s own drafts, and of answers to them.',
    madeBy: 'coaches',
    author: ['read'],
  },

  // A teacher's own, and what is rehearsed.
  reflection: {
    why: 'A teacher thinks about a lesson: the teacher’s alone.',
    madeBy: 'teachers',
    author: ['read', 'write', 'share'],
  },
  'shared-reflection': {
    why: 'What a teacher chose to show a coach, until it is taken back.',
    madeBy: 'teachers',
    author: ['read', 'write', 'share'],
    'coach-of-teacher': ['read'],
  },
  'role-play': {
    why: 'A rehearsal and its debrief, an assigned one too: for whoever played, and nobody else.',
    madeBy: 'coaches and teachers',
    author: ['read', 'write'],
  },
  scenario: {
    why: 'A situation to rehearse, as long as it was given to nobody.',
    madeBy: 'coaches',
    author: ['read', 'write', 'share'],
  },
  'shared-scenario': {
    why: 'A situation given to somebody to rehearse, who reads it and plays it; what comes of that is a role-play of their own.',
    madeBy: 'coaches',
    author: ['read', 'write', 'share'],
    'given-to': ['read'],
  },

  // Knowledge.
  knowledge: {
    why: 'Coaching models, strategies, questions: written for everybody, about nobody.',
    madeBy: 'everybody-here',
    'everybody-here': ['read'],
  },
  document: {
    why: 'A document that somebody added to the knowledge: their own, until it is shared with the team.',
    madeBy: 'everybody-here',
    author: ['read', 'write', 'share'],
    colleague: ['read'],
  },

  // The school.
  'own-account': {
    why: 'A name, an address, a password, one’s own logins.',
    madeBy: 'anybody-signed-in',
    author: ['read', 'write', 'end'],
  },
  'own-data': {
    why: 'All that is somebody’s here, at once: to know what goes when, to take along, to delete.',
    madeBy: 'anybody-signed-in',
    author: ['read', 'export', 'end'],
  },
  account: {
    why: 'Who has an account here and what they are: names and roles, never what they wrote.',
    madeBy: 'admins',
    admin: ['read', 'write'],
  },
  invitation: {
    why: 'A coach invites the teachers they work with, and sees those invitations alone.',
    madeBy: 'coaches',
    author: ['read', 'write'],
    admin: ['read', 'write'],
  },
  'coaches-by-name': {
    why: 'To whom work can be handed: a name, and nothing else.',
    madeBy: 'admins',
    'any-coach': ['read'],
  },
  'school-settings': {
    why: 'Whom to turn to when someone may be at risk, and where privacy ends: everybody must be able to read it.',
    madeBy: 'admins',
    'anybody-signed-in': ['read'],
    admin: ['read', 'write'],
  },
  keeping: {
    why: 'For how long things are kept, in months and numbers; nothing of what they say.',
    madeBy: 'admins',
    admin: ['read', 'write'],
  },
  hold: {
    why: 'That nothing of somebody’s may be deleted, and why.',
    madeBy: 'admins',
    admin: ['read', 'write'],
  },
  provider: {
    why: 'Which language model is set up, and whether it answers. Nothing of anybody’s is in it.',
    madeBy: 'admins',
    'any-coach': ['read', 'ask'],
    admin: ['read', 'ask'],
  },
  counts: {
    why: 'How much is done here, in totals: none under five, no line for a teacher.',
    madeBy: 'admins',
    admin: ['read'],
  },
  audit: {
    why: 'Who read and wrote what, without its content.',
    madeBy: 'admins',
    admin: ['read'],
  },
  'shape-of-the-api': {
    why: 'The description that this app gives of its own addresses.',
    madeBy: 'anybody-signed-in',
    'anybody-signed-in': ['read'],
  },
} as const satisfies Record<string, Line>

export type Resource = keyof typeof lines

export const table: Record<Resource, Line> = lines
