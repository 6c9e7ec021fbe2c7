import type { ComposedItem } from '../../domain/draft-item.ts'
import type { Evidence } from '../../domain/evidence.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Noticing } from '../../domain/noticing.ts'
import type { Talk } from '../../domain/talk.ts'
import type { Brief } from '../drafter.ts'
import { oneLine } from './clean-text.ts'
import type { Names } from './names.ts'

/** What a noticing tells of the lines it stands on, without its words. */
export type Sign = Pick<Noticing, 'kind' | 'evidence' | 'focus' | 'particular' | 'nearGoal'>

/** A line of the evidence as it may be sent. */
export type MaskedLine = Pick<Evidence, 'label' | 'text' | 'kind' | 'focus' | 'time' | 'speaker'>

type Public = Pick<Brief, 'coachingModel' | 'approach' | 'purpose' | 'focus' | 'passages' | 'alreadyDoing' | 'thin'>

declare const namesAreMasked: unique symbol

/** Something whose names are placeholders. Only the functions below make one, and only of such is a question to a language model made. */
export type Masked<T> = T & { readonly [namesAreMasked]: true }

/** A brief as it may be sent: what somebody brought is masked, in one line, without what can't be seen; what is public is as it was. */
export type MaskedBrief = Masked<
  Public & {
    goal: string | null
    lesson: string | null
    evidence: MaskedLine[]
    noticings: Sign[]
    lastTalk: Talk | null
    written: MaskedItem[]
  }
>

/** An item as it may be sent. */
export type MaskedItem = Masked<Omit<ComposedItem, 'unsourced'>>

/** What a check found, as it may be sent: `words` are those it is about. */
export type MaskedFinding = Masked<Pick<Finding, 'rule' | 'reason' | 'rewrite'> & { words: string }>

export function maskBrief(brief: Brief, names: Names): MaskedBrief {
  const say = sayWith(names)
  const { coachingModel, approach, purpose, focus, passages, alreadyDoing, thin, goal, lesson = null, lastTalk } = brief
  const masked = {
    ...{ coachingModel, approach, purpose, focus, passages, alreadyDoing, thin },
    goal: goal === null ? null : say(goal),
    lesson: lesson === null ? null : say(lesson),
    evidence: brief.evidence.map(({ label, text, kind, focus, time, speaker }) => ({
      ...{ label, kind, focus },
      text: say(text),
      time: time === null ? null : oneLine(time),
      speaker: speaker === null ? null : say(speaker),
    })),
    noticings: brief.noticings.map(({ kind, evidence, focus, particular, nearGoal }) => ({ kind, evidence, focus, particular, nearGoal })),
    lastTalk: lastTalk && maskTalk(lastTalk, say),
    written: brief.written.map((item) => maskItem(item, names)),
  }
  return masked as MaskedBrief
}

// Its parts may have been kept out, all of them: then there is none.
function maskTalk({ herWords, herChoice, when, promised }: Talk, say: (text: string) => string): Talk | null {
  const talk = { herWords: say(herWords), herChoice: say(herChoice), when: say(when), promised: say(promised) }
  return Object.values(talk).some((part) => part !== '') ? talk : null
}

export function maskItem({ unsourced: _, ...item }: ComposedItem, names: Names): MaskedItem {
  const say = sayWith(names)
  const masked = {
    ...item,
    text: say(item.text),
    rationale: say(item.rationale),
    listenFor: item.listenFor === null ? null : say(item.listenFor),
    followUp: item.followUp === null ? null : say(item.followUp),
    replies: item.replies.map((reply) => ({ heard: say(reply.heard), say: say(reply.say) })),
  }
  return masked as MaskedItem
}

/** @param text the item's own, that the findings are about */
export function maskFindings(findings: Finding[], text: string, names: Names): MaskedFinding[] {
  const say = sayWith(names)
  return findings.map(({ rule, reason, rewrite, span: [start, end] }) => {
    const masked = { rule, reason: say(reason), rewrite: rewrite === null ? null : say(rewrite), words: say(text.slice(start, end)) }
    return masked as MaskedFinding
  })
}

export const maskTexts = (texts: string[], names: Names): Masked<string[]> => texts.map(sayWith(names)) as Masked<string[]>

const sayWith = (names: Names) => (text: string) => names.mask(oneLine(text))
