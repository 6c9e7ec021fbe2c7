import { inline } from '../../exports/markdown.ts'
import type { Conversation } from '../../store/conversation-types.ts'
import type { StoredMaterial } from '../../store/materials.ts'
import type { KeptShare } from '../../store/shares.ts'
import type { SavedTalk } from '../../store/talks.ts'
import { type PlanParts, planPart } from './plan-page.ts'
import { heading, page, point, quoted, timeIn, verbatim } from './words.ts'

export type ConversationParts = {
  conversation: Conversation
  materials: StoredMaterial[]
  plans: (PlanParts & { shares: KeptShare[] })[]
  jottings: string
  talk: SavedTalk | null
}

/** A conversation with everything in it that is its coach's. */
export function conversationPage({ conversation, materials, plans, jottings, talk }: ConversationParts): string {
  const { title, teacher, createdAt, updatedAt, messages, about } = conversation
  return page([
    heading(1, title),
    [
      ...point('With', teacher?.name ?? null),
      ...point('Goal', about.goal ?? null),
      ...point('Purpose', about.purpose ?? null),
      `- Begun: ${timeIn(createdAt)}`,
      `- Something was done in it last: ${timeIn(updatedAt)}`,
    ],
    ...(talk ? [heading(2, 'What stayed of the talk'), talkLines(talk)] : []),
    ...(jottings ? [heading(2, 'Your jottings'), quoted(jottings)] : []),
    ...materials.flatMap(materialPart),
    ...plans.flatMap((plan) => [...planPart(plan), ...sharedPart(plan)]),
    heading(2, 'The thread'),
    ...messages.map(({ author, text, createdAt: at }) => [
      `**${author === 'coach' ? 'You' : 'Thinking Partner'}**, ${timeIn(at)}`,
      '',
      quoted(text),
    ]),
  ])
}

const talkLines = ({ herWords, herChoice, when, promised, savedAt }: SavedTalk): string[] => [
  ...point('Their words', herWords),
  ...point('Their choice', herChoice),
  ...point('When', when),
  ...point('What you promised', promised),
  `- Put on record: ${timeIn(savedAt)}`,
]

function materialPart({ kind, text, evidence, createdAt }: StoredMaterial): (string | string[])[] {
  return [
    heading(2, `What you brought on ${timeIn(createdAt)} (${kind})`),
    verbatim(text),
    ...(evidence.length > 0 ? [heading(3, 'Evidence that was read in it, or marked by you')] : []),
    evidence.map(({ label, kind: sort, time, speaker, text: words, dropped, origin }) => {
      const about = [sort, time, speaker, origin === 'coach' && 'marked by you', dropped && 'set aside'].filter(Boolean).join(', ')
      return `- ${label} (${inline(about)}): ${inline(words)}`
    }),
  ]
}

function sharedPart({ plan, shares }: PlanParts & { shares: KeptShare[] }): (string | string[])[] {
  if (shares.length === 0) return []
  const labels = new Map(plan.items.map(({ id, label }) => [id, label]))
  const nameOf = (itemId: string) => labels.get(itemId) ?? 'The evidence sheet'
  return [
    heading(3, 'Shared with the teacher'),
    shares.map(
      ({ itemId, sharedAt, readAt }) =>
        `- ${nameOf(itemId)}: shared on ${timeIn(sharedAt)}${readAt === null ? '' : `, read on ${timeIn(readAt)}`}`,
    ),
  ]
}
