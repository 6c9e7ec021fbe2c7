import { fold } from '../privacy/fold.ts'
import { isTitle } from '../privacy/titles.ts'

/** The name one is called by: "Ana" of "Ms. Ana Ortiz". Of a title and one name nothing can be left out. */
export function firstNameOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first, ...others] = words.filter((word) => !isTitle(fold(word)))
  const isWhole = others.length === 0 && words.length !== 1
  return first === undefined || isWhole ? name.trim() : first
}
