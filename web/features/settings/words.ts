import type { InferResponseType } from 'hono/client'
import type { client } from '../../requests/client.ts'
import type { LanguageModel } from '../../requests/language-model.ts'

/** How a language model answered a tiny question, or why it did not. */
export type Tested = InferResponseType<(typeof client.api.provider.test)['$post'], 200>

const held = {
  schema: 'Its answers can be held to a schema, so they come in the right shape.',
  json: 'It answers in JSON and can’t be held to a schema: what comes in another shape is asked for again.',
  text: 'It answers in words only. The plan is read out of them, and what can’t be read is asked for again.',
}

const seconds = (milliseconds: number): string => (milliseconds < 1000 ? 'less than a second' : `${(milliseconds / 1000).toFixed(1)} s`)

/** What a test of the connection showed, and what it means for plans. */
export const resultInWords = (tested: Tested): string =>
  tested.ok
    ? `It works: it answered in ${seconds(tested.milliseconds)}. ${held[tested.structure]}`
    : `${tested.fault.message} ${tested.fault.next}`

const number = (tokens: number): string => tokens.toLocaleString('en-US')

/** What was used, without a claim to more than was counted. */
export function usedInWords({ input, output, isEstimate }: LanguageModel['used']): string {
  if (input + output === 0) return 'Nothing yet.'
  const about = isEstimate ? 'about ' : ''
  return `${about}${number(input)} tokens read and ${about}${number(output)} written.`.replace(/^a/, 'A')
}
