/**
 * What a teacher could do before the lesson to have a practice ready, by strategy: small enough for a free period, and said so that it serves the
 * plan's own goal. Of a practice that is not here nothing is suggested unless it was asked for.
 */
export const preparations: Record<string, string> = {
  'accountable-group-roles': 'write a role card for each member of a group, so that everyone has a share of {goal} to answer for',
  'annotating-student-work-together': 'write out two unnamed answers on the way to {goal}, one of them half right, for students to compare',
  'choice-and-opportunities-to-respond': 'mark six points on the way to {goal} where everyone answers at once',
  'claim-evidence-reasoning': 'write one claim with its evidence and its reasoning, as a model on the way to {goal}',
  'concept-examples-and-nonexamples': 'prepare one example and one near miss, so that students can say what belongs to {goal}',
  'confidence-check-and-reteach': 'put a line beside one question on the way to {goal} where students mark how sure they are',
  'entry-routine': 'put a short task on the board that students can begin by themselves and that leads to {goal}',
  'equitable-calling': 'choose three students to tell, during pair work on {goal}, that you will call on them',
  'exit-ticket': 'write the exit question now, so that the answers show which students {there}',
  'explicit-instruction': 'cut what leads to {goal} into small steps, each with something for students to try',
  'five-practices-discussion': 'list three ways students may go about {goal}, in the order you would show them',
  'formative-conferencing': 'name three students to sit beside, and the one thing on the way to {goal} that you would look for',
  'guided-practice-with-fading': 'plan three tries together on the way to {goal}, and the hint that drops out before each',
  'hinge-questions': 'write one question for midway with four answers, each wrong one a likely slip on the way to {goal}',
  'home-language-supports': 'mark two minutes in which students may think aloud toward {goal} in any language they know',
  'interactive-read-aloud': 'mark three places in the book to stop and ask on the way to {goal}',
  'mentor-texts': 'choose two sentences by an author that show students the move in {goal}',
  'mini-whiteboards': 'mark two moments on the way to {goal} when everyone writes an answer and shows it on one signal',
  'modelling-with-think-aloud': 'write down what you would say aloud at the trickiest step of {goal}',
  'multiple-representations-in-mathematics':
    'put two representations for {goal} on one sheet, so that students can find each number in both',
  'number-talks': 'choose one problem to solve in the head that leads to {goal}, with three ways students may take',
  'peer-feedback': 'write one useful comment, fitted to {goal}, as a model, before students comment on each other’s work',
  'planned-transitions': 'write one line of directions for each change of task, so that the minutes go to {goal}',
  'predict-observe-explain': 'write the question on which everyone commits to a prediction and a reason, on the way to {goal}',
  'probing-questions': 'write two follow-up questions on the way to {goal} that ask students how they know',
  'purposeful-technology': 'write one line on what students are to think about for {goal} before a device is opened',
  'retrieval-practice': 'write three quick questions on what {goal} builds on, for students to answer with notes closed',
  'self-regulated-writing': 'put a strategy for planning on one card that students keep beside them for {goal}',
  'sentence-frames': 'write two sentence frames, fitted to {goal}, that students could lean on when they explain',
  'spaced-and-interleaved-practice': 'swap three practice items for older types, so that students choose a method on the way to {goal}',
  'success-criteria-with-students': 'write two criteria by which students could tell for themselves how near they are to {goal}',
  'talk-moves': 'choose the moment on the way to {goal} when students restate or add to a classmate’s idea before you respond',
  'task-focused-feedback': 'keep three minutes in which students act on one comment that brings them nearer to {goal}',
  'text-dependent-questions': 'write two questions toward {goal} that send students back into one short passage',
  'think-pair-share': 'choose the one question leading to {goal} that students think through alone and then tell a partner',
  'visible-learning-goal': 'make one example of finished work for {goal}, so that students can say what is good about it',
  'visual-supports-and-schedules': 'draw the steps toward {goal} in pictures that students check off',
  'vocabulary-in-depth': 'choose three words that {goal} hangs on, with a plain meaning for each',
  'wait-time': 'mark a pause of three to five seconds after the main questions on the way to {goal}',
  'worked-examples': 'write out one full solution for {goal} that stays in view while students try the next',
}

/** Where a practice was asked for by name and nothing above is about it. */
export const anyPreparation = 'make room for this on the way to {goal}: {step}'

/** An offer, to take or to leave: what to prepare, and why it helps. */
export const offers: [string, ...string[]] = [
  'An idea to take or leave: {preparation}. {Because}.',
  'If it suits this class: {preparation}. {Because}. You will know whether it fits.',
  'One more to weigh up before the lesson: {preparation}. {Because}. It is yours to take, change or leave.',
  'Something small to have ready, if you like it: {preparation}. {Because}.',
]
