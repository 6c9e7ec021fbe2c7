/** No item is longer, in characters; what is, need not be waited for. */
const longestObject = 20_000
/** An item lies in an answer and holds replies. Deeper than this there is nothing to find. */
const mostOpen = 8

/** An object whose end is still to come. */
type Open = { start: number; depth: number; isEmpty: boolean; inString: boolean; isEscaped: boolean }

/**
 * Finds each JSON object as soon as it is complete, in a text that comes piece by piece and whatever stands around the objects:
 * prose, fences, another object, the beginning of one that was never ended. Each brace may begin one, so that nothing that went
 * wrong before it matters.
 */
export function completedObjects(): (chunk: string) => unknown[] {
  let text = ''
  let at = 0
  let open: Open[] = []

  return (chunk) => {
    const found: unknown[] = []
    text += chunk
    for (; at < text.length; at++) {
      const letter = text.charAt(at)
      const still: Open[] = []
      for (const object of open) {
        step(object, letter)
        if (object.depth === 0) found.push(...parsed(text.slice(object.start, at + 1)))
        else if (object.depth > 0 && at - object.start < longestObject) still.push(object)
      }
      if (letter === '{') still.push({ start: at, depth: 1, isEmpty: true, inString: false, isEscaped: false })
      open = still.slice(-mostOpen)
    }
    const from = open[0]?.start ?? at
    text = text.slice(from)
    at -= from
    for (const object of open) object.start -= from
    return found
  }
}

/** What can't go on as JSON. */
const broken = -1

function step(object: Open, letter: string): void {
  if (object.isEmpty) {
    if (letter === '"') Object.assign(object, { isEmpty: false, inString: true })
    else if (!/\s/.test(letter)) object.depth = broken
  } else if (object.inString) {
    if (object.isEscaped) object.isEscaped = false
    else if (letter === '\\') object.isEscaped = true
    else if (letter === '"') object.inString = false
    else if (letter === '\n') object.depth = broken
  } else if (letter === '"') object.inString = true
  else if (letter === '{') object.depth++
  else if (letter === '}') object.depth--
}

function parsed(text: string): unknown[] {
  try {
    return [JSON.parse(text)]
  } catch {
    return []
  }
}
