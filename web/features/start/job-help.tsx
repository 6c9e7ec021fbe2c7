import { type Job, JobHelp } from './jobs.tsx'
import { WhichTalk } from './which-talk.tsx'

/** What helps with the job that was chosen; nothing while none is. */
export function JobHelpFor({ job }: { job: Job | null }) {
  switch (job) {
    case null:
      return null
    case 'prepare':
      return (
        <JobHelp>
          Notes as you took them do best: times, counts, short forms and all, with what was said in quotation marks. Opinions of your own
          may be among them; they are set apart and never become evidence.
        </JobHelp>
      )
    case 'lesson-plan':
      return (
        <JobHelp>
          Paste the plan or drop its file: Word, PDF, Markdown or text. What you bring is read as a lesson plan: its parts are found, with
          their lines, and you can set right what was misread. The feedback is strengths, wonderings, and at most three suggestions.
        </JobHelp>
      )
    case 'goal':
      return (
        <JobHelp>
          No notes are needed: the plan looks for a goal in the teacher’s own words, and invents none. Say whom you talk with, and press
          Start.
        </JobHelp>
      )
    case 'after':
      return <WhichTalk />
  }
}
