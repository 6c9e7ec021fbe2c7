import { digits, kinds, readBraced } from './as-written.ts'
import type { Names } from './names.ts'

/** Placeholders in what a language model says freely: there it writes them like words, with a space and without braces, or makes some up. */

const kindsOfPeople = ['Student', 'Teacher', 'Person']
const inCapitals = [...kindsOfPeople, ...kindsOfPeople.map((kind) => kind.toUpperCase())].join('|')
const apart = new RegExp(
  String.raw`(?:\[\s?)?(?<![\p{L}\p{N}]|[{<｛]\s?)((?:${inCapitals})[\s_-]{0,3}${digits}[a-z]{0,3})(?![\p{L}\p{N}])(?:\s?[\]}])?`,
  'gu',
)

/** Names in their places, also where what stands for one is written "Student 1": which is somebody only where none of these sources says so. */
export function restoreLoosely(text: string, { people, restore }: Pick<Names, 'people' | 'restore'>, sources: string[]): string {
  const handedOut = new Set(people.map(({ placeholder }) => placeholder.toLowerCase()))
  const braced = text.replace(apart, (found, written: string) => {
    const placeholder = `{${readBraced(written)?.word}}`
    return handedOut.has(placeholder) && !sources.some((source) => source.includes(written)) ? placeholder : found
  })
  return restore(braced)
}

const anybody = new RegExp(
  String.raw`[{｛][^{}｛｝\n]{0,20}\b(?:${kinds})s?(?!\p{L})[^{}｛｝\n]{0,20}[}｝]|[<[]\s?(?:${kinds})[\s_.:#-]{0,3}${digits}[a-z]{0,3}(?:['’]s)?\s?[>\]]`,
  'giu',
)

/** What is left of what stands for people was made up: "someone". What stands in these sources itself stays. */
export const withSomeone = (text: string, sources: string[]): string =>
  text.replace(anybody, (found) => (sources.some((source) => source.includes(found)) ? found : 'someone'))
