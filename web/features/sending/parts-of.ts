/** One message to a language model, and who says it. */
export type SentMessage = { role: string; content: string }

/** A stretch of what is sent. `isYours`: there may be words of the coach in it; the rest is the same for everybody. */
export type Part = { title: string; text: string; isYours: boolean }

/** Where the words of the coach begin in what is asked for a plan (prompts/). What comes before is public. */
const yoursBegin = /^## This conversation$/m

const titles: Record<string, string> = {
  user: 'From this conversation',
  assistant: 'What the language model had said',
  tool: 'What was done for it',
  search: 'Words to find coaching knowledge by',
}

/** What is sent in stretches that can be read one by one. Put together again they are every word of it, in order. */
export function partsOf(messages: SentMessage[]): Part[] {
  return messages.flatMap(({ role, content }) => {
    if (role === 'system') return [{ title: 'Our instructions', text: content, isYours: false }]
    const begins = role === 'user' ? (yoursBegin.exec(content)?.index ?? 0) : 0
    const yours = { title: titles[role] ?? role, text: content.slice(begins), isYours: true }
    if (begins === 0) return [yours]
    return [{ title: 'Coaching model and coaching knowledge', text: content.slice(0, begins), isYours: false }, yours]
  })
}

const placeholder = /(\{(?:Student|Teacher|Person|Email|Phone|Id)\d+[a-z]*\})/

/** A text cut at its placeholders, with where each piece begins. */
export function cutAtPlaceholders(text: string): { text: string; at: number; isPlaceholder: boolean }[] {
  let at = 0
  return text
    .split(placeholder)
    .map((piece, index) => {
      const begins = at
      at += piece.length
      return { text: piece, at: begins, isPlaceholder: index % 2 === 1 }
    })
    .filter((piece) => piece.text !== '')
}

/** Somebody, or something of theirs, and what stands in the place of it. */
export type Replaced = { placeholder: string; form: string; why: string }

const inOrder = new Intl.Collator('en', { numeric: true })

/** Of all that was replaced, what stands in the words of this coach, each person's ways of being named together. */
export function replacedIn(replaced: Replaced[], messages: SentMessage[]): Replaced[] {
  const yours = partsOf(messages)
    .filter(({ isYours }) => isYours)
    .map(({ text }) => text)
    .join('\n')
  return replaced.filter((one) => yours.includes(one.placeholder)).toSorted((a, b) => inOrder.compare(a.placeholder, b.placeholder))
}

const reasons: Record<string, string> = {
  roster: 'from your roster',
  'on record': 'on record as the teacher',
  speaker: 'speaks in your notes',
  'looks like a name': 'looks like a name',
  'e-mail': 'an e-mail address',
  phone: 'a telephone number',
  id: 'may be somebody’s number',
}

/** Why it was replaced, as the end of a sentence. */
export const whyInWords = (why: string): string => reasons[why] ?? why
