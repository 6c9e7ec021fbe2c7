/** Does what bears the same name one after the other, within this process. */
export type InTurn = <Result>(name: string, act: () => Promise<Result>) => Promise<Result>

/** Turns of their own: what waits here waits for nobody else's. */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<void>>()
  return async (name, act) => {
    const before = last.get(name)
    const mine = (before ?? Promise.resolve()).then(act)
    // Whoever is next goes on whether or not this one failed.
    const over = mine.then(
      () => {},
      () => {},
    )
    last.set(name, over)
    try {
      return await mine
    } finally {
      if (last.get(name) === over) last.delete(name)
    }
  }
}
