import type { Brought } from '../domain/brought.ts'
import { safeWords } from '../safety/safe-words.ts'

const nobodyKnown = 'Your conversation'
const talkWith = (teacher: string): string => `Talk with ${teacher}`

/** What a conversation is called until the coach calls it something else: "Talk with Ms Ortiz, fractions". Says nothing of anybody at risk. */
export function titleOf({ kind, ...said }: Pick<Brought, 'teacher' | 'topic' | 'kind'>): string {
  const [teacher, topic] = [safeWords(said.teacher), safeWords(said.topic)]
  const first = teacher ? talkWith(teacher) : kind === 'lesson-plan' ? 'A lesson plan' : nobodyKnown
  return shortened(topic ? `${first}, ${topic}` : first)
}

/** The title once it is known whom the talk is with, or that it is with someone else than was known; one of the coach's own stays. */
export function withTeacher(title: string, named: string, known: string[] = []): string {
  const teacher = safeWords(named)
  if (teacher === null) return title
  const ours = [nobodyKnown, ...known.map(talkWith)].map(shortened)
  const first = ours.find((begins) => title === begins || title.startsWith(`${begins},`))
  return first === undefined ? title : shortened(`${talkWith(teacher)}${title.slice(first.length)}`)
}

// Between characters: half of one is none.
const shortened = (title: string): string => [...title].slice(0, 200).join('')
