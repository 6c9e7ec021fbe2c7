import { type Teacher, useEndWork } from '../../requests/teacher.ts'
import { EndTogether } from '../../shared/end-together.tsx'

/** The end of the work with a teacher, as the coach is told of it before. */
export const EndWork = ({ teacher: { id, name, hasAccount } }: { teacher: Teacher }) => (
  <EndTogether name={name} end={useEndWork(id)} thenAt="teacher-name">
    <p>
      You keep your conversations and plans.{' '}
      {hasAccount
        ? `${name} keeps what you have shared by now, until you take it back; you don’t read ${name}’s answers any more, and can share nothing new.`
        : `An invitation to ${name} opens nothing any more.`}
    </p>
  </EndTogether>
)
