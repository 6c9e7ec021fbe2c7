import { onTestFinished } from 'vitest'
import { settingsFor } from '../../server/provider/testing.ts'
import { type Behaviour, startScriptedProvider } from '../../server/testing/scripted-provider.ts'
import type { ownApps } from './own-app.ts'

type Open = ReturnType<typeof ownApps>['open']

/** A page of an app with a language model that answers by a script: on this computer, or treated as one elsewhere where it `masks`. */
export const opensWithLanguageModel =
  (open: Open) =>
  async (script: Behaviour[], { masks = false, ...options }: { masks?: boolean } & Parameters<Open>[0] = {}) => {
    const double = await startScriptedProvider(script)
    onTestFinished(() => double.close())
    const languageModel = settingsFor(double.baseUrl, { maskNames: masks ? 'always' : 'auto' })
    return { double, ...(await open({ languageModel, ...options })) }
  }
