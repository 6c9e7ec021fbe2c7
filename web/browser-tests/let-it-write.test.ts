import { describe, test } from 'vitest'
import { plan } from '../../server/testing/scripted-plan.ts'
import { ownApps } from './own-app.ts'
import { hasBrowser, isDone, prepareSample } from './running.ts'
import { opensWithLanguageModel } from './with-language-model.ts'

describe.skipIf(!hasBrowser())('a language model that was moved, in a browser', () => {
  const withLanguageModel = opensWithLanguageModel(ownApps().open)

  test('it wrote the plan under the same name: what is sent where it is now can be seen from the plan', async () => {
    const { page } = await withLanguageModel([plan()])
    await prepareSample(page)
    await isDone(page)
    await page.getByText(/^Written by scripted/).waitFor()
    await page.route('**/api/provider', async (route) => {
      const answer = await route.fetch()
      const told = await answer.json()
      Object.assign(told.languageModel, { origin: 'https://models.example', isLoopback: false, masksNames: true, hasSeen: false })
      await route.fulfill({ json: told })
    })
    await page.reload()
    await page.getByText('scripted wrote this plan; where it runs, or what it is sent, has changed since.').waitFor()
    await page.getByRole('link', { name: 'See what is sent' }).click()
    await page.getByRole('heading', { level: 1, name: 'What would be sent to scripted' }).waitFor()
    await page.getByText('to models.example').waitFor()
    await page.unrouteAll()
  })
})
