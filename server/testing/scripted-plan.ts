import { answer } from './scripted-answers.ts'
import { cutAfter } from './scripted-faults.ts'
import type { Behaviour, Exchange } from './scripted-provider.ts'

/** Words for as many places as a plan has, each asking something else. */
const openings = [
  'Where in the lesson did you see students thinking hardest?',
  'What were you listening for in those minutes?',
  'How did students show what they made of it?',
  'What does that line tell you about their reasoning?',
  'How did their talk change what they wrote down?',
  'What would students notice if that part went differently?',
  'How might the next task build on what they said?',
  'What will you try first, and by which day?',
]

/** The places that a question asks to be filled, by their labels. */
export const placesAsked = ({ body }: Pick<Exchange, 'body'>): string[] =>
  [...(body.messages.at(-1)?.content ?? '').matchAll(/^(S\d+), /gm)].map((found) => found[1] ?? '')

type Change = Record<string, object>

/** Answers with one item for each place that is asked for, as a language model would that keeps to the rules; `change` is by place. */
export const plan =
  (change: Change = {}): Behaviour =>
  (exchange) =>
    answer({ items: itemsFor(exchange, change) })(exchange)

/** As `plan`, and the connection is cut in the middle of the item after the first few. */
export const planCutAfter =
  (items: number): Behaviour =>
  (exchange) => {
    const text = JSON.stringify({ items: itemsFor(exchange, {}) })
    return cutAfter(text.slice(0, text.indexOf(`"slot":"S${items + 1}"`) + 20))(exchange)
  }

const itemsFor = (exchange: Exchange, change: Change): object[] =>
  placesAsked(exchange).map((slot, at) => ({
    slot,
    purpose: null,
    text: openings[at % openings.length],
    evidence: [],
    passages: [],
    rationale: 'It opens the stage.',
    listenFor: 'what students did',
    followUp: 'What else did you notice?',
    replies: [],
    ...change[slot],
  }))
