import { isTeacher, type People } from './people.ts'
import { withoutQuotes } from './quotes.ts'

/** What is only said and done in teaching. Leaves out what a child may also have told somebody with: a journal, a drawing, a note. */
const classroom =
  /\b(?:lessons?|warm-?ups?|exit (?:tickets?|slips?)|do nows?|bell ringers?|worksheets?|problems?|fractions?|equations?|numerators?|denominators?|graphs?|pages?|chapters?|paragraphs?|passages?|objectives?|directions|instructions|turn and talk|think[- ]pair|(?:their|your|each|a|shoulder|elbow) partners?|partners|partner (?:talk|share|work)|pairs|in groups|small groups?|(?:group|grp|table|tbl|station|center) \d|whiteboards?|the board|slides?|screen|timers?|transitions?|notebooks?|vocab\w*|manipulatives|tiles|cubes|the rug|carpet|line(?:s|d)? up|lining up|hands? (?:up|raised)|rais(?:e|es|ed|ing) (?:a |their |his |her )?hands?|cold[- ]calls?|volunteers?|shar(?:e|es|ed|ing) out|whole (?:class|group)|quiz|the test|maths?|science|reading|spelling|the (?:next|first|second|last) (?!times?\b|day|night|week|month|year|summer)\w+|next (?:question|one|part)|answers?|solv(?:e|es|ed|ing)|essays?|the text|evidence from|claims?|review(?:s|ed|ing)? (?:of )?(?:the|for)|cfu|tps|ss)\b/i

/** Somebody speaks to all of them. */
const toTheClass =
  /\b(?:the (?:whole )?(?:class|group|students|kids|room)|everyone|everybody|all of (?:them|you)|you all|who (?:can|else|has|wants)|boys and girls|friends|guys|eyes (?:on|up)|let'?s)\b/i

/** More than one of them, or something counted. */
const theClass =
  /^\W*(?:(?:the|whole|rest of|other|another|all|all of|most|most of|some|some of|half|half of|both|many|few|several|about|only|\d+|two|three|four|five|six|seven|eight|nine|ten)\s+)*(?:class|students|ss|kids|children|pupils|groups?|grps?|pairs?|partners|tables?|everyone|everybody|others|boys|girls|hands?|volunteers?|voices|(?:s|ss) \d)\b/i
const counted =
  /\b(?:\d+|zero|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|all)\s+(?:of (?:the )?(?:\d+|class|them)|(?:more |other |new )*(?:hands?|students|ss|kids|volunteers?|voices|groups|tables|pairs|questions|answers|notebooks|papers))\b/i

/** What only a teacher does to a class, with or without a subject: "Circulates.", "she calls on Wyatt", "has them turn and talk". */
const teaches =
  /^\W*(?:(?:then|and|so|also|now|next)\s+)*(?:(?:she|he|they|t|tchr|teacher)\s+)?(?:(?:then|also|now|quickly|just)\s+)?(?:call(?:s|ed) on|cold[- ]call(?:s|ed)|circulat(?:es|ed|ing)|pass(?:es|ed) out|hand(?:s|ed) out|wait(?:s|ed)\b(?! (?:for|until|by|with|outside))|models?\b|model(?:l?ed)|redirect(?:s|ed)|(?:has|had|have|gets|got) (?:them|the class|students|everyone|kids)|(?:asks|asked|tells|told|reminds|reminded|directs|directed|shows|showed|gives|gave) (?:them|the class|the group|the students|students|everyone|all)|mov(?:es|ed) on|(?:starts|started|begins|began|introduces|introduced|launches|launched|reviews|reviewed|explains|explained|demonstrates|demonstrated|projects|projected|collects|collected|dismiss(?:es|ed)) (?:the|a|an|her|his|next)|re-?reads?|reads? (?:aloud|the|out|from)|writes? .{0,40}\bon the (?:board|chart|screen)|(?:sets|set|starts) (?:a|the) timer|walk(?:s|ed) (?:around|to (?:table|the))|play(?:s|ed) (?:a|the))/i

const otherAdult = /^\W*(?:the (?:teacher|para|aide|sub|co-?teacher)|(?:ms|mrs|mr|miss|dr|mx|sra?|coach)\.?\s\p{L}+)\b(?!['’]s)/iu

const opensWith = (words: string): string => /^[^\p{L}]*([\p{L}.]+)/u.exec(words)?.[1] ?? ''

/** Whether a teacher is the one who acts in a sentence. */
const teacherActs = (words: string, people: People): boolean =>
  /^(?:T|Tchr|Tr|Teacher)$/.test(opensWith(words)) || otherAdult.test(words) || isTeacher(opensWith(words), { ...people, pronoun: null })

/** One who was spoken of already and is not the one who acts: "asked her about it", "sent him out", "asked if she wanted water". */
const somebodySpokenOf =
  /\b(?:him|himself|herself)\b|\b(?:if|that|what|why|whether|where|how|because|until|while|but)\s+(?:he|she)\b|\bher\b(?=\W*$|[.,;!?)]|\s+(?:about|if|why|what|how|when|where|whether|to|aside|out|outside|over|down|up|away|back|again|that|not|by|with|for|and|in|alone|privately|quietly|after)\b)/i

export type Lesson = {
  /** Who acts in it: a "he" or "she" in the next sentence may be that one. */
  byWhom: 'teacher' | 'somebody' | 'nobody'
}

/**
 * Whether a sentence is plainly about the lesson: the teacher teaching, the class at work, something counted, or words that only teaching
 * has and nobody in it who was spoken of before. Null where it is not, or may not be.
 */
export function aboutTheLesson(sentence: string, isSpeech: boolean, people: People): Lesson | null {
  const words = isSpeech ? sentence : withoutQuotes(sentence)
  const ofClassroom = classroom.test(sentence) || toTheClass.test(sentence)
  if (isSpeech) return ofClassroom || /\d/.test(sentence) ? { byWhom: 'somebody' } : null
  const spokenOf = somebodySpokenOf.test(words)
  if (teacherActs(words, people)) return spokenOf && !ofClassroom ? null : { byWhom: 'teacher' }
  if (theClass.test(words) || counted.test(words)) return spokenOf && !ofClassroom ? null : { byWhom: 'nobody' }
  if (teaches.test(words)) return { byWhom: 'teacher' }
  if (!ofClassroom) return null
  const pronoun = /^\W*(?:(?:and|but|then|so|later|after that)\W+)*(he|she)\b/i.exec(words)?.[1]?.toLowerCase()
  if (spokenOf || (pronoun && pronoun !== people.pronoun)) return null
  return { byWhom: 'somebody' }
}
