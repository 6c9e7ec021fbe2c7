import type { DraftItem } from '../../server/domain/draft-item.ts'
import type { Evidence } from '../../server/domain/evidence.ts'
import { saidIn } from './item-texts.ts'

// Past or present facts only: "would not" and "if nobody" claim nothing.
const absence =
  /\b(?:there (?:was|were|is|are) (?:no|not|never|nothing)|there (?:wasn|weren|isn|aren)'t|no ?one|nobody|none of (?:the|your|them)|never|not once|failed to|skipped|left out|lacked|(?:did|was|were|had) not|(?:didn|wasn|weren|hadn)'t|without (?:any|a single)|no (?:wait|think)[ -]?time|no (?:students?|child(?:ren)?|kids?|pupils?|hands?|questions?|checks?|objective|goal|exit|feedback|praise|closure) (?:\w+ ){0,2}(?:was|were|had|asked|spoke|answered|raised|went|came|given|seen))\b/i

/** A coach who says that the notes may have missed something asks, and claims nothing. */
const owned =
  /\b(?:my notes (?:show|have|hold)|i (?:may|might|could) have missed|(?:that|what) i (?:may have |might have )?missed|i (?:did not|didn't) (?:catch|hear|see|write|note|get|record))\b/i
const supposed = /\b(?:if|suppose|imagine|unless|what would|could|might|would)\b/i
const nothing =
  /\b(?:no|not|none|nobody|noone|never|nothing|zero|0|without|silent|silence|\w+n't|didnt|doesnt|wasnt|skip\w*|head down|blank)\b/i

const withoutQuotations = (text: string): string => text.replace(/["“„][^"“”„]*["”]/g, ' ')

const sentencesOf = (text: string): string[] => text.match(/[^.?!]+[.?!]*/g) ?? []

/**
 * Sentences that would have a coach say that something did not happen, though nothing the item stands on says so.
 * Quotations, suppositions and "my notes show none" are not claims; a question claims only by "why didn't …".
 */
export function assertedAbsences(item: DraftItem, evidence: readonly Pick<Evidence, 'label' | 'text'>[]): string[] {
  const stands = evidence.filter((span) => item.evidence.includes(span.label))
  if (stands.some((span) => nothing.test(span.text.replace(/[‘’]/g, "'")))) return []
  return saidIn(item).flatMap((text) => {
    const plain = withoutQuotations(text.replace(/[‘’]/g, "'"))
    if (owned.test(plain)) return []
    return sentencesOf(plain)
      .map((sentence) => sentence.trim())
      .filter((sentence) => {
        if (sentence.endsWith('?'))
          return /\b(?:why|how come)\b.*\b(?:(?:did|was|were)n't|(?:did|was|were) (?:\w+ )?not|never|no ?one|nobody)\b/i.test(sentence)
        return absence.test(sentence) && !supposed.test(sentence)
      })
  })
}
