import type { Contact } from './contact.ts'
import { idsIn } from './ids.ts'
import { phonesIn } from './phones.ts'

/** E-mail addresses, telephone numbers, and numbers of students and papers in a text, in order, none overlapping. */
export function contactsIn(text: string): Contact[] {
  const found = [...emailsIn(text), ...idsIn(text), ...phonesIn(text)].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return found.filter((contact) => {
    const free = contact.start >= end
    if (free) end = contact.end
    return free
  })
}

const longestLocal = 64
const longestDomain = 255

/** Looks left and right of each "@", so that a text of any shape costs its length. */
function emailsIn(text: string): Contact[] {
  const found: Contact[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = /[\p{L}\p{M}\p{N}._%+'’-]{1,64}$/u.exec(text.slice(Math.max(0, at - longestLocal), at))?.[0].replace(/^['’.-]+/, '') ?? ''
    const domain =
      /^[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63}){1,8}/u.exec(text.slice(at + 1, at + 1 + longestDomain))?.[0] ?? ''
    const whole = domain.replace(/\.\d+$/, '')
    if (local !== '' && /\.\p{L}{2,}$/u.test(whole)) found.push({ kind: 'Email', start: at - local.length, end: at + 1 + whole.length })
  }
  return found
}
