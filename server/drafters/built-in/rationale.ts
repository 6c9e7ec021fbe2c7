import type { Brief } from '../../domain/brief.ts'
import { focusName } from '../../domain/focus-names.ts'
import type { NoticingKind } from '../../domain/noticing.ts'
import type { Slot } from '../outline.ts'
import type { Choice } from './choose.ts'

// Why a noticing of this kind is worth a coach's minute.
const worth: Record<NoticingKind, string> = {
  'student-line': 'A student’s own words show what was being learned better than anyone’s impression of it.',
  'teacher-question': 'The exact wording of a question shows what thinking it asked for.',
  'teacher-line': 'The words students were given are something you both can look at.',
  count: 'A number can be looked at side by side, without anyone judging.',
  wait: 'How long a silence lasted is hard to see from the front of the room, and you wrote it down.',
  stretch: 'How time was spent is a fact from your clock, and its meaning is the teacher’s to give.',
  repeat: 'Something that came back more than once is a pattern worth a closer look.',
  contrast: 'Some students took part in one way and others in another; the difference is the interesting part.',
  response: 'What followed a student’s words tells students what their thinking is for.',
  action: 'It is a plain thing that happened, so it is safe ground to start from.',
  gap: 'Your notes show none in this stretch, which may be the lesson or may be your notes: it is asked, not claimed.',
  strength: 'It names something already at work, so that it can be built on.',
  reflection: 'The teacher has begun to think about it already; these are the words to start from.',
  inference: 'You noted an impression here. It is turned back into a question of evidence and is not said to the teacher.',
}

/** Why this item, for the coach: what it takes hold of, how near it is to the goal, and what the stage wants from it. */
export function rationaleFor(choice: Choice, slot: Slot, brief: Brief): string {
  const { noticing } = choice
  if (!noticing) return slot.stage.purpose
  return `${worth[noticing.kind]} ${bearing(noticing.focus, brief)}`.trim()
}

function bearing(focus: Brief['focus'], brief: Brief): string {
  const rank = Math.min(...focus.map((area) => brief.focus.indexOf(area)).filter((at) => at >= 0))
  const area = brief.focus[rank]
  if (!area || rank > 2) return ''
  return brief.goal !== null && rank === 0 ? `It is close to the goal on record: ${focusName[area]}.` : `It bears on ${focusName[area]}.`
}
