import type { GoalDoing } from '../../../domain/learning-plan.ts'

/** How progress on a kind of doing is seen. */
type Look = {
  /** What it is, within a sentence: "a goal about …". */
  name: string
  /** An imperative, after "In one lesson this week,": enough for a first picture. */
  take: string
  /** What the class makes anyway, or what is there anyway with one mark on it; a noun phrase. */
  anyway: string
  /** A softer sign that stands beside any count; a noun phrase. */
  sign: string
}

export const looks: Record<GoalDoing, Look> = {
  explaining: {
    name: 'explaining',
    take: 'note which students give a reason with an answer, and write down two reasons word for word',
    anyway: 'one set of exit slips or notebook pages, and how many of them give a reason',
    sign: 'a student who asks a classmate for a reason, unprompted',
  },
  talking: {
    name: 'talk',
    take: 'put a mark on the seating chart for each student who speaks',
    anyway: 'the seating chart, with a mark for each student who speaks in the same part of the lesson',
    sign: 'a voice that you had not expected to hear',
  },
  asking: {
    name: 'students’ questions',
    take: 'write down the questions that students ask, word for word',
    anyway: 'the questions in students’ notebooks or on the board',
    sign: 'a question that a classmate takes up before you do',
  },
  writing: {
    name: 'writing',
    take: 'put one set of students’ writing aside, and read six pieces without looking at the names',
    anyway: 'the writing that students hand in, the same kind of piece each time',
    sign: 'a page that we both enjoy reading',
  },
  reading: {
    name: 'reading',
    take: 'sit beside two students, and listen to each read or retell for a minute',
    anyway: 'reading notebooks, and the reading checks that you do in any case',
    sign: 'a student who goes back into the text without being asked',
  },
  solving: {
    name: 'solving problems',
    take: 'sort one set of students’ work by how they went about it',
    anyway: 'practice pages and exit slips: the work shown, and not the answer alone',
    sign: 'a student who explains a step to a neighbor',
  },
  revising: {
    name: 'making work better',
    take: 'lay six drafts beside what they were before a comment, and mark what changed',
    anyway: 'drafts from before a comment and after it',
    sign: 'a change that a student made unasked',
  },
  working: {
    name: 'being at work',
    take: 'stop three times, look around the room, and count who is at work',
    anyway: 'what lies on the desks when time is up, and how far it goes',
    sign: 'a student who goes back to work without a word from you',
  },
  persisting: {
    name: 'staying with hard work',
    take: 'note what three students do in the first minute after they get stuck',
    anyway: 'practice pages, and what stands on them from before a student asked for help',
    sign: 'a student who tells you what they tried before they ask',
  },
  starting: {
    name: 'starts and changes',
    take: 'write down the minute of your signal, and the minute when the last student is at work',
    anyway: 'the first task of the lesson, and what is on the page when you begin',
    sign: 'a start without a single reminder',
  },
  grouping: {
    name: 'work in groups',
    take: 'watch one group for five minutes, and note who talks, who writes and who decides',
    anyway: 'what each group makes, with each member’s part marked on it',
    sign: 'a group that settles a disagreement by itself',
  },
  'handing-in': {
    name: 'work that comes in',
    take: 'count what comes in on one day, and ask two students what got in the way of the rest',
    anyway: 'the list of what came in, as you keep it now',
    sign: 'a student who brings something in late because it matters to them',
  },
  belonging: {
    name: 'belonging',
    take: 'have students write one line, without names, on when they feel part of this class',
    anyway: 'slips with one unnamed line, written in the last minutes of a lesson',
    sign: 'a student who takes a chance in front of the others',
  },
  knowing: {
    name: 'what students know',
    take: 'sort one set of exit slips or quiz answers into three piles',
    anyway: 'exit slips and quizzes that you give in any case, sorted the same way each time',
    sign: 'a student who brings up last week’s idea unasked',
  },
  other: {
    name: 'what students do',
    take: 'take ten minutes of the part that the goal is about, and write down what students say and do',
    anyway: 'what students write, make or hand in during that part of the lesson',
    sign: 'one moment that you would like to see again',
  },
}
