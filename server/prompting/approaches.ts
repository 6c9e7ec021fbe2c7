import type { Approach } from '../domain/coaching-model.ts'

/** Whose thinking leads, as a language model is told. */
export const approachInWords: Record<Approach, string> = {
  facilitative:
    'Facilitative: the teacher’s own thinking leads. You bring what was seen, and questions; you bring no ideas of your own, however good. ' +
    'What to do next is the teacher’s to find, to choose and to word.',
  dialogical:
    'Dialogical: two people think about one lesson. The teacher’s ideas come first and are drawn out by questions. Then two options are laid ' +
    'side by side, in the open, each fit for this goal and this class; taking neither is as easy as taking one. The teacher chooses.',
  directive:
    'Directive: the teacher is learning a technique, and both have agreed to that. One step, small enough for the next lesson: what to do, why it ' +
    'helps students, and a rehearsal here and now. Everything else is still asked. Clear about the step, never a verdict on the teacher.',
}
