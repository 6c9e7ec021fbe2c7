/** Puts names back into a text that arrives in pieces. */
export type Restoring = {
  /** What of the text so far is certain; the beginning of a placeholder is held back. */
  push(chunk: string): string
  /** The rest. */
  end(): string
}

/** The longest word that can be a placeholder: "Student", its number and letters. */
const longest = 20
// At the end of a text: a brace, a word that may grow, half of a character. Matches the empty end too.
const unfinished = new RegExp(String.raw`(?:\{?[A-Za-z][A-Za-z0-9]{0,${longest - 1}}|\{)?[\ud800-\udbff]?$`)
const candidate = /(?:(\{)|(?<![\p{L}\p{N}_]))([A-Za-z]{2,8}\d{1,6}[A-Za-z]{0,3})(?![\p{L}\p{N}_])(\}?)/gu

/**
 * Restores what was masked, chunk by chunk; together the pieces are what the whole text gives, wherever it was cut. "{Student1}",
 * "{student1}" and the bare word "Student1" are the same; a brace that opens and is never closed goes with them.
 */
export function openRestoring(formOf: (word: string) => string | null): Restoring {
  let held = ''
  // The last character that went out: it tells whether a word begins at the next one.
  let before = ''

  function restored(text: string): string {
    const whole = before + text
    const out = whole.replace(candidate, (found, brace: string | undefined, word: string, closing: string) => {
      const form = formOf(word)
      return form === null ? found : form + (brace ? '' : closing)
    })
    const from = before.length
    before = lastCharacter(whole)
    return out.slice(from)
  }

  return {
    push(chunk) {
      held += chunk
      const tail = held.slice(-(longest + 2))
      const ready = held.slice(0, held.length - tail.length + (unfinished.exec(tail)?.index ?? tail.length))
      held = held.slice(ready.length)
      return ready === '' ? '' : restored(ready)
    },
    end() {
      const rest = held
      held = ''
      return rest === '' ? '' : restored(rest)
    },
  }
}

const lastCharacter = (text: string): string => [...text.slice(-2)].at(-1) ?? ''
