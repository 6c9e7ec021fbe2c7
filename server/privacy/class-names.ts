import type { RosterRole } from '../domain/roster.ts'
import { isEnglish } from './dictionary.ts'
import { fold } from './fold.ts'
import { isGivenName } from './given-names.ts'
import { isSuffix, isTitle } from './titles.ts'
import { isSchoolWord } from './words-of-schools.ts'

const pronouns =
  /\s*[-–—,|]?\s*[([]?\b(?:s?he|they|xe|ze|her|him|them)(?:\s?\/\s?(?:s?he|they|her|hers|him|his|them|theirs|hir|zir|xem|any)){1,3}\b[)\]]?/gi
const staffWords =
  /^(?:staff|teachers?|educator|para|paras|paraprofessional|aide|assistant|ta|principal|ap|counselor|coach|librarian|co-?teacher|sped|interventionist|slp|specialist|adult|faculty|employee)$/i
const studentWords = /^(?:students?|pupil|learner|child|kid|scholar)$/i

/** The role that a word or a column gives: "teacher" is staff. Null where it says nothing. */
export function roleOf(word: string): RosterRole | null {
  const plain = word.trim().replace(/[().:]/g, '')
  return staffWords.test(plain) ? 'staff' : studentWords.test(plain) ? 'student' : null
}

/** A name as it was written, without pronouns, addresses, marks and remarks; first name first. Empty where nothing is left. */
export function cleanName(written: string): string {
  const plain = written
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\t' ? '\t' : ''))
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\S{1,100}@\S{1,255}/g, ' ')
    .replace(pronouns, ' ')
    .replace(/["“”*_`]/g, ' ')
    .replace(/[([]([^()[\]]*)[)\]](\s*)$/, (_, remark: string, end: string) => (isNickname(remark) ? `(${remark.trim()})${end}` : ' '))
    .replace(/[\s,;:.|–—-]+$/, (end) => (/^\./.test(end) ? '.' : ''))
    .replace(/\s+/g, ' ')
    .trim()
  return firstNameFirst(plain)
}

/** Whether something can be a name: letters, no figures, not more words than names have. */
export const isNameLike = (name: string): boolean => /\p{L}/u.test(name) && !/[\d@#$%=+<>{}\\/?!]/.test(name) && name.split(' ').length <= 8

/** Whether it is of grades, rooms and the like, and no name: "Period", "Exit ticket". A single English word may be a surname. */
export const isNoName = (name: string): boolean =>
  name
    .split(/[\s-]+/)
    .map(fold)
    .filter(Boolean)
    .every((word) => isSchoolWord(word) && !isGivenName(word))

/** Whether a cell beside a name belongs to it: not a grade, a sex, or a remark. */
export const isNamePart = (cell: string): boolean =>
  isNameLike(cell) &&
  /\p{L}{2,}/u.test(cell) &&
  !isNoName(cell) &&
  roleOf(cell) === null &&
  !/^(?:yes|no|f|m|x|nb|male|female|boy|girl|present|absent|ell|iep|504|gt|n\/a|na|new)$/i.test(cell.trim()) &&
  !/^\p{Ll}/u.test(cell)

// "Robert (Bobby)" keeps Bobby; "(IEP)", "(new)" and "(period 3)" go.
const isNickname = (remark: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(remark.trim()) && (isGivenName(fold(remark)) || !(isEnglish(fold(remark)) || isSchoolWord(fold(remark))))

/** "Lopez, Maya" and "King, Martin, Jr." are turned round; "Maya Lopez, Jr." is not. */
function firstNameFirst(name: string): string {
  const [last = '', first = '', ...rest] = name.split(',').map((part) => part.trim())
  if (first === '') return last
  if (isSuffix(fold(first))) return [last, first, ...rest].join(' ')
  const titled = isTitle(fold(last.split(/[\s.]/)[0] ?? ''))
  return titled ? last : [first, last, ...rest.filter((part) => isSuffix(fold(part)))].join(' ')
}

/** Staff by a title ("Ms. Ortiz"), otherwise as its place on the list says. */
export const roleByName = (name: string, role: RosterRole): RosterRole =>
  isTitle(fold(name.split(/[\s.]/)[0] ?? '')) && name.includes(' ') ? 'staff' : role
