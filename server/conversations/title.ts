import type { Brought } from '../domain/brought.ts'

const nobodyKnown = 'Your conversation'

/** What a conversation is called until the coach calls it something else: "Talk with Ms Ortiz, fractions". */
export function titleOf({ teacher, topic, kind }: Pick<Brought, 'teacher' | 'topic' | 'kind'>): string {
  const first = teacher ? `Talk with ${teacher}` : kind === 'lesson-plan' ? 'A lesson plan' : nobodyKnown
  return shortened(topic ? `${first}, ${topic}` : first)
}

/** The title once it is known whom the talk is with; one of the coach's own stays. */
export const withTeacher = (title: string, teacher: string): string =>
  title.startsWith(nobodyKnown) ? shortened(`Talk with ${teacher}${title.slice(nobodyKnown.length)}`) : title

// Between characters: half of one is none.
const shortened = (title: string): string => [...title].slice(0, 200).join('')
