import type { FocusArea } from '../../domain/focus.ts'
import type { PageOn } from './plan-noticing.ts'

type Topic = { title: string; page: PageOn; focus: FocusArea[] }

/**
 * What is looked at in any plan where no framework is chosen, in the usual order: what students are to learn, whether what they do and show fits it,
 * who is heard, what is asked of them, who is supported, the time, how it ends. Each with the page of the coaching knowledge that speaks of it.
 */
export const topics = {
  objective: {
    title: 'What students will be able to do',
    page: { id: 'backward-design', words: 'What students will know and do' },
    focus: ['clarity-of-the-goal', 'assessment'],
  },
  assessment: {
    title: 'Evidence decided in advance',
    page: { id: 'backward-design', words: 'Evidence decided in advance' },
    focus: ['assessment', 'checks-for-understanding'],
  },
  alignment: {
    title: 'Evidence that fits the goal',
    page: { id: 'backward-design', words: 'Evidence that fits the goal' },
    focus: ['assessment', 'clarity-of-the-goal'],
  },
  practice: {
    title: 'Activities that lead there',
    page: { id: 'backward-design', words: 'Activities that lead there' },
    focus: ['clarity-of-the-goal', 'supports-and-differentiation'],
  },
  checks: {
    title: 'Finding out what students think',
    page: { id: 'formative-assessment', words: 'Finding out what students think' },
    focus: ['checks-for-understanding', 'participation-and-equity'],
  },
  acting: {
    title: 'Acting on what students show',
    page: { id: 'formative-assessment', words: 'Acting on it' },
    focus: ['checks-for-understanding', 'supports-and-differentiation'],
  },
  talk: {
    title: 'Who does the thinking aloud',
    page: { id: 'gradual-release', words: 'You do it together' },
    focus: ['student-talk', 'participation-and-equity'],
  },
  questions: {
    title: 'The questions and their answers',
    page: { id: 'rosenshine', words: 'Questions that reach everyone' },
    focus: ['questioning', 'student-talk'],
  },
  demand: {
    title: 'What is asked of students',
    page: { id: 'depth-of-knowledge', words: 'Reasons asked for' },
    focus: ['questioning', 'student-talk'],
  },
  models: {
    title: 'Models and worked examples',
    page: { id: 'rosenshine', words: 'Models and worked examples' },
    focus: ['clarity-of-the-goal', 'supports-and-differentiation'],
  },
  supports: {
    title: 'Help for those who need it',
    page: { id: 'rosenshine', words: 'Scaffolds for hard tasks' },
    focus: ['supports-and-differentiation', 'participation-and-equity'],
  },
  languages: {
    title: 'Support by level, same content',
    page: { id: 'language-supports', words: 'Support by level, same content' },
    focus: ['supports-and-differentiation', 'student-talk'],
  },
  stuck: {
    title: 'Thinking that stays with students',
    page: { id: 'depth-of-knowledge', words: 'Demand kept up' },
    focus: ['supports-and-differentiation', 'questioning'],
  },
  opening: {
    title: 'Building on what students know',
    page: { id: 'universal-design-for-learning', words: 'Building on what is known' },
    focus: ['engagement', 'routines'],
  },
  time: {
    title: 'Where the minutes go',
    page: { id: 'rosenshine', words: 'Small steps' },
    focus: ['pacing-and-transitions', 'routines'],
  },
  closure: {
    title: 'How students look back',
    page: { id: 'formative-assessment', words: 'Students as owners of their learning' },
    focus: ['assessment', 'feedback-to-students'],
  },
} satisfies Record<string, Topic>

export type TopicName = keyof typeof topics
