import { checkText, type LooseText } from '../../checks/check.ts'
import type { Approach } from '../../domain/coaching-model.ts'
import type { RuleName } from '../../domain/finding.ts'
import { anyDoubleMark } from '../../language/quotation-marks.ts'
import { oneLine, spoken } from '../../prompting/clean-text.ts'
import { namesNobody } from '../../prompting/names.ts'
import type { GivenItem } from './given-item.ts'

type Beside = Pick<GivenItem, 'rationale' | 'listenFor' | 'followUp' | 'replies'>

/** What the coach alone reads may push; it may not judge, or tell feelings. */
const neverRead: RuleName[] = ['no-verdict', 'no-emotion-reading', 'in-scope']

/**
 * The words beside an item's own, which no check looks at later: what a rule of stance has something to say about is left out, and what
 * is quoted and stands in none of the sources loses its marks.
 */
export function wordsBeside({ rationale, listenFor, followUp, replies }: Beside, approach: Approach, sources: string[]): Beside {
  const isSayable = (text: string) => text !== '' && found({ text, purpose: 'examine', approach }).length === 0
  const isReadable = (text: string) =>
    text !== '' && !found({ text, kind: 'shared-data', approach }).some((rule) => neverRead.includes(rule))
  const unquoted = (text: string) => checkText({ text }, sources).find(({ rule }) => rule === 'verified-quotes')?.rewrite ?? text
  const kept = (text: string | null, is: (text: string) => boolean) => {
    const tidy = text === null ? '' : unquoted(spoken(text))
    return is(tidy) && !namesNobody(tidy, sources) ? tidy : null
  }
  return {
    rationale: kept(rationale, isReadable) ?? '',
    listenFor: kept(listenFor, isReadable),
    followUp: kept(followUp, isSayable),
    // Typical words are nobody's, so they carry no marks.
    replies: replies.flatMap(({ heard, say }) => {
      const [typical, answer] = [oneLine(heard.replace(anyDoubleMark, '')), kept(say, isSayable)]
      return typical !== '' && !namesNobody(typical, sources) && answer !== null ? [{ heard: typical, say: answer }] : []
    }),
  }
}

const found = (text: LooseText): RuleName[] => checkText(text).map(({ rule }) => rule)
