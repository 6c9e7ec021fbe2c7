/** Something slow to make that is made when first asked for, once. */
export type Lazy<T> = {
  get(): Promise<T>
  /** What has been made or is being made; undefined where nobody has asked or the making failed. */
  peek(): Promise<T | undefined>
  /** Lets it be made anew, if `value` is still the one in use: of many who find it broken, one causes a new one. */
  forget(value: T): void
}

/** A failed attempt is not kept: who asks next tries again. */
export function lazy<T>(make: () => Promise<T>): Lazy<T> {
  let making: Promise<T> | undefined
  let made: T | undefined

  const start = async (): Promise<T> => {
    try {
      made = await make()
      return made
    } catch (error) {
      making = undefined
      throw error
    }
  }
  return {
    get() {
      making ??= start()
      return making
    },
    peek: async () => making?.catch(() => undefined),
    forget(value) {
      if (made !== value) return
      making = undefined
      made = undefined
    },
  }
}
