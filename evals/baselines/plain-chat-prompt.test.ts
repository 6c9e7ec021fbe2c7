import { expect, test } from 'vitest'
import type { Brief } from '../../server/domain/brief.ts'
import type { Drafter } from '../../server/drafters/drafter.ts'
import { noNames, readNames } from '../../server/privacy/names.ts'
import { answering, lastWords } from '../testing/asked.ts'
import { plainChatPrompt, plainPrompt, questionsIn } from './plain-chat-prompt.ts'

const notes = '10:02 T: "What makes these equal?" 4 hands.\n10:03 Maya: "You can cut the half into two."\nMaya smiles.'

async function texts(drafter: Drafter): Promise<string[]> {
  const found: string[] = []
  // Of a brief it takes nothing.
  for await (const { text } of drafter.compose({} as Brief)) found.push(text)
  return found
}

test('it asks what a coach would type, with the notes whole and nothing else, once for each notes', async () => {
  const languageModel = answering(() => '1. What did you notice?')
  const drafterFor = plainChatPrompt({ languageModel, readNames: () => noNames })
  expect(await texts(drafterFor(notes))).toEqual(['What did you notice?'])
  await texts(drafterFor(notes))
  await texts(drafterFor(`${notes} And more.`))
  expect(languageModel.said()).toEqual([`${plainPrompt}\n\n${notes}`, `${plainPrompt}\n\n${notes} And more.`])
  expect(languageModel.asked[0]).toMatchObject({ messages: [{ role: 'user' }], format: null })
})

test('names are masked where they have to be, and are back in what came', async () => {
  const languageModel = answering((question) => `What did ${/\{\w+\}/.exec(lastWords(question))?.[0]} say?`)
  const drafterFor = plainChatPrompt({ languageModel, readNames })
  expect(await texts(drafterFor(notes))).toEqual(['What did Maya say?'])
  expect(languageModel.said()[0]).not.toContain('Maya')
})

test('what is said of someone at risk is not sent', async () => {
  const languageModel = answering(() => 'What did you notice?')
  const drafterFor = plainChatPrompt({ languageModel, readNames: () => noNames })
  await texts(drafterFor(`${notes}\n\n10:10 Sam told me his dad hits him with a belt every night.\n`))
  expect(languageModel.said().join()).not.toContain('belt')
})

test('each line that asks something is a question, without marks of lists and bold type', () => {
  const answer = `Here are some questions:

## Opening
1. **What did you notice** about the two bars?
2) How did Maya explain it? What told you?
- Where might this go next?
* _Closing_
Let me know if you would like more!`
  expect(questionsIn(answer)).toEqual([
    'What did you notice about the two bars?',
    'How did Maya explain it? What told you?',
    'Where might this go next?',
  ])
})
