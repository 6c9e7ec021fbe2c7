import { describe, test } from 'vitest'
import { ownApps } from './own-app.ts'
import { hasBrowser, isDone } from './running.ts'
import { isSound, looks } from './sound.ts'
import { beginSample, card, edit } from './workspace.ts'

describe.skipIf(!hasBrowser())('every state of the workspace, in a browser', () => {
  const { openShared: open } = ownApps()

  test.each(looks)('no violation at $width px', async ({ width, look }) => {
    const page = await open(look)
    await beginSample(page)
    await isDone(page)

    if (width === 360) await page.getByRole('button', { name: 'Your notes', exact: true }).click()
    await page.getByRole('button', { name: 'Correct the evidence' }).click()
    await isSound(page, 'correcting the evidence')
    await page.getByRole('button', { name: /^E7:/ }).click()
    await page.getByRole('button', { name: 'Change' }).click()
    await isSound(page, 'what a piece shows')
    await page.getByRole('button', { name: 'Not evidence' }).click()
    await page.getByRole('button', { name: /^E7, not evidence/ }).waitFor()
    await page.getByText('You corrected the evidence.').waitFor()
    await page.getByRole('button', { name: 'Done correcting' }).click()
    await isSound(page, 'a piece dropped')
    if (width === 360) {
      await page.getByRole('button', { name: 'The thread', exact: true }).click()
      await isSound(page, 'the thread')
      await page.getByRole('button', { name: 'The thread', exact: true }).click()
    }

    await card(page, 'I2').getByRole('button', { name: 'Edit' }).click()
    await card(page, 'I2').getByLabel('Your words').fill('Don’t you think the transitions were long?')
    await card(page, 'I2').getByLabel('Your words').blur()
    await card(page, 'I2').getByText('Leading.').waitFor()
    await isSound(page, 'writing')
    await card(page, 'I2').getByRole('button', { name: 'Save' }).click()
    await edit(page, 'I3', 'You are the worst teacher in this building, so what will you change?')
    await card(page, 'I3').getByRole('button', { name: 'Keep as it is…' }).click()
    await page.getByRole('button', { name: 'Keep it', exact: true }).click()
    await card(page, 'I4').getByRole('button', { name: 'Reject' }).click()
    await page.getByRole('button', { name: 'Bring it back' }).waitFor()
    await page.getByRole('button', { name: 'Take it into the room' }).click()
    await page.getByRole('heading', { name: 'One still waits for you' }).waitFor()
    await isSound(page, 'approved, rejected, blocked')
    await page.getByRole('button', { name: /^More for I5/ }).click()
    await page.getByRole('menu').waitFor()
    await isSound(page, 'a menu')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Compare with…' }).click()
    await page.getByRole('menuitem', { name: 'Impact Cycle' }).click()
    await page.waitForURL(/beside=/)
    await page.getByRole('heading', { name: 'Identify' }).waitFor()
    await isSound(page, 'side by side')
    await page.getByRole('button', { name: 'Your notes', exact: true }).click()
    await isSound(page, 'side by side, notes open')
    await page.getByRole('button', { name: 'Back to one plan' }).click()
    await card(page, 'I3').getByRole('button', { name: 'Reject' }).click()
    await page.getByRole('button', { name: 'Take it out' }).click()
    await page.getByRole('dialog', { name: 'Take it out' }).waitFor()
    await isSound(page, 'taking it out')
  })
})
