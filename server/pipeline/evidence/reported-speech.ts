/** Words that dictation reports without quotation marks: "he asked what did the fourteenth one do and he waited". */
export type Reported = { speaker: string; words: string }

const teacher = String.raw`t|teacher|the teacher|(?:mr|ms|mrs|miss)\.?\s\p{L}+`
const pronoun = 'he|she'
const says = 'asked|said|says|goes|asks'
const notDirect = String.raw`(?!(?:that|to|them|him|her|if|about|for|something|nothing|it|so|the same|yes to|no to)\b)`
const until = String.raw`(?=\s+and\s+(?:he|she|they|then|the|i|let|kept|went|was|nobody|no one|one|two|some|most|four|three|\p{L}+ed|\p{L}+\s(?:${says}))\b|\s+(?:then|but then|so then)\b|[.,;!]|$)`
const reported = new RegExp(String.raw`(?:^|\s)(?:then\s+)?(${teacher}|${pronoun}|\p{L}+)\s+(?:${says})\s+${notDirect}(.+?)${until}`, 'iu')
const notAPerson =
  /^(?:it|that|this|who|which|i|we|they|then|and|so|screen|board|slide|sign|poster|kid|kids|one|also|never|just|even|always|somebody|someone|nobody|everyone|think|thinks|guess|heard|he|she|okay|um|like|him|her|them|you)$/i

const fewest = 3
const most = 18

/**
 * Who said what, where a sentence of unpunctuated notes reports it in the speaker's own words; null where that is not sure.
 * A "he" or "she" is the teacher only where the notes call the teacher so (`teacherPronoun`).
 */
export function reportedSpeech(sentence: string, teacherPronoun: string | null): Reported | null {
  const found = reported.exec(sentence)
  const [who, words] = [found?.[1], found?.[2]?.trim()]
  if (!who || !words || (notAPerson.test(who) && who.toLowerCase() !== teacherPronoun)) return null
  const length = words.split(/\s+/).length
  if (length < fewest || length > most || /["“”]/.test(words)) return null
  const isTeacher = who.toLowerCase() === teacherPronoun || new RegExp(`^(?:${teacher})$`, 'iu').test(who)
  return { speaker: isTeacher ? 'teacher' : who.charAt(0).toUpperCase() + who.slice(1), words }
}

/** "he" or "she", as the notes mostly call the person who teaches; null where they don't or can't be told apart. */
export function teacherPronounIn(notes: string, teacher: string | null): string | null {
  if (teacher && /^(?:Mr|Sr|Señor)\b/i.test(teacher)) return 'he'
  if (teacher && /^(?:Ms|Mrs|Miss|Sra|Señora|Mme)\b/i.test(teacher)) return 'she'
  const count = (word: string) =>
    notes.match(
      new RegExp(
        String.raw`\b${word}\s(?:${says}|had|has|put|let|passed|reads?|waited|waits|gave|gives|calls?|called|starts?|started|walks|walked|showed)\b`,
        'gi',
      ),
    )?.length ?? 0
  const [he, she] = [count('he'), count('she')]
  if (he >= 2 && he >= 3 * she) return 'he'
  if (she >= 2 && she >= 3 * he) return 'she'
  return null
}
