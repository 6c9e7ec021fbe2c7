/** Words that dictation reports without quotation marks: "he asked what did the fourteenth one do and he waited". */
export type Reported = { speaker: string; words: string }

const teacher = String.raw`t|teacher|the teacher|(?:mr|ms|mrs|miss)\.?\s\p{L}+`
const pronoun = 'he|she'
const says = 'asked|said|says|goes|asks'
/** What direct speech opens with. "she was lost", "the class what they remembered" and "4 questions in a row" are reports, not words. */
const direct = String.raw`(?=(?:what|why|how|who|which|where|when|can|could|do|does|did|is|are|will|would|okay|ok|oh|ooh|wow|yes|yeah|no|wait|well|so|good|great|nice|i|i'm|im|you|your|youre|you're|we|let'?s|this|that'?s|thats|it'?s|because|cause|but|turn|look|read|think|tell|show|figure|open|write|take|get|put|come|stop|say|try|listen|raise|talk|go)\b)`
const until = String.raw`(?=\s+(?:and|but|so|then)\s|[.,;!?]|$)`
const reported = new RegExp(String.raw`(?:^|\s)(?:then\s+)?(${teacher}|${pronoun}|\p{L}+)\s+(?:${says})\s+${direct}(.+?)${until}`, 'u')
const notAPerson =
  /^(?:it|that|this|who|which|i|we|they|then|and|so|screen|board|slide|sign|poster|kid|kids|one|also|never|just|even|always|somebody|someone|nobody|everyone|think|thinks|guess|heard|he|she|okay|um|like|him|her|them|you)$/i

const fewest = 3
const most = 18

/**
 * Who said what, where dictation without capitals or stops reports it in the speaker's own words; null where that is not sure.
 * A "he" or "she" is the teacher only where the notes call the teacher so (`teacherPronoun`).
 */
export function reportedSpeech(sentence: string, teacherPronoun: string | null): Reported | null {
  if (/(?!\bI\b)\p{Lu}|["“”]/u.test(sentence)) return null
  const found = reported.exec(sentence)
  const [who, words] = [found?.[1], found?.[2]?.trim()]
  if (!who || !words || (notAPerson.test(who) && who !== teacherPronoun)) return null
  const length = words.split(/\s+/).length
  if (length < fewest || length > most) return null
  const isTeacher = who === teacherPronoun || new RegExp(`^(?:${teacher})$`, 'u').test(who)
  return { speaker: isTeacher ? 'teacher' : who.charAt(0).toUpperCase() + who.slice(1), words }
}

/** "he" or "she", as the notes mostly call the person who teaches; null where they don't or can't be told apart. */
export function teacherPronounIn(notes: string, teacherName: string | null): string | null {
  if (teacherName && /^(?:Mr|Sr|Señor|Herr)\b/i.test(teacherName)) return 'he'
  if (teacherName && /^(?:Ms|Mrs|Miss|Sra|Señora|Mme|Frau)\b/i.test(teacherName)) return 'she'
  const acts = `(?:${says}|had|has|put|let|passed|reads?|waited|waits|gave|gives|calls?|called|starts?|started|walks|walked|showed)`
  const count = (word: string) => notes.match(new RegExp(String.raw`\b${word}\s${acts}\b`, 'gi'))?.length ?? 0
  const [he, she] = [count('he'), count('she')]
  if (he >= 2 && he >= 3 * she) return 'he'
  if (she >= 2 && she >= 3 * he) return 'she'
  return null
}
