/** Which lessons something is for. Left out: any. Grades as ranges: "K-2", "9-12", "preK-1". */
export type MeantFor = { grades?: readonly string[] | undefined; subjects?: readonly string[] | undefined }

/** Subjects that knowledge can be about, and how lessons name them. One name can mean several: language arts is reading and writing. */
const subjects: Record<string, RegExp> = {
  mathematics: /\b(?:math\w*|algebra|geometry|calculus|statistics|fractions|arithmetic|trigonometry)\b/i,
  reading: /\b(?:reading|literacy|ela|english|language arts|literature|phonics|fluency)\b/i,
  writing: /\b(?:writing|literacy|ela|english|language arts|composition)\b/i,
  'english language arts': /\b(?:ela|english|language arts|literature|literacy|reading|writing)\b/i,
  science: /\b(?:science|biology|chemistry|physics|stem|anatomy|astronomy|ecology)\b/i,
  'social studies': /\b(?:history|social studies|civics|geography|economics|government)\b/i,
  'special education': /\b(?:special ed\w*|sped|resource room|life skills|self-contained)\b/i,
}

/** A grade as a number: K is 0, preK -1. */
function gradeNumber(word: string): number {
  const plain = word.toLowerCase()
  return plain.startsWith('pre') || plain === 'pk' ? -1 : plain.startsWith('k') ? 0 : Number(plain)
}

type Range = { from: number; to: number }

const oneGrade = '(?:pre-?k\\w*|pk|k(?:indergarten)?|1[0-2]|[1-9])'
const gradeRange = new RegExp(
  `(?:\\bgr(?:ade)?s?\\.?|\\byear|,|^)\\s*(${oneGrade})(?:st|nd|rd|th)?(?:\\s*(?:-|–|to|and|/)\\s*(${oneGrade})(?:st|nd|rd|th)?)?\\b|\\b(${oneGrade})(?:st|nd|rd|th)?[- ]grade`,
  'i',
)

/** The grades that the words for a lesson name; null where they name none. */
function gradesIn(lesson: string): Range | null {
  const [, first, last, before] = gradeRange.exec(lesson) ?? []
  const from = first ?? before
  if (from === undefined) return null
  return { from: gradeNumber(from), to: gradeNumber(last ?? from) }
}

function rangeOf(grades: string): Range {
  const [from = '', to = from] = grades.split('-')
  return { from: gradeNumber(from), to: gradeNumber(to) }
}

/** Something for fewer grades than this is not suggested where nobody said which grade it is. */
const wideRange = 6

/**
 * Whether knowledge suits a lesson, given as "Math, grade 4", or null where nothing is known of it. What is for one subject alone, or for few
 * grades, waits until it is known that the lesson is one of those.
 */
export function suits({ grades = [], subjects: meant = [] }: MeantFor, lesson: string | null): boolean {
  const bySubject = meant.length === 0 || meant.some((subject) => lesson !== null && subjects[subject]?.test(lesson))
  const taught = lesson === null ? null : gradesIn(lesson)
  const byGrade =
    grades.length === 0 ||
    grades.map(rangeOf).some(({ from, to }) => {
      return taught === null ? to - from >= wideRange : taught.from <= to && from <= taught.to
    })
  return bySubject && byGrade
}
