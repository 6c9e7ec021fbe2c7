import { pattern } from '../../language/lexicon.ts'
import type { HeardSentence } from '../../language/question.ts'
import { anywhere, lessonDid, teacherDid } from '../words/verdict-idioms.ts'
import { aboutOf } from './about.ts'
import type { Stated } from './predication.ts'

const adverbs = `(?: (?:really|just|absolutely|totally|completely|certainly|clearly|simply|also|again|always|kind of|sort of|rather|definitely|all|both|never|so|then|only|almost|nearly|quickly|soon|pretty much|frankly|seriously|properly|well and truly))*`
const ofLesson = new RegExp(pattern(`(?<=\\w)${adverbs} ?(?<![\\w])${lessonDid}(?![\\w])`).source, 'g')
const ofTeacher = pattern(`\\byou(?:'ve| have|'d| had| all)?${adverbs} ?(?:(?<![\\w])|(?='))${teacherDid}(?![\\w])`)
/** "You panicked and made a hash of it": the same person, a clause later. */
const ofTeacherLater = pattern(
  `\\byou(?:'ve| have|'d| had)? \\w+(?: [\\w']+){0,8},? (?:and|but|then)(?: just| really| simply| then)? (?!(?:have|'ve|got|are|were|put|took|take|went|go|had|made (?!a |an |such))\\b)${teacherDid}(?![\\w])`,
)
const alone = pattern(`(?<![\\w])(?:${anywhere})(?![\\w])`)

const boundary =
  /^(?:[,;:.!?–—"]|-|\.\.\.|…|and|but|or|because|so|if|when|while|since|though|although|which|who|what|how|why|where|whether|then|think|thought|say|said|believe|know|see|feel|agree|realise|realize|admit|guess|honestly|frankly|overall)$/

/** What the clause before an idiom is about: its last words back to where the clause begins. */
function subjectOf({ tokens, start }: HeardSentence, at: number): ReturnType<typeof aboutOf> {
  const before = tokens.filter((token) => token.end <= start + at)
  let first = before.length
  while (first > 0 && before.length - first < 12 && !boundary.test(before[first - 1]?.lower ?? '')) first--
  const phrase = before.slice(first)
  return phrase[0]?.lower === 'that' && phrase.length > 1 && first > 0 ? aboutOf(phrase.slice(1)) : aboutOf(phrase)
}

/** Idioms of success, failure and rank, each with the subject it needs: "the ending fell flat", "you knocked it out of the park". */
export function idiomVerdict(sentence: HeardSentence): (Stated & { about: 'teacher' | 'teaching' }) | null {
  const spanOf = (index: number, words: string) => ({
    start: sentence.start + index + words.length - words.trimStart().length,
    end: sentence.start + index + words.trimEnd().length,
    strong: true,
    word: words.trim(),
  })
  const teacher = ofTeacher.exec(sentence.words) ?? ofTeacherLater.exec(sentence.words)
  if (teacher) return { ...spanOf(teacher.index, teacher[0]), about: 'teacher' }
  for (const match of sentence.words.matchAll(ofLesson)) {
    if (subjectOf(sentence, match.index) === 'teaching') return { ...spanOf(match.index, match[0]), about: 'teaching' }
  }
  const fixed = alone.exec(sentence.words)
  return fixed ? { ...spanOf(fixed.index, fixed[0]), about: 'teaching' } : null
}
