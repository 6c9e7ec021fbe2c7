import type { Brief } from '../domain/brief.ts'
import type { ComposedItem } from '../domain/draft-item.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Finding } from '../domain/finding.ts'
import type { Noticing } from '../domain/noticing.ts'
import type { CitedPassage } from '../domain/passage.ts'
import type { Talk } from '../domain/talk.ts'
import { oneLine } from './clean-text.ts'
import type { Names } from './names.ts'
import { isAtRisk, sayable } from './sayable.ts'

/** What a noticing tells of the lines it stands on, without its words. */
export type Sign = Pick<Noticing, 'kind' | 'evidence' | 'focus' | 'particular' | 'nearGoal'>

/** A line of the evidence as it may be sent. */
export type MaskedLine = Pick<Evidence, 'label' | 'text' | 'kind' | 'focus' | 'time' | 'speaker'>

type Public = Pick<Brief, 'coachingModel' | 'approach' | 'purpose' | 'focus' | 'passages' | 'drawOn' | 'alreadyDoing' | 'thin'>

declare const namesAreMasked: unique symbol

/** Something whose names are placeholders. Only the functions below make one, and only of such is a question to a language model made. */
export type Masked<T> = T & { readonly [namesAreMasked]: true }

/** A brief as it may be sent: what somebody brought is masked or kept out (see `sayable`); what is public is as it was. */
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
  const say = (text: string | null) => (text === null ? null : sayable(text, names))
  const { coachingModel, approach, purpose, focus, passages, drawOn, alreadyDoing, thin, goal, lesson = null, lastTalk } = brief
  const masked = {
    ...{ coachingModel, approach, purpose, focus, drawOn, alreadyDoing, thin },
    passages: passages.flatMap((passage) => maskPassage(passage, say) ?? []),
    goal: say(goal),
    lesson: say(lesson),
    evidence: brief.evidence.flatMap(({ label, text, kind, focus, time, speaker }) => {
      const said = say(text)
      return said === null ? [] : [{ label, kind, focus, text: said, time: time === null ? null : oneLine(time), speaker: say(speaker) }]
    }),
    noticings: brief.noticings.map(({ kind, evidence, focus, particular, nearGoal }) => ({ kind, evidence, focus, particular, nearGoal })),
    lastTalk: lastTalk && maskTalk(lastTalk, (text) => say(text) ?? ''),
    written: brief.written.flatMap((item) => maskItem(item, names) ?? []),
  }
  return masked as MaskedBrief
}

/** What is ours is public; what people have added may name anybody, and where it may be about somebody at risk it is kept out. */
function maskPassage(passage: CitedPassage, say: (text: string) => string | null): CitedPassage | null {
  if (passage.kind !== 'document') return passage
  const [source, heading, text] = [say(passage.source), say(passage.heading), say(passage.text)]
  return source === null || heading === null || text === null ? null : { ...passage, source, heading, text }
}

// Its parts may have been kept out, all of them: then there is none.
function maskTalk({ herWords, herChoice, when, promised }: Talk, say: (text: string) => string): Talk | null {
  const talk = { herWords: say(herWords), herChoice: say(herChoice), when: say(when), promised: say(promised) }
  return Object.values(talk).some((part) => part !== '') ? talk : null
}

/** Null where its own words are kept out. */
export function maskItem({ unsourced: _, ...item }: ComposedItem, names: Names): MaskedItem | null {
  const say = (text: string | null) => (text === null ? null : sayable(text, names))
  const text = say(item.text)
  if (text === null) return null
  const masked = {
    ...item,
    text,
    rationale: say(item.rationale) ?? '',
    listenFor: say(item.listenFor),
    followUp: say(item.followUp),
    replies: item.replies.flatMap((reply) => {
      const [heard, answer] = [say(reply.heard), say(reply.say)]
      return heard === null || answer === null ? [] : [{ heard, say: answer }]
    }),
  }
  return masked as MaskedItem
}

/**
 * What was found in an item, but for what was found in words that are kept out.
 * @param text the item's own, that the findings are about
 */
export function maskFindings(findings: Finding[], text: string, names: Names): MaskedFinding[] {
  if (isAtRisk(text)) return []
  return findings.flatMap(({ rule, reason, rewrite, span: [start, end] }) => {
    const said = sayable(reason, names)
    const masked = { rule, reason: said, rewrite: rewrite && sayable(rewrite, names), words: sayable(text.slice(start, end), names) ?? '' }
    return said === null ? [] : [masked as MaskedFinding]
  })
}

/** Those that are not kept out. */
export const maskTexts = (texts: string[], names: Names): Masked<string[]> =>
  texts.flatMap((text) => sayable(text, names) ?? []) as Masked<string[]>
