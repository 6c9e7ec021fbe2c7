import type { RosterPerson } from '../domain/roster.ts'
import { readNames } from '../privacy/names.ts'

type Known = {
  /** Of the coach who shared it. */
  roster: RosterPerson[]
  /** Adults who may be named: the teacher. */
  staff: string[]
  /** Labels of those who speak in the notes. */
  speakers: string[]
  /** All that names may be known from: the notes beside the items. */
  texts: string[]
}

/** A way to write texts without the names of students, or of others who are not plainly staff: initials stand for them, and nothing for addresses and numbers. */
export function asInitials(known: Known): (text: string) => string {
  const names = readNames(known)
  return (text) => {
    const masked = names.mask(text)
    return names.people.reduce((shown, { placeholder, form }) => shown.replaceAll(placeholder, writtenFor(placeholder, form)), masked)
  }
}

/** What stands where a placeholder of this kind would: a grown-up on record keeps the name. */
function writtenFor(placeholder: string, form: string): string {
  if (placeholder.startsWith('{Teacher')) return form
  return placeholder.startsWith('{Student') || placeholder.startsWith('{Person') ? initialsOf(form) : '…'
}

/** "M. L." of Maya Lopez, whatever letters they are written in. */
const initialsOf = (form: string): string =>
  (form.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []).map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`).join(' ')
