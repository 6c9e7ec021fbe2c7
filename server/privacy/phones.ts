import type { Contact } from './contact.ts'

// Each form is short and has no part that can be split in two ways. Nothing of a longer number is taken.
const forms = [
  // +1 555 123 4567, +44 (0)20 7946 0958
  /(?<![\d+])\+\d{1,3}(?:[ .\u00a0-]?\(?\d{1,5}\)?){2,6}(?!\d)/g,
  // (555) 123-4567, 555.123.4567, 1-555-123-4567
  /(?<![\d.-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d-]|\.\d)/g,
  // 555-1234
  /(?<![\d.,/–-])[2-9]\d{2}[.-]\d{4}(?![\d/-]|[.,]\d)/g,
  // 020 7946 0958, 06 12 34 56 78, 0171/1234567
  /(?<![\d.,:/-])\(?0\d{1,4}\)?[ /.-](?:\d{2,8}[ .-]?){1,4}(?![\d:])/g,
  // 98765 43210
  /(?<![\d.,:/-])[6-9]\d{4} \d{5}(?![\d,.:])/g,
]
const cued =
  /\b(?:phone|tel|telephone|cell|mobile|fax|call|text|whatsapp|ph)\b[.:#]{0,2}[ \t]{0,3}(?:(?:is|at|her|him|mom|dad|home|number|no\.?)[ \t]{1,2}){0,3}(\(?\d[\d .()/-]{5,20}\d)/gi

/** Telephone numbers in a text: the American ways to write one, those with a country's code or a leading 0, and any after "phone". */
export function phonesIn(text: string): Contact[] {
  const plain = forms.flatMap((form) => [...text.matchAll(form)].map(({ 0: number, index }) => spanOf(number, index)))
  const after = [...text.matchAll(cued)].map((found) => spanOf(found[1] ?? '', found.index + found[0].length - (found[1] ?? '').length))
  return [...plain, ...after].filter(({ start, end }) => isPhone(text.slice(start, end)))
}

function spanOf(number: string, start: number): Contact {
  return { kind: 'Phone', start, end: start + number.trimEnd().replace(/[ .-]+$/, '').length }
}

/** Enough digits, not all of them 0 and 1 (binary numbers), and no date. */
function isPhone(number: string): boolean {
  const digits = number.replace(/\D/g, '')
  return (
    digits.length >= 7 &&
    digits.length <= 15 &&
    !/^[01]+$/.test(digits) &&
    !/^(?:19|20)\d{2}[-./ ]\d{1,2}[-./ ]\d{1,2}$|^\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d{2}$/.test(number)
  )
}
