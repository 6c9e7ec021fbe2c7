import type { Brief } from '../../domain/brief.ts'
import type { BankQuestion } from '../../domain/question-bank.ts'
import type { Slot } from '../outline.ts'
import { type Choice, chooseAnchored, chooseGeneral, isClean, type Used } from './choose.ts'
import { goalSentence } from './goal.ts'
import { fitsInOneBreath } from './realise.ts'

/**
 * What a conversation opens with: the teacher's own words about the lesson where the notes hold some, else a question that asks
 * for them. `before` reminds her of her goal.
 */
export function chooseOpening(
  slot: Slot,
  brief: Brief,
  questions: BankQuestion[],
  used: Used,
  seed: string,
): { choice: Choice; before: string } | null {
  const ownWords = { ...brief, noticings: brief.noticings.filter(({ kind }) => kind === 'reflection') }
  const begun = chooseAnchored(slot, ownWords, questions, used, seed)
  if (begun) return { choice: begun, before: '' }
  const reminder = brief.goal === null ? '' : `${goalSentence(brief.goal, seed)} `
  const suits = (question: BankQuestion) =>
    fitsInOneBreath(reminder + question.text) &&
    !(reminder && namesTheGoal.test(question.text)) &&
    isClean({ question, text: reminder + question.text }, brief.approach)
  const choice = chooseGeneral(slot, brief, questions, used, seed, suits)
  if (choice) return { choice, before: reminder }
  // A goal that can't be said in one breath, or that a rule would stumble over, is named and not repeated.
  const unreminded = chooseGeneral(slot, brief, questions, used, seed)
  return unreminded && { choice: unreminded, before: '' }
}

/** A question that says "your goal" doubles a reminder of it. */
const namesTheGoal = /\b(?:your|this|the) goal\b|working on\b|set out\b/i
