import type { Names } from '../../drafters/language-model/names.ts'

const apart =
  /(?:\[\s?)?(?<![\p{L}\p{N}]|[{<｛]\s?)((Student|Teacher|Person|STUDENT|TEACHER|PERSON)[\s_-]{0,3}(\p{Nd}{1,6})([a-z]{0,3}))(?![\p{L}\p{N}])(?:\s?[\]}])?/gu

/**
 * Names in the place of what stands for them, also where a language model wrote that without braces and in two words ("Student 1"), which
 * is somebody only where none of these sources says so.
 */
export function withNames(text: string, { people, restore }: Pick<Names, 'people' | 'restore'>, sources: string[]): string {
  const braced = text.replace(apart, (found, words: string, kind: string, number: string, letters: string) => {
    const word = `{${kind.charAt(0)}${kind.slice(1).toLowerCase()}${Number(number.normalize('NFKC'))}${letters}}`
    const isHandedOut = people.some(({ placeholder }) => placeholder === word)
    return isHandedOut && !sources.some((source) => source.includes(words)) ? word : found
  })
  return restore(braced)
}

const kinds = 'Student|Teacher|Person|Email|Phone|Id'
const anybody = new RegExp(
  String.raw`[{｛][^{}｛｝\n]{0,20}\b(?:${kinds})s?(?!\p{L})[^{}｛｝\n]{0,20}[}｝]|[<[]\s?(?:${kinds})[\s_.:#-]{0,3}\p{Nd}{1,6}[a-z]{0,3}(?:['’]s)?\s?[>\]]`,
  'giu',
)

/** What is left of what stands for people was made up: "someone". What stands in these sources itself stays. */
export const withSomeone = (text: string, sources: string[]): string =>
  text.replace(anybody, (found) => (sources.some((source) => source.includes(found)) ? found : 'someone'))
