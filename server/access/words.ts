/** Who somebody is to a thing. Several at once are possible, none is the rule. */
export const relations = [
  /** Whoever made it; it is theirs. */
  'author',
  /** The coach of the teacher whom it belongs to, as long as the two work together. */
  'coach-of-teacher',
  /** The teacher whom it is about or was shared with, as long as the two work together. */
  'the-teacher',
  /** The same two after either of them has ended it. */
  'coach-before',
  'teacher-before',
  /** The coach whom the work with a teacher was handed to, once that teacher has consented. */
  'next-coach',
  /** Somebody whom it was given to by name. */
  'given-to',
  /** A colleague, to what its author shares with everybody here. */
  'colleague',
  /** Everybody who has a part in this school: an admin, a coach, a mentor, a teacher. */
  'everybody-here',
  /** Whoever is signed in, even when every role was taken away. */
  'anybody-signed-in',
  /** Every coach and mentor of this school. */
  'any-coach',
  /** Whoever keeps accounts and settings. */
  'admin',
] as const

export type Relation = (typeof relations)[number]

/** What is done with a thing. */
export type Act =
  /** That it exists, and nothing of what is in it. */
  | 'know'
  | 'ask'
  | 'read'
  /** To make it, change it and remove it. */
  | 'write'
  /** To approve, edit, reject. */
  | 'decide'
  /** To take it out as a file. */
  | 'export'
  /** To let another see it, and to take that back. */
  | 'share'
  /** To say something to it. */
  | 'answer'
  /** To mark it, for oneself. */
  | 'keep'
  /** To say yes or no to it, for oneself alone. */
  | 'accept'
  | 'end'

/** Some of the people of a school, by their roles. A mentor is a coach. */
export type Group = 'coaches' | 'teachers' | 'coaches and teachers' | 'admins' | 'everybody-here' | 'anybody-signed-in'

/** `madeBy`: whose kind of thing it is. One who is not of these, or not any more, is no author of it in the eyes of the app. */
export type Line = { why: string; madeBy: Group } & { readonly [relation in Relation]?: readonly Act[] }
