import { expect, test } from 'vitest'
import { recognise } from '../../../server/conversations/recognise/recognise.ts'
import { readKnowledgeBase, shippedKnowledgeBase } from '../../../server/knowledge/knowledge-base.ts'
import { pageHeads } from '../../../server/knowledge/page-facts.ts'
import { wishToUse, withWish } from './draft-with.ts'
import { emptyEntry } from './entry.ts'

const notes = '10:02 T: "What do you notice about the two bars?" 4 hands.\n10:05 Maya: "You can cut the half into two." T: "Good."'

test('the wish to use any page is heard as a message, and never becomes a part of the notes, a goal or a name', async () => {
  for (const page of pageHeads(await readKnowledgeBase(shippedKnowledgeBase))) {
    if (!['coaching-model', 'strategy', 'framework', 'practice'].includes(page.kind)) continue
    const wish = wishToUse(page)
    expect(recognise(`${wish}\n\n${notes}`), page.id).toMatchObject({
      kind: 'notes',
      message: wish,
      text: notes,
      goal: null,
      teacher: null,
    })
    expect(recognise(wish), page.id).toMatchObject({ kind: 'nothing-yet', text: '', goal: null, teacher: null })
  }
})

test('what was typed stays below the wish, which is said once', () => {
  const page = { title: 'Wait time', facts: { kind: 'strategy' } as Parameters<typeof wishToUse>[0]['facts'] }
  const first = withWish({ ...emptyEntry, text: notes }, page)
  expect(first).toEqual({ text: `I would like to use wait time in this conversation.\n\n${notes}`, approach: 'dialogical' })
  expect(withWish({ ...emptyEntry, ...first, approach: 'directive' }, page)).toEqual({ text: first.text, approach: 'directive' })
})
