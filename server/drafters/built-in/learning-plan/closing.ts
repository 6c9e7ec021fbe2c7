import type { ComposedItem } from '../../../domain/draft-item.ts'
import { calendarOf, talkWeeks, weekOf } from './calendar.ts'
import { itemOf, nameOf, type Planned, raised } from './item.ts'
import { looks } from './looks.ts'
import { firstLookAt } from './strategy-words.ts'

const list = new Intl.ListFormat('en')

/** What will show progress: what the class makes anyway, the strategy's own first look, and a softer sign beside the count. */
export function measures({ brief, ground, offered: [first] }: Planned): ComposedItem[] {
  const look = looks[ground.doing]
  const calendar = calendarOf(ground.weeks)
  const weeks = [...new Set([weekOf('see', calendar), weekOf('look', calendar), weekOf('look-back', calendar)])].map(String)
  return [
    itemOf(
      { kind: 'measure' },
      'evidence',
      {
        text: ground.isCounted
          ? `Your goal’s own count in weeks ${list.format(weeks)}, taken the same way each time. Beside it: ${look.anyway}.`
          : `${raised(look.anyway)}: kept in weeks ${list.format(weeks)}, and looked at the same way each time.`,
        from: ['data-with-teachers', 'What counts as data'],
        rationale: 'It is there anyway, so it costs no extra work, and it shows students and not the teacher.',
        fiveMinutes: true,
      },
      brief,
    ),
    ...(first
      ? [
          itemOf(
            { kind: 'measure' },
            'evidence',
            {
              text: `To see whether the strategy is at work: ${firstLookAt(first)}.`,
              from: [first.id, 'A small first step'],
              rationale: 'It tells whether the strategy is at work yet, before anyone asks whether it helps.',
            },
            brief,
          ),
        ]
      : []),
    itemOf(
      { kind: 'measure' },
      'evidence',
      {
        text: `Beside any count, one softer sign: ${look.sign}.`,
        from: ['setting-goals-with-peers', 'Where it goes wrong'],
        rationale: 'A number takes over easily. None of this is lent to an evaluation.',
      },
      brief,
    ),
  ]
}

/** What the coach will do, and when the two meet. */
export function helpAndMeeting({ brief, ground, offered: [first] }: Planned): ComposedItem[] {
  if (!first) return []
  const calendar = calendarOf(ground.weeks)
  const [learn, model, tried] = [weekOf('checklist', calendar), weekOf('model', calendar), weekOf('try', calendar)]
  const agree = (group: string, text: string, section: string, rationale: string) =>
    itemOf({ kind: 'agreement' }, group, { text, from: ['agreeing-on-next-steps', section], rationale }, brief)
  return [
    agree(
      'help',
      learn === model
        ? `In week ${learn} I bring the checklist for ${nameOf(first)}; I show it once, or find someone who does.`
        : `I bring the checklist for ${nameOf(first)} in week ${learn}; in week ${model} I show it once, or find someone who does.`,
      'What a good agreement holds',
      'The practice is explained and shown before it is tried.',
    ),
    agree(
      'help',
      `In week ${tried}, if you want me there, I write down ${firstLookAt(first)}; if not, you tell me.`,
      'What a good agreement holds',
      'A second pair of eyes, on what the teacher chose and on nothing else.',
    ),
    agree(
      'meeting',
      `We meet briefly in weeks ${list.format(talkWeeks(calendar).map(String))}. The days are yours to name, and so is the day to stop.`,
      'When you meet again',
      'A talk follows each look, while it is fresh.',
    ),
  ]
}
