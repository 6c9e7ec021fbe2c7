import { checkText } from '../../../checks/check.ts'
import type { Strategy } from '../../../domain/strategy.ts'

/** Lines of a checklist that two people can talk through in one go. */
const mostLines = 3

/** Words of a page were written about a practice; said to a teacher, some of them judge. */
const isClean = (text: string): boolean => checkText({ text, kind: 'step', approach: 'dialogical' }).length === 0

/** The lines by which a strategy is known, those about students among them. */
export function checklistOf({ 'look-fors': lines }: Strategy): string[] {
  const clean = lines.filter(isClean)
  const first = clean.slice(0, mostLines)
  const ofStudents = clean.find(isAboutStudents)
  return ofStudents === undefined || first.includes(ofStudents) ? first : [...first.slice(0, mostLines - 1), ofStudents]
}

/** One line of the checklist to keep in mind, about students where one is. */
export const lineInMind = (strategy: Strategy): string => {
  const lines = checklistOf(strategy)
  return lines.find(isAboutStudents) ?? lines.at(-1) ?? `${strategy.step}.`
}

const isAboutStudents = (line: string): boolean => /^(?:Students|Children|They|Every|Groups|Each|Most|All)\b/.test(line)

/** What to look at to see whether it is at work. */
export const firstLookAt = ({ 'first-look': look }: Strategy): string =>
  isClean(`I write down ${look}.`) ? look : 'what students do in the minutes after it'
