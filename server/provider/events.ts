/** No single event of a stream is longer: what is, is no answer. */
const longestEvent = 1_000_000

/** Thrown where an event has no end. */
export class EndlessEvent extends Error {}

/**
 * The data of each server-sent event, as they arrive. Lines end as they like (\n, \r\n or \r), comments are passed over, and an event that
 * the end of the stream cuts short is given as it is.
 * Not the openai SDK's reader: that one prints what it can't read, takes a broken connection that we ended for a regular end, hides
 * whether a stream was whole, and keeps an event of any size.
 */
export async function* readEvents(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  let data: string[] = []
  let size = 0

  /** What the line completes: nothing, or an event. */
  function take(line: string): string | null {
    if (line === '') {
      const event = data.length > 0 ? data.join('\n') : null
      data = []
      size = 0
      return event
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (field === 'data') {
      data.push(value)
      size += value.length
    }
    return null
  }

  for await (const piece of pieces) {
    rest += piece
    // A \r at the end may be the first half of \r\n.
    const lines = /[\r\n]/.test(piece) ? rest.split(/\r\n|\n|\r(?!$)/) : [rest]
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const event = take(line)
      if (event !== null) yield event
    }
    if (rest.length + size > longestEvent) throw new EndlessEvent()
  }
  for (const line of [rest.replace(/\r$/, ''), '']) {
    const event = take(line)
    if (event !== null) yield event
  }
}
