import type { Purpose } from '../../../domain/item-kind.ts'

/** A way to ask about a noticing, and what a coach listens for then. */
type Wondering = { purpose: Purpose; texts: [string, ...string[]]; listenFor: string; followUp: string }

const wondering = (purpose: Purpose, texts: [string, ...string[]], listenFor: string, followUp: string): Wondering => ({
  purpose,
  texts,
  listenFor,
  followUp,
})

/** Open questions to the teacher, by what the noticing is about. Each points at a line, at minutes, or at what the plan does not say. */
export const wonderingWords: Record<string, Wondering> = {
  'no-objective': wondering(
    'examine',
    [
      'The plan doesn’t say yet what students are to learn in {lesson}. What will they be able to do afterward that they can’t do today?',
      'I looked for what students will take from {lesson} and would like to hear it from you. What will they be able to do by the end?',
    ],
    'something students will do or say, rather than a topic or an activity',
    'How would a student put that?',
  ),
  unseen: wondering(
    'imagine',
    [
      'The objective says {goal}. What will you see or hear when a student has got there?',
      'I read {goal} in the objective. What would a student who has reached it do or say?',
    ],
    'an action or words of students that could be seen or heard',
    'Which students might show it differently?',
  ),
  'topic-only': wondering(
    'imagine',
    [
      'The objective names {goal}. What will students be able to do with it by the end?',
      'The goal reads {goal}. What will students do that shows they have learned it?',
    ],
    'a verb that can be seen or heard',
    'What would that look like in their work?',
  ),
  'many-goals': wondering(
    'choose',
    [
      'The objective names {count} things for students to do, {goal} among them. Which one matters most in this lesson?',
      'I count {count} things that students are to do, beginning with {goal}. Which of them carries the others?',
    ],
    'what the teacher would keep if only one could be reached',
    'What would change in the plan if that came first?',
  ),
  'no-assessment': wondering(
    'imagine',
    [
      'The plan doesn’t say yet what students will hand in or show. What will tell you which of them {there}?',
      'The plan leaves open what you will look at afterward. What in students’ work will tell you that they {there}?',
    ],
    'something each student does, on their own',
    'What would a half-right one look like?',
  ),
  'no-check': wondering(
    'examine',
    [
      'The plan doesn’t say yet how you will check along the way. At which point on the way to {goal} do you most want to see what every student thinks?',
      'I looked for a moment when everyone’s thinking comes to light. What will show you, midway, how near they are to {goal}?',
    ],
    'a moment before the end, and a way that shows all students',
    'What might you hear that would make you change course?',
  ),
  'no-support': wondering(
    'examine',
    [
      'The plan names nothing yet to lean on. What will help the students who are still far from {goal}?',
      'The plan names one way through for everybody. What will help the students for whom {goal} is far off?',
    ],
    'named students or a named step, and what stays the same for them',
    'What can they already do that it could build on?',
  ),
  'no-practice': wondering(
    'imagine',
    [
      'The plan doesn’t say yet when students try it for themselves. What will they do with {goal} while you are there to help?',
      'The plan leaves open what students will work on. What will each of them try, on the way to {goal}?',
    ],
    'what students do, and for how long',
    'Which part of it would you do together first?',
  ),
  'no-closure': wondering(
    'imagine',
    [
      'The plan doesn’t say yet how it ends. What would you like students to say about {goal} as they leave?',
      'The plan leaves the ending open. What should students have put into words about {goal} by then?',
    ],
    'students’ words, rather than the teacher’s summary',
    'How would you come to hear that from all of them?',
  ),
  'no-minutes': wondering(
    'choose',
    [
      'No minutes stand beside the steps yet. Which part of {lesson} needs its time whatever happens?',
      'The plan doesn’t give minutes. Where in {lesson} would you rather go slowly?',
    ],
    'what the teacher would protect for students’ own work',
    'What would you let go of first?',
  ),
  'no-opening': wondering(
    'recall',
    [
      'The plan doesn’t say yet how students come into it. What do they know already that leads to {goal}?',
      'The plan begins with the new part. What do students bring from before that {goal} can build on?',
    ],
    'something students have done or lived, in or out of school',
    'How will you find out who has it and who doesn’t?',
  ),
  'minutes-over': wondering(
    'choose',
    [
      'The parts add up to {sum} minutes and the period has {stated}. Which part must keep its time whatever happens?',
      'I add up {sum} minutes for a period of {stated}. What will you shorten or leave for another day?',
      'Together the parts need {over} minutes more than the {stated} you have. What could go without loss to students?',
    ],
    'a choice that keeps the time in which students work',
    'What would students miss if that went?',
  ),
  'minutes-over-at-longest': wondering(
    'choose',
    [
      'At their longest the parts take {sum} minutes of a period of {stated}. What would you cut first?',
      'If every part takes as long as it may, that is {sum} minutes of {stated}. Where would you hold back?',
    ],
    'a choice that keeps the time in which students work',
    'How will you notice that it is running long?',
  ),
  'minutes-under': wondering(
    'imagine',
    [
      'The parts add up to {sum} minutes and the period has {stated}. What do you have in mind for the other {over}?',
      'I add up {sum} minutes of {stated}. What would students gain most from in the {over} that are left?',
    ],
    'whether the time is slack by intent',
    'What would students do more of, if you had the choice?',
  ),
  'other-evidence': wondering(
    'compare',
    [
      'As far as its words tell, {quote} may ask for something other than {goal}. What will students’ answers tell you?',
      'I held {quote} beside {goal}, and they may ask for different things. How do you see the two going together?',
    ],
    'what a student could do there without having learned what the objective names',
    'What would an answer look like that shows both?',
  ),
  'bare-evidence': wondering(
    'imagine',
    [
      'The plan names {quote}. What exactly will students read or hear when they get it?',
      'I tried to see {quote} as a student would. What will it ask them to do or say?',
    ],
    'the task in the words students will get',
    'What would a strong answer hold?',
  ),
  'other-practice': wondering(
    'compare',
    [
      'By its words, {quote} may practice something other than {goal}. What will it give students that they need for the goal?',
      'I held {quote} beside {goal}. How does the one lead to the other, as you see it?',
    ],
    'the step from this activity to the objective',
    'What would show you that students have made that step?',
  ),
  'some-answer': wondering(
    'examine',
    [
      'As I read {quote}, some students will answer. What will tell you about the rest?',
      'At {quote} you will hear a few. How will you find out what the others think?',
    ],
    'a way by which quiet students are seen too',
    'Whose answer would you most like to know?',
  ),
  'whose-answer': wondering(
    'examine',
    [
      'The plan says {quote}. Whose thinking will you see there, and how?',
      'You planned {quote}. What will it show you about each student?',
    ],
    'every student, and not the class as a whole',
    'What would you do if half of them were not there yet?',
  ),
  'mostly-told': wondering(
    'compare',
    [
      'By its words, the plan has you speaking in most steps, as at {quote}. Where will students say it themselves?',
      'As I read it, you carry much of the talk, as at {quote}. At which point will students have something to say?',
      'At {quote} students listen, as I read it. What will they be asked to put into words of their own?',
    ],
    'a moment when students explain, rather than answer in a word',
    'What would you like to hear them say?',
  ),
  'giving-back': wondering(
    'imagine',
    [
      'By its words, {quote} may ask students for what they were given. What else will they do with it?',
      'I read {quote}. Where will students have to decide or explain something for themselves?',
    ],
    'reasons, choices or a new case',
    'What would that sound like from a student?',
  ),
  'no-reasons': wondering(
    'imagine',
    [
      'At {quote}, what reasons will students have to give for what they do?',
      'Students do a good deal at {quote}, as I read it. How will you hear the thinking behind it?',
    ],
    'students’ reasons, in talk or on paper',
    'Which student’s reasons would surprise you?',
  ),
  'then-what': wondering(
    'imagine',
    [
      'You will see everyone’s thinking at {quote}. What might change in the lesson after that?',
      '{quote} will tell you something about every student. What will you do if half of them are not there yet?',
    ],
    'a second way in that is ready, and what the others do meanwhile',
    'How many would have to miss it for you to stop?',
  ),
  'expected-answers': wondering(
    'imagine',
    [
      'What answers do you expect to {quote}, half-right ones included?',
      'You have written out {quote}. Which half-right answer would tell you most?',
      'Think of three of your students hearing {quote}. What will they say?',
    ],
    'what students may think, beside the right answer',
    'What would you ask then?',
  ),
  'when-stuck': wondering(
    'imagine',
    [
      'Picture a student who is stuck at {quote}. What will you ask, so that the thinking stays with them?',
      'Where do you expect students to slow down at {quote}?',
      'At {quote}, what can students turn to before they turn to you?',
    ],
    'a question or a thing to lean on, rather than the next step told',
    'What would you want them to try first?',
  ),
  'for-whom': wondering(
    'imagine',
    [
      'Think of one student you had in mind at {quote}. What will it let them do?',
      'What will {quote} make possible for the students who need it?',
    ],
    'a student, and the same goal as for everyone',
    'How will you know when they can do without it?',
  ),
  'strong-answer': wondering(
    'imagine',
    [
      'Picture a strong answer to {quote}. What is in it?',
      'When you look at {quote} afterward, what will tell a strong answer from a nearly strong one?',
    ],
    'what is in the work, and not how neat or long it is',
    'When will students find that out?',
  ),
  'opening-for': wondering(
    'imagine',
    [
      'After {quote}, what do you hope students are wondering about?',
      'Students come in to {quote}. What will it tell you about what they know?',
    ],
    'how the beginning leads to the goal',
    'How will you take that up later?',
  ),
  'hear-the-thinking': wondering(
    'imagine',
    [
      'At {quote}, what will students hear of how you think it through?',
      'During {quote}, what will students be doing with their heads or hands?',
    ],
    'what students do while they watch or listen',
    'How will you know that they followed?',
  ),
  'take-away': wondering(
    'imagine',
    [
      'The plan ends with {quote}. What would you love to hear students say?',
      'What will students’ answers tell you, when they come to {quote}?',
    ],
    'students’ words about the goal',
    'What would you do with that the next day?',
  ),
  'ready-for': wondering(
    'imagine',
    ['What will students need to have ready before {goal} is within reach?', 'What earlier learning will students lean on for {goal}?'],
    'knowledge or a skill that could be called up at the start',
    'How will you find out who has it?',
  ),
  'likely-ideas': wondering(
    'imagine',
    ['What ideas do you expect students to bring to {goal}, before anything is taught?'],
    'ideas of students, the unfinished ones too',
    'Which of them could you build on?',
  ),
  surprise: wondering(
    'imagine',
    ['What would surprise you in students’ work on the way to {goal}?'],
    'what the teacher takes for granted',
    'What would you do then?',
  ),
  'in-groups': wondering(
    'imagine',
    ['With {quote}, what will each student have to do or say?', 'You planned {quote}. What will the quietest student in a group be doing?'],
    'a share of the work for each student',
    'How will you find out what each of them learned?',
  ),
}

/** What leads to a framework's own question: the line it is about, or what the plan leaves open. */
export const criterionLeads: [string, ...string[]] = [
  'The plan says {quote}. {wondering}',
  'I stopped at {quote}. {wondering}',
  'You planned {quote}. {wondering}',
  'I kept coming back to {quote}. {wondering}',
]
export const criterionGaps: [string, ...string[]] = [
  'The plan leaves {part} open. {wondering}',
  'The plan doesn’t speak of {part} yet. {wondering}',
]
