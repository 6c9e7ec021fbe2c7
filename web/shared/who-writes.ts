import type { LanguageModel } from '../requests/language-model.ts'

type Place = Pick<LanguageModel, 'origin' | 'isLoopback' | 'masksNames'>

const isThisComputer = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

/** Where the notes go while nothing is sent, as far as the address tells by which the page was opened. */
export const whatLeaves = (hostname: string): string =>
  isThisComputer(hostname) ? 'nothing leaves this computer' : 'nothing goes to any other service'

/** Whether what a language model is told stays on the computer that Thinking Partner runs on. One there may pass things on: then names are replaced. */
export const staysHere = ({ isLoopback, masksNames }: Place): boolean => isLoopback && !masksNames

/** "on this computer", "at api.openai.com". `hostname` is the one by which the page was opened. */
export function whereItRuns(place: Place, hostname: string): string {
  if (!staysHere(place)) return `at ${new URL(place.origin).host}`
  return isThisComputer(hostname) ? 'on this computer' : 'on the computer of Thinking Partner'
}

/** Who writes, and where the words go, in one line. Until its coach has seen what is sent, a language model is sent nothing. */
export function whoWrites(languageModel: LanguageModel | null, hostname: string): string {
  if (!languageModel?.hasSeen) return `Built-in drafter · ${whatLeaves(hostname)}`
  if (staysHere(languageModel)) return `${languageModel.llm} · ${whatLeaves(hostname)}`
  return `${languageModel.llm} ${whereItRuns(languageModel, hostname)} · names are replaced`
}
