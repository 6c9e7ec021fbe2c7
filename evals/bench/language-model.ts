import { randomUUID } from 'node:crypto'
import { PlanRequest } from '../../server/domain/plan-request.ts'
import { openLanguageModelDrafter } from '../../server/drafters/language-model/open.ts'
import type { Knowledge } from '../../server/knowledge/knowledge.ts'
import { prepare } from '../../server/pipeline/prepare.ts'
import { openProvider } from '../../server/provider/provider.ts'
import { begin, say, send, stop, written } from '../../server/testing/scripted-answers.ts'
import { placesAsked } from '../../server/testing/scripted-plan.ts'
import { type Behaviour, startScriptedProvider } from '../../server/testing/scripted-provider.ts'

const limits = { startMs: 60_000, idleMs: 60_000, totalMs: 300_000 }

/**
 * What we add to a language model's own time: from the first byte of an item, written by a server on this computer that has thought about
 * it already, to the item's event, read, restored, checked; in ms. The next item is written when the one before has been told.
 */
export async function timeItems(notes: readonly string[], knowledge: Knowledge): Promise<number[]> {
  const times: number[] = []
  let told = () => {}
  const oneByOne: Behaviour = async (exchange) => {
    const { response } = exchange
    begin(response)
    await send(response, [written([say('{"items":[')])])
    for (const slot of placesAsked(exchange)) {
      const isTold = new Promise<void>((resolve) => {
        told = resolve
      })
      const began = performance.now()
      await send(response, [written([say(`${JSON.stringify(itemFor(slot))},`)])])
      await isTold
      times.push(performance.now() - began)
    }
    await send(response, [written([say(']}'), stop(), '[DONE]'])])
    response.end()
  }
  const double = await startScriptedProvider(notes.map(() => oneByOne))
  try {
    const settings = {
      model: 'scripted',
      baseUrl: new URL(double.baseUrl),
      apiKey: null,
      trustedHosts: [],
      limits,
      maskNames: 'always' as const,
    }
    const drafter = openLanguageModelDrafter(openProvider(settings, { log: () => {} }))
    for (const text of notes) {
      for await (const event of prepare(PlanRequest.parse({ notes: text }), { knowledge, drafter, newId: randomUUID }))
        if (event.type === 'item') told()
    }
    return times
  } finally {
    await double.close()
  }
}

/** Words that no rule has anything to say about: nothing is asked for twice. */
const itemFor = (slot: string) => ({
  slot,
  evidence: [],
  passages: [],
  purpose: null,
  text: `What did you notice in the minutes that ${slot} is about?`,
  rationale: 'It opens the stage.',
  listenFor: 'what students did',
  followUp: 'What else did you notice?',
  replies: [],
})
