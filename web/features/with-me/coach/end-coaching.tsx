import { type Coach, useEndCoaching } from '../../../requests/with-me.ts'
import { EndTogether } from '../../../shared/end-together.tsx'

/** The end of the work with a coach, as the teacher is told of it before. */
export const EndCoaching = ({ coach: { teacherId, coach } }: { coach: Coach }) => (
  <EndTogether name={coach.name} note="You may end it at any time." end={useEndCoaching(teacherId)} thenAt="coach-name">
    <p>What stays with you: what {coach.name} has shared by now, until it is taken back, and your own answers.</p>
    <p>
      What ends: {coach.name} can share nothing new with you, and does not read your answers any more. Goals and agreement stay to be read,
      and can’t be changed.
    </p>
  </EndTogether>
)
