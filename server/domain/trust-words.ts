/** Words on which a coach and a teacher can trust each other. No schemas here: the pages show these as they are. */

/** Stands as the agreement of the two until one of them changes it. */
export const proposedAgreement = `What a principal hears. A principal, or anybody else who asks, hears from the coach whom the coach works with and on what topic. Nothing else: not what was seen in a lesson, not what was said, not how it is going.

What the coach notes. In a lesson the coach writes down what is seen and heard. The teacher may ask for that at any time. The coach also keeps notes of the coach’s own to think with; nobody else reads those.

What is shared. The teacher reads what the coach has shared with them, and the coach reads what the teacher answers. The coach can take back what was shared, and the teacher can delete an answer.

Where this ends. If a child or anyone else may be in danger, both do what the law and the school ask, whatever is written here.

No evaluation. Nothing of this work is used to evaluate the teacher. If the coach evaluates the teacher in another role, the coach says so here, before the work begins.

How it ends. Either of the two may end the work at any time and need not say why. The teacher keeps what was shared by then.`

/** What follows where a coach evaluates the same teacher: told to both, plainly. */
export const evaluatesToo = {
  toCoach:
    'You both coach and evaluate this teacher. Whatever you promise, the teacher has reason to show you strengths and to hide doubts, and may never bring you the lesson that went wrong. Say which of the two you are doing before each visit and each talk, keep what you see as a coach out of the evaluation, and tell the teacher who else could coach them. The teacher’s page says that you evaluate them.',
  toTeacher:
    'This coach also evaluates you. What you say in coaching can’t be unheard when your evaluation is written, whatever both of you intend. You may ask which of the two a visit or a talk is for, you may keep to yourself what you don’t want weighed, and you may end this coaching or ask for another coach without giving a reason.',
}
