import type { PastConversation } from '../requests/past-work.ts'
import { capital, countWord, dayWord, numberWord } from '../ui/in-words.ts'

const pieces = (number: number): string => countWord(number, 'piece', 'pieces')

/** Where a draft stands, in a few words: "six pieces, two waiting for you". */
export function draftInWords({
  status,
  items,
  waiting,
}: Pick<NonNullable<PastConversation['draft']>, 'status' | 'items' | 'waiting'>): string {
  switch (status) {
    case 'drafting':
      return 'being written'
    case 'interrupted':
      return items === 0 ? 'stopped before it had begun' : `stopped after ${pieces(items)}`
    case 'in_review':
      if (items === 0) return 'nothing in it yet'
      return `${pieces(items)}, ${waiting === items ? 'all' : numberWord(waiting)} waiting for you`
    case 'approved':
      return 'approved'
    case 'rejected':
      return 'all of it rejected'
  }
}

/** Where a conversation stands: "GROW · six pieces, two waiting for you". */
export function statusInWords(
  { draft, talkedAt }: Pick<PastConversation, 'draft' | 'talkedAt'>,
  coachingModel: string | undefined,
  now = new Date(),
): string {
  const plan = draft ? [coachingModel, draftInWords(draft)] : [talkedAt ? null : 'no plan yet']
  return capital([...plan, talkedAt && `talk put on record ${dayWord(talkedAt, now)}`].filter(Boolean).join(' · '))
}
