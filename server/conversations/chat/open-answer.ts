import type { AnswerEvent } from '../../domain/answer-event.ts'

export type Ending = AnswerEvent & { type: 'done' | 'failed' }

/** How far somebody has read. */
export type Place = { characters: number; acts: number }

export const fromTheStart: Place = { characters: 0, acts: 0 }

/**
 * An answer while it is being written. It is held in memory, unlike the stream of a draft: what comes of it is a row, the message, and
 * where the process ends before that the coach's message stands without an answer, and is answered when it is sent again.
 */
export function openAnswer() {
  const watchers = new Set<() => void>()
  let text = ''
  let acts = 0
  let doing = ''
  let ending: Ending | null = null

  function wake(): void {
    for (const woken of watchers) woken()
  }

  return {
    say(more: string): void {
      if (more === '') return
      text += more
      wake()
    },
    do(what: string): void {
      acts += 1
      doing = what
      wake()
    },
    end(how: Ending): void {
      ending ??= how
      wake()
    },
    get text() {
      return text
    },
    /** What was said after a place, all that there is at once: whoever comes late, or reads slowly, misses nothing. */
    after(place: Place): { events: AnswerEvent[]; place: Place } {
      const events: AnswerEvent[] = []
      if (place.characters < text.length) events.push({ type: 'delta', text: text.slice(place.characters) })
      if (place.acts < acts) events.push({ type: 'doing', what: doing })
      if (ending) events.push(ending)
      return { events, place: { characters: text.length, acts } }
    },
    /** Calls `wake` when there may be something new. Gives back how to stop. */
    subscribe(woken: () => void): () => void {
      watchers.add(woken)
      return () => void watchers.delete(woken)
    },
  }
}

export type OpenAnswer = ReturnType<typeof openAnswer>
