const opening = '<think>'
const closing = '</think>'

/** Takes what a reasoning model thinks aloud, between <think> and </think> before its answer, out of the answer's text. */
export function withoutThinking() {
  let state: 'undecided' | 'thinking' | 'answering' = 'undecided'
  let held = ''

  return {
    /** @returns what of the text so far belongs to the answer and was not given yet */
    push(text: string): string {
      if (state === 'answering') return text
      held += text
      if (state === 'undecided') {
        const start = held.trimStart()
        if (start.length < opening.length && opening.startsWith(start)) return ''
        if (!start.startsWith(opening)) return release(held)
        state = 'thinking'
      }
      const end = held.indexOf(closing)
      if (end >= 0) return release(held.slice(end + closing.length))
      // Only what may be the beginning of the closing mark is still needed.
      held = held.slice(-closing.length)
      return ''
    },
    /** @returns what was held back and turned out to be the answer */
    end: (): string => (state === 'undecided' ? release(held) : ''),
  }

  function release(text: string): string {
    state = 'answering'
    held = ''
    return text
  }
}
