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

/** Forms that are no coaching model. */
export const forms: readonly CoachingModel[] = [lessonFeedback]

/** What is drafted by a form. */
export const kindOfForm = (id: string): DraftKind => (id === lessonFeedback.id ? 'lesson-feedback' : 'conversation-plan')
