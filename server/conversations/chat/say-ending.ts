import type { MessageChanges } from '../../domain/message-changes.ts'
import { AppError } from '../../errors.ts'

/** What an answer ends with that its coach ended before its time. */
export const stopped = () => new AppError('chat.stopped', 409, 'Stopped.', 'What had been said and done by then is kept.')

/** Whoever pressed Stop has what they wanted: that is no failure. */
export const isStopped = ({ code }: AppError): boolean => code === 'chat.stopped'

/** What an answer ends with that was ended because the process is about to end. */
export const closing = () => new AppError('app.closing', 503, 'Thinking Partner was closed before this was answered.', 'Say it again.')

/** For a language model that does what it is asked to and says nothing. */
export function saidOfChanges(changes: MessageChanges | null): string {
  if (!changes) return 'There is nothing that I could say to that. Say it in other words.'
  const labels = changes.items.map(({ after }) => after.label)
  const inSeries = new Intl.ListFormat('en').format(labels)
  const words = [
    labels.length > 0 && `${inSeries} ${labels.length === 1 ? 'is' : 'are'} changed. Look at the words before you approve them.`,
    changes.plans.length > 0 && 'A plan is being written beside this one.',
  ]
  return words.filter(Boolean).join(' ')
}

const item = String.raw`(?:I ?\d{1,2}|(?:item|question|number|card) (?:I ?)?\d{1,2})`
const several = String.raw`(?:both|all|each|every)(?: of)?(?: the| your| my| these| those| them)?(?: (?:\d+|two|three|four|five|six))?(?: (?:questions?|items?|wordings|ones))?(?: of them)?`
const ofThePlan = String.raw`(?:the|your|this|that|my)(?: \w+){0,2} (?:plan|questions?|items?|opener|opening|wording|one)`
const subject = `(?:${item}(?:(?:,| and|, and| &) ${item})*|${several}|${ofThePlan}|everything|it|they|that|this|these)`
const adverbs = `(?: (?:now|just|already|also|all|both|then|been|successfully|gone ahead and|went ahead and))*`
const passive = `(?: (?:is|are|was|were|has|have|got|gets|stands?)|['’]s|['’]re|['’]ve)`
/** Not “shared reading” or “added value”. */
const end = String.raw`\b(?=\W*$|[.,;:!)–—]| (?:with|to|by|now|for|from|in|into|as|and|on|too|already|so|again|together|here|at|of)\b)`

/** Ways of saying that something was done: “I have …”, “I2 is now …”, “Both have been …”, “Changed I2”, “Done: …”. */
const claim = (verbs: string) =>
  new RegExp(
    [
      String.raw`\b(?:I|we)(?:['’]ve| have| did)?${adverbs}${adverbs} (?:${verbs})\b`,
      String.raw`\b${subject}${passive}${adverbs} (?:${verbs})${end}`,
      String.raw`\bI(?:['’]ve| have)? (?:took|taken|went|gone)\b[^.,;!?]{0,20} and${adverbs} (?:${verbs})\b`,
      String.raw`^\W*(?:(?:done|okay|ok|sure|yes|great|all set|now|and)\W+)*(?:(?:just|already|now|successfully|also) )*(?:${verbs})\b(?=\W*$|[:!,]| (?:${item}|it|them|both|all|everything|as|the|your|for)\b)`,
    ].join('|'),
    'i',
  )
const decided = claim('approved|accepted|rejected|shared|sent|e-?mailed|exported|deleted|published|signed off|submitted|locked in')
const sentToSomebody =
  /\b(?:principal|teacher|M(?:r|s|rs|x)\.? \w+)(?: (?:has been|was|is))(?: now)? (?:e-?mailed|informed|sent (?:it|the|your|this))\b/i
const readsNow = new RegExp(String.raw`\b${item} now (?:reads|says|asks|opens|begins|starts)\b`, 'i')
const changed = claim(
  'changed|reworded|rephrased|revised|edited|rewrote|rewritten|added|inserted|replaced|updated|removed|softened|swapped|moved|shortened',
)

/** What is not, not yet, or by others: “once you have approved it”, “nothing was sent”, “can be exported”. */
const elsewise =
  /\b(?:not|no|never|nothing|none|neither|nobody|once|until|unless|if|when|whenever|before|after|as soon as|can|could|would|should|may|might|must|to be|will|you(?:['’]ve| have| had)?(?: already)? (?:approved|rejected|changed|added|sent|shared)|by (?:you|the coach))\b|n['’]t\b|^[^:]*\?\s*$/i

const sentences = (text: string): string[] => text.split(/(?<=[.!?…])\s+|\n+|;\s+|,? (?:but|so that|because|since)\s+/)

/** What is to be set right in what a language model says it did, from what its tools did; nothing for most answers. */
export function setRight(text: string, changes: MessageChanges | null): string {
  const said = sentences(text).filter((sentence) => !elsewise.test(sentence))
  if (said.some((sentence) => decided.test(sentence) || sentToSomebody.test(sentence)))
    return '(Nothing was approved, rejected, sent or taken out by this: that is yours to do.)'
  return !changes && said.some((sentence) => changed.test(sentence) || readsNow.test(sentence))
    ? '(Nothing in the plan was changed by this.)'
    : ''
}
