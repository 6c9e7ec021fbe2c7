import type { Evidence } from '../../domain/evidence.ts'
import { endsOf, minutesOf } from '../evidence/clock.ts'
import { quotedSpans, withoutQuotes } from '../evidence/quotes.ts'
import { reportedSpeech } from '../evidence/reported-speech.ts'

/** Words that may be read aloud in one breath, and characters that hold them. */
const breath = 24
const longestBreath = 500

/** The words themselves, without marks and labels, from what somebody said; null where nothing quotable is there. */
export function spokenWords(evidence: Evidence): string | null {
  const quotes = quotedSpans(evidence.text)
  const longest = [...quotes].sort((a, b) => b.inner.length - a.inner.length)[0]
  return quotable(
    longest?.inner ??
      reportedSpeech(evidence.text, evidence.speaker === 'teacher' ? pronounIn(evidence.text) : null)?.words ??
      evidence.text,
  )
}

/** The coach's own line of notes as it can be quoted: a part of it without other quotation marks, short enough to say. */
export function notedWords(evidence: Evidence): string | null {
  if (!/["“”«»]/.test(evidence.text)) return quotable(withoutLead(evidence.text))
  const parts = evidence.text.split(/["“”«»]/).filter((_, index) => index % 2 === 0)
  const longest = parts.map(bareOfMarks).sort((a, b) => b.length - a.length)[0] ?? ''
  const saysMost = longest.length * 5 >= evidence.text.length * 3 && longest.split(/\s+/).length >= 3
  return saysMost && !/^[[(].*[\])]$/.test(longest) ? quotable(withoutLead(longest)) : null
}

const bareOfMarks = (part: string): string => part.replace(/^[\s,:;–—-]+|(?<![\s,:;–—-])[\s,:;–—-]+$/g, '')

// Dictation opens every line with a joint that nobody would read aloud.
const withoutLead = (words: string): string => words.replace(/^\W*(?:(?:and|so|then|but|um|uh|okay|ok|also|like)\s+)+(?=\S+\s+\S)/i, '')

function quotable(words: string): string | null {
  const clean = words.replace(/^[\s\-–—•*|:;,>→[(]+(?=\S)/, (lead) =>
    /[[(]/.test(lead) && /[\])]/.test(words) ? lead.replace(/[^[(]/g, '') : '',
  )
  const plain = balanced(clean.replace(/(?<![\s,;:|–—-])[\s,;:|–—-]+$/, ''))
  if (!/\p{L}/u.test(plain) || /[_]{2,}|[*`{}\\]|<\/?[a-z][^<>]*>/i.test(plain)) return null
  const tokens = plain.split(/\s+/)
  if (tokens.length < 2) return null
  if (tokens.length <= breath) return plain
  return firstBreath(plain)
}

// A leading part that ends where a sentence or clause does; never cut in mid-phrase.
function firstBreath(all: string): string | null {
  const words = all.slice(0, longestBreath)
  const ends = [...words.matchAll(/[.!?;](?=\s)|,(?=\s)|\s(?=(?:and|but|so|because|then|while|when)\b)/g)].map(
    (found) => found.index + (/[.!?]/.test(found[0]) ? 1 : 0),
  )
  const fits = ends.filter((end) => {
    const size = words.slice(0, end).split(/\s+/).length
    return size >= 6 && size <= breath
  })
  const end = fits.at(-1)
  return end === undefined ? null : balanced(words.slice(0, end).trim())
}

// A bracket that lost its partner goes, with what stands behind it where enough is left before it.
function balanced(words: string): string {
  const open = (words.match(/[[(]/g) ?? []).length
  const close = (words.match(/[\])]/g) ?? []).length
  if (open === close) return words
  const before = words.slice(0, Math.max(words.lastIndexOf('('), words.lastIndexOf('['))).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')
  if (open > close && before.split(/\s+/).length >= 3) return before
  return words.replace(/[[\]()]/g, (mark, at: number) => (at === 0 || at === words.length - 1 ? '' : mark)).trim()
}

/** Exact words between curly marks, with a full stop after them where they end without one. */
export function sentenceEnd(words: string): string {
  return /[.!?…]$/.test(words) ? `“${words}”` : `“${words}”.`
}

/** "At 10:05", "At minute 12", "Between 8:35 and 8:58": a clock as the coach wrote it, ready to open a sentence; empty where there is none. */
export function atTime(time: string | null): string {
  if (!time) return ''
  const ends = endsOf(time)
  if (ends) return `Between ${bare(ends.from)} and ${bare(ends.to)}`
  return /^\+|min$/.test(time) ? `At minute ${minutesOf(time) ?? bare(time)}` : `At ${time}`
}

const bare = (time: string): string => time.replace(/^\+/, 'minute ').trim()

/** Who said it, as the subject of a sentence said to the teacher. */
export function whoSpoke(evidence: Evidence): { subject: string; again: string } | null {
  if (evidence.kind === 'teacher-words') return evidence.speaker === 'teacher' ? { subject: 'you', again: 'you' } : null
  const speaker = evidence.speaker
  if (speaker === null) return null
  if (/^(?:Ss|Sts|Students|Kids|Class|All|Everyone)$/i.test(speaker)) return { subject: 'students', again: 'those students' }
  if (/^(?:partner)$/i.test(speaker)) return { subject: 'the partner', again: 'that student' }
  if (/^(?:Grp|Group|Table|Tbl|Pair)\b/.test(speaker)) return { subject: 'a student in one group', again: 'that student' }
  if (/boy/i.test(speaker)) return { subject: 'one boy', again: 'that student' }
  if (/girl/i.test(speaker)) return { subject: 'one girl', again: 'that student' }
  if (!/^\p{Lu}\p{Ll}+/u.test(speaker) || /^(?:Student|Child|Kid|Pupil|Stu|St|Chn?)\b/i.test(speaker))
    return { subject: 'one student', again: 'that student' }
  return { subject: speaker, again: speaker }
}

/** The pronoun before a verb of saying. */
export const pronounIn = (text: string): string | null =>
  /\b(?:s?he)(?=\s(?:asked|said|says|goes|asks)\b)/i.exec(text)?.[0].toLowerCase() ?? null

/** Whether words ask, with or without a question mark. */
export const isQuestion = (words: string): boolean =>
  /\?["”’']?\s*$/.test(words) || (!/[.!…]\s*$/.test(words) && /^(?:what|why|how|who|which|where|when)\b/i.test(words))

/** What the teacher said to the coach about the lesson, and not to the class in it. */
export const isReflection = (span: Evidence): boolean =>
  span.kind === 'teacher-words' &&
  span.speaker === 'teacher' &&
  /\b(?:afterwards?|after (?:the )?(?:lesson|class|observation|school)|(?:before|prior to) (?:the )?(?:lesson|visit|class|observation)|to me\b|told me|asked me|in our (?:talk|debrief|pre-?conference)|when we (?:talked|met))/i.test(
    withoutQuotes(span.text),
  )
