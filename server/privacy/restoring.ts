import { bare, braced, longestBare, longestBraced, readBare, readBraced } from './as-written.ts'
import { lastOf } from './joining.ts'
import { openLine } from './words-and-names.ts'

/** Puts names back into a text that arrives in pieces. */
export type Restoring = {
  /** What of the text so far is certain; the beginning of a placeholder is held back, and one whose word may go on. */
  push(chunk: string): string
  /** The rest. */
  end(): string
}

const candidate = new RegExp(`${braced}|[{｛]?${bare}`, 'gu')
/** Within braces there are no others. */
const bareAlone = new RegExp(bare, 'gu')
/** At the end of a text: braces that may be closed, a word that may grow, half of a character. Matches the empty end too. */
const unfinished = new RegExp(
  `(?:[{<｛][^{}<>｛｝\\n]{0,${longestBraced}}|[{｛]?(?<![A-Za-z\\p{Nd}\\p{No}])[A-Za-z][A-Za-z\\p{Nd}\\p{No}]{0,${longestBare}})?[\\ud800-\\udbff]?$`,
  'u',
)

/**
 * Restores what was masked, chunk by chunk; together the pieces are what the whole text gives, wherever it was cut. "{Student1}",
 * "{student 1}", "<Student-1>", "{Student１’s}" and the bare word "Student1" are the same; a brace that opens and is never closed goes with
 * them. What was never handed out stays as it is. Nobody's name is put into a word: there stands what the placeholder is of.
 */
export function openRestoring(formOf: (word: string) => string | null): Restoring {
  const line = openLine()
  let held = ''
  /** The last character that was read: it tells whether a word begins at the next one. */
  let read = ''

  function restored(text: string): string {
    const out = through(read + text, read.length, candidate)
    read = lastOf(read + text)
    return out
  }

  /** Puts a text through, from an offset on. */
  function through(text: string, start: number, pattern: RegExp): string {
    let [out, from] = ['', start]
    const matches = new RegExp(pattern)
    matches.lastIndex = start
    for (let found = matches.exec(text); found; found = matches.exec(text)) {
      const { 0: all, index } = found
      const [word = '', content] = pattern === candidate ? [found[2], found[1]] : [found[1]]
      const given = content === undefined ? readBare(word) : readBraced(content)
      const form = given && formOf(given.word)
      if (given && form !== null) out += line.text(text.slice(from, index)) + line.name({ ...given, form })
      else if (content !== undefined && isListOfSome(content)) out += line.text(text.slice(from, index)) + through(content, 0, bareAlone)
      else {
        // The next brace may open within.
        if (content !== undefined) matches.lastIndex = index + 1
        continue
      }
      from = index + all.length
    }
    return out + line.text(text.slice(from))
  }

  // "{Student1 and Student2}"
  const isListOfSome = (content: string): boolean =>
    [...content.matchAll(bareAlone)].some(([word]) => formOf(readBare(word)?.word ?? '') !== null)

  return {
    push(chunk) {
      held += chunk
      const tail = held.slice(-(longestBraced + 3))
      const ready = held.slice(0, held.length - tail.length + (unfinished.exec(tail)?.index ?? tail.length))
      held = held.slice(ready.length)
      return ready === '' ? '' : restored(ready)
    },
    end() {
      const rest = held
      held = ''
      return restored(rest) + line.end()
    },
  }
}
