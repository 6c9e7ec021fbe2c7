import type { Queue } from '../../requests/queue.ts'

/** How many things of one teacher wait for an act of the coach's. */
export function waitsFrom({ toDecide, answered, evidenceAsked }: Queue, teacherId: string): number {
  const of = <Entry extends { teacher: { id: string } | null }>(entries: Entry[]) =>
    entries.filter(({ teacher }) => teacher?.id === teacherId)
  return of(toDecide).length + of(evidenceAsked).length + of(answered).reduce((sum, { answers }) => sum + answers.length, 0)
}
