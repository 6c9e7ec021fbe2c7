import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EndlessEvent, readEvents } from './events.ts'
import { withoutThinking } from './thinking.ts'

async function* pieces(texts: Iterable<string>): AsyncGenerator<string> {
  yield* texts
}

const eventsIn = async (texts: Iterable<string>) => {
  const found: string[] = []
  for await (const event of readEvents(pieces(texts))) found.push(event)
  return found
}

/** Cuts a text at these places. */
const cut = (text: string, places: number[]) => {
  const at = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length]
  return at.slice(1).map((end, index) => text.slice(at[index], end))
}

test('events are the same however they are cut, ended and commented', async () => {
  const line = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text) && !text.startsWith(' '))
  const newline = fc.constantFrom('\n', '\r\n', '\r')
  await fc.assert(
    fc.asyncProperty(
      fc.array(line.filter((text) => text !== '')),
      newline,
      fc.array(fc.nat()),
      fc.boolean(),
      async (said, end, places, spaced) => {
        const stream = said.map((data) => `: ping${end}event: chunk${end}data:${spaced ? ' ' : ''}${data}${end}${end}`).join('')
        expect(await eventsIn(cut(stream, places))).toEqual(said)
      },
    ),
  )
})

test('lines of one event are joined, and an event that the end cuts short is given as it is', async () => {
  expect(await eventsIn(['data: {\ndata: }\n\nretry: 5\n\ndata', ': [DONE]'])).toEqual(['{\n}', '[DONE]'])
})

test('an event without an end is not gathered for ever, however small its pieces', async () => {
  function* endless() {
    for (;;) yield 'x'
  }
  await expect(eventsIn(endless())).rejects.toThrow(EndlessEvent)
  const lines = Array.from({ length: 3 }, () => `data: ${'x'.repeat(400_000)}\n`)
  await expect(eventsIn(lines)).rejects.toThrow(EndlessEvent)
})

test('many events at once are no endless one', async () => {
  expect(await eventsIn(['data: of twenty characters\n\n'.repeat(100_000)])).toHaveLength(100_000)
})

const answerIn = (texts: string[]) => {
  const thinking = withoutThinking()
  return texts.map((text) => thinking.push(text)).join('') + thinking.end()
}

test('thinking aloud is left out however it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.constantFrom('', '\n', ' \n'), (places, lead) => {
      expect(answerIn(cut(`${lead}<think>a < b, </thin> {"items":[]}</think>\n{"items":[1]}`, places))).toBe('\n{"items":[1]}')
      expect(answerIn(cut(`${lead}<thing>{}`, places))).toBe(`${lead}<thing>{}`)
      expect(answerIn(cut(`{"text":"<think>not this</think>"}${lead}`, places))).toBe(`{"text":"<think>not this</think>"}${lead}`)
    }),
  )
  expect(answerIn(['<think>without an end'])).toBe('')
  expect(answerIn([' <th'])).toBe(' <th')
})
