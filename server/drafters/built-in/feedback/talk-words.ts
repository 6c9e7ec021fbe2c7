import type { Purpose } from '../../../domain/item-kind.ts'

type Asked = { about: string; purpose: Purpose; texts: [string, ...string[]]; listenFor: string; followUp: string }

/** Questions for a short talk before the lesson: what the teacher hopes to see, what a visitor should look at, what she is unsure of. The usual ones first. */
export const talkWords: Asked[] = [
  {
    about: 'hopes',
    purpose: 'imagine',
    texts: [
      'What do you hope to hear students say at {task}?',
      'Picture {task} going as you hope. What are students doing or saying?',
      'What would you love to see in students’ work at {task}?',
    ],
    listenFor: 'students’ words and actions, which a visitor could write down',
    followUp: 'Whose words would you most like to hear?',
  },
  {
    about: 'visitor',
    purpose: 'examine',
    texts: [
      'When I visit, what would you like me to look at or listen for at {task}?',
      'Which students or tables would you like a visitor to sit with at {task}?',
      'What would be useful for you to have written down, word for word, at {task}?',
    ],
    listenFor: 'one thing to look at, chosen by the teacher',
    followUp: 'In what form would you like to have it afterward?',
  },
  {
    about: 'unsure',
    purpose: 'examine',
    texts: [
      'Which step on the way to {goal} are you least sure of?',
      'Which part of the way to {goal} would you like to think through together before the lesson?',
      'Where might {lesson} go differently from how you picture it?',
    ],
    listenFor: 'a step of the lesson, and what makes it uncertain',
    followUp: 'What would make you surer of it?',
  },
  {
    about: 'success',
    purpose: 'imagine',
    texts: [
      'At the end of {lesson}, what will make you say that it did what you hoped?',
      'When you look back at {lesson} afterward, what will you look at first?',
    ],
    listenFor: 'evidence of students’ learning rather than a smooth lesson',
    followUp: 'What will you have in your hands that shows it?',
  },
  {
    about: 'keep',
    purpose: 'choose',
    texts: [
      'If the time for {lesson} runs short, which part would you keep whatever happens?',
      'What in {lesson} would you not want to lose, whoever gives you ideas about it?',
    ],
    listenFor: 'what matters most to the teacher',
    followUp: 'What makes that so important for these students?',
  },
]
