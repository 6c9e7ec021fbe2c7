import type { CoachingModel } from './coaching-model.ts'
import type { DraftKind } from './draft-kind.ts'

/**
 * Feedback on a lesson plan, in its sections: what the plan will do for students first, then what is wondered, then at most three suggestions,
 * then questions for the talk before the lesson.
 */
export const lessonFeedback: CoachingModel = {
  id: 'lesson-feedback',
  kind: 'coaching-model',
  title: 'Lesson-plan feedback',
  aliases: ['feedback on a lesson plan', 'plan feedback'],
  origin: 'A form of our own.',
  usual: false,
  approaches: ['dialogical'],
  purposes: ['feedback on a lesson plan'],
  'fits-when': ['a lesson is planned and not taught yet'],
  'not-when': ['the lesson has been taught'],
  stages: [
    {
      id: 'strengths',
      title: 'Strengths',
      line: 'what this plan will do for students',
      purpose: 'Say what in the plan will help students learn, with the line it stands in and the reason.',
      'moves-on-when': 'the teacher knows what to keep',
      arc: ['recall'],
    },
    {
      id: 'wonderings',
      title: 'Wonderings',
      line: 'what the plan leaves open',
      purpose: 'Ask openly about a line of the plan, or about something that it does not say.',
      'moves-on-when': 'the teacher has thought about what students will meet there',
      arc: ['interpret'],
    },
    {
      id: 'suggestions',
      title: 'Suggestions',
      line: 'up to three, each doable before the lesson',
      purpose: 'Offer what could serve the objective, to take or to leave.',
      'moves-on-when': 'the teacher has chosen, changed or declined',
      arc: ['possibilities'],
    },
    {
      id: 'before-the-lesson',
      title: 'Before the lesson',
      line: 'questions for a short talk about the plan',
      purpose: 'Hear what the teacher hopes to see, and what a visitor should look at.',
      'moves-on-when': 'the teacher has said what success looks like and what to look for',
      arc: ['aim', 'commitment'],
    },
  ],
  sources: [],
}

/** A learning plan, in its sections: where things stand, the teacher's goal, strategies to choose from, small steps by week, what shows progress, and who does what. */
export const learningPlan: CoachingModel = {
  id: 'learning-plan',
  kind: 'coaching-model',
  title: 'Learning plan',
  aliases: ['coaching plan', 'plan for a goal'],
  origin: 'A form of our own, after the Impact Cycle of Jim Knight (2018): identify, learn, improve.',
  usual: false,
  approaches: ['dialogical'],
  purposes: ['a plan over some weeks toward a goal'],
  'fits-when': ['the teacher has a goal, or a wish for one, and some weeks'],
  'not-when': ['the goal was set by somebody else', 'there is time for one talk only'],
  stages: [
    {
      id: 'now',
      title: 'Where things stand',
      line: 'the current picture, in evidence',
      purpose: 'Lay out what is known, and ask what the teacher sees.',
      'moves-on-when': 'the teacher has said what they see',
      arc: ['recall', 'interpret'],
    },
    {
      id: 'goal',
      title: 'The goal',
      line: 'in the teacher’s words',
      purpose: 'Think the goal through with PEERS; the teacher words it and decides.',
      'moves-on-when': 'the teacher has said that this is the goal',
      arc: ['aim'],
    },
    {
      id: 'strategies',
      title: 'Strategies to choose from',
      line: 'two or three that could fit, or one of your own',
      purpose: 'Offer practices that could serve the goal, with why, beside what the teacher already does.',
      'moves-on-when': 'the teacher has chosen one, or has something better',
      arc: ['possibilities'],
    },
    {
      id: 'weeks',
      title: 'Week by week',
      line: 'small steps, the first one this week',
      purpose: 'Identify, learn, improve: see how it is, learn the strategy, try it, look, adjust.',
      'moves-on-when': 'each step is one the teacher would take',
      arc: ['commitment'],
    },
    {
      id: 'evidence',
      title: 'What will show progress',
      line: 'first of all what the class makes anyway',
      purpose: 'Settle what will be looked at, so that the goal and nobody’s opinion decides.',
      'moves-on-when': 'it is clear what will be looked at, and when',
      arc: ['commitment'],
    },
    {
      id: 'help',
      title: 'How the coach helps',
      line: 'what the coach will do, by week',
      purpose: 'Promise only what can be kept.',
      'moves-on-when': 'the teacher has said which help is wanted',
      arc: ['commitment'],
    },
    {
      id: 'meeting',
      title: 'When we meet',
      line: 'short talks, by week',
      purpose: 'Give the talks their weeks; day and time are the teacher’s to set.',
      'moves-on-when': 'the first talk has a day',
      arc: ['commitment'],
    },
  ],
  sources: [],
}

/** Forms that are no coaching model. */
export const forms: readonly CoachingModel[] = [lessonFeedback, learningPlan]

/** What is drafted by a form. */
export const kindOfForm = (id: string): DraftKind =>
  id === lessonFeedback.id ? 'lesson-feedback' : id === learningPlan.id ? 'learning-plan' : 'conversation-plan'
