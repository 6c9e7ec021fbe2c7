import { firstOf, isPossessive, joins, lastOf } from './joining.ts'
import { isNumber } from './placeholders.ts'

/** What a placeholder stands for, its kind in small letters, and the 's within its braces. */
type Name = { form: string; kind: string; tail: string }

/** What stands where a placeholder is a part of a word. */
const instead: Record<string, string> = {
  student: 'student',
  teacher: 'teacher',
  person: 'someone',
  email: 'address',
  phone: 'number',
  id: 'number',
}

/** A text that is put together of words and of names: of all of them, those that are words of their own are given by name. */
export function openLine() {
  /** The last character that was given. */
  let before = ''
  /** A name of which it is not certain that its word ends with it, and an s after it. */
  let waiting: (Name & { s: string }) | null = null

  const give = (text: string): string => {
    if (text !== '') before = lastOf(text)
    return text
  }

  function settle(joined: boolean): string {
    if (!waiting) return ''
    const { form, kind, s } = waiting
    waiting = null
    return give((joined ? (instead[kind] ?? '') : form) + s)
  }

  return {
    text(text: string): string {
      if (text === '' || !waiting) return give(text)
      if (waiting.s === '' && /^s$/i.test(text)) {
        waiting.s = text
        return ''
      }
      const { form, kind, s } = waiting
      return settle(joins(lastOf(form), firstOf(s + text), isNumber(kind)) && !isPossessive(s + text)) + give(text)
    },
    name(name: Name): string {
      const { form, kind, tail } = name
      const meets = waiting ? waiting.s || lastOf(waiting.form) : before
      const joined = joins(meets, firstOf(form), isNumber(kind) || (waiting !== null && isNumber(waiting.kind)))
      const out = settle(joined)
      if (joined) return out + give((instead[kind] ?? '') + tail)
      if (tail !== '') return out + give(form + tail)
      waiting = { ...name, s: '' }
      return out
    },
    end: (): string => settle(false),
  }
}
