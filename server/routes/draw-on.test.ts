import { expect, test } from 'vitest'
import { errorOf, openTestApp } from '../testing/app.ts'
import { notes } from '../testing/sample-plan.ts'

async function opened() {
  const app = await openTestApp()
  const paste = async (sharedWith: 'me' | 'team', as: string) => {
    const answer = await app.post('/api/knowledge/documents', { title: 'Our talk norms', text: 'One voice at a time.', sharedWith }, { as })
    return ((await answer.json()) as { id: string }).id
  }
  const begin = (drawOn: string) => app.post('/api/conversations', { text: notes, drawOn })
  const thread = async (id: string) =>
    ((await (await app.get(`/api/conversations/${id}`)).json()) as { messages: { text: string }[] }).messages
      .map(({ text }) => text)
      .join('\n')
  return { ...app, paste, begin, thread }
}

test('a conversation says in its thread what its plan draws on', async () => {
  const { paste, begin, thread } = await opened()
  const answer = await begin(await paste('me', 'Lee'))
  expect(answer.status).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  expect(await thread(id)).toContain('by the stages of GROW that draws on Our talk norms.')
})

test('what is not there, and what another person keeps to themselves, can’t be drawn on and looks the same', async () => {
  const { paste, begin } = await opened()
  for (const id of [await paste('me', 'Ana'), 'nothing-like-it', '__proto__', "x' OR '1'='1"]) {
    const answer = await begin(id)
    expect(answer.status).toBe(400)
    expect(await errorOf(answer)).toMatchObject({ message: `There is no page “${id}” to draw on.` })
  }
  expect((await begin(await paste('team', 'Ana'))).status).toBe(201)
})

test('where the document went away, a further plan is made without it', async () => {
  const { paste, begin, post, request, thread } = await opened()
  const document = await paste('me', 'Lee')
  const { id } = (await (await begin(document)).json()) as { id: string }
  expect((await request('DELETE', `/api/knowledge/documents/${document}`)).status).toBe(200)
  const said = await post(`/api/conversations/${id}/messages`, { text: 'compare with the Impact Cycle' })
  expect(said.status).toBe(201)
  expect(await thread(id)).toContain('Here is a plan by Impact Cycle')
})
