import type { Brought } from '../domain/brought.ts'

const nobodyKnown = 'Your conversation'

/** What a conversation is called until the coach calls it something else: "Talk with Ms Ortiz, fractions". */
export function titleOf({ teacher, topic, kind }: Pick<Brought, 'teacher' | 'topic' | 'kind'>): string {
  const first = teacher ? `Talk with ${teacher}` : kind === 'lesson-plan' ? 'A lesson plan' : nobodyKnown
  return (topic ? `${first}, ${topic}` : first).slice(0, 200)
}

/** The title once it is known whom the talk is with; one of the coach's own stays. */
export const withTeacher = (title: string, teacher: string): string =>
  title.startsWith(nobodyKnown) ? `Talk with ${teacher}${title.slice(nobodyKnown.length)}`.slice(0, 200) : title
