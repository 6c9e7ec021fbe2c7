import type { Behaviour } from './scripted-provider.ts'

/** A gate that stays closed until a test opens it. */
export function closedGate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

/** Answers as it would, once it is let. */
export function held(behave: Behaviour) {
  const { opened, open } = closedGate()
  const behaviour: Behaviour = async (exchange) => {
    await opened
    return behave(exchange)
  }
  return { behaviour, letGo: open }
}
