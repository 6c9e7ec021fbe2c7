/** What goes to a database driver as a parameter. */
type Bindable = string | number | bigint | boolean | Date | Buffer | null

const smallest = -(2n ** 63n)
const largest = 2n ** 63n - 1n

/** NUL and half a surrogate pair, which no database keeps, each as U+FFFD: the text stays as long as it was, so offsets into it hold. */
export const storableText = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD')

/**
 * For libsql, which takes the whole process down when it is handed a boolean or an object, cuts text at a NUL, and keeps any number as a
 * float where the column leaves it the choice.
 * @throws TypeError, naming the position, for what has no meaning in SQL
 */
export function bindableInSqlite(parameters: readonly unknown[]): Bindable[] {
  return Array.from(parameters, (value, index) => {
    if (typeof value === 'boolean') return value ? 1n : 0n
    if (value instanceof Date) return isoTime(value, index)
    if (Number.isSafeInteger(value)) return BigInt(value as number)
    return bindable(value, index)
  })
}

/** For pg, which would write an object as JSON and an array as its own kind of list. Booleans and times stay: better-auth's tables have such columns. */
export function bindableInPostgres(parameters: readonly unknown[]): Bindable[] {
  return Array.from(parameters, (value, index) => {
    if (typeof value === 'boolean') return value
    if (value instanceof Date) return new Date(isoTime(value, index))
    return bindable(value, index)
  })
}

function bindable(value: unknown, index: number): Bindable {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return storableText(value)
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'bigint' && value >= smallest && value <= largest) return value
  if (value instanceof Uint8Array) return Buffer.from(value)
  throw cannotBind(
    typeof value === 'number' || typeof value === 'bigint' ? `the number ${value}` : `a value of type ${typeof value}`,
    index,
  )
}

function isoTime(time: Date, index: number): string {
  if (Number.isNaN(time.getTime())) throw cannotBind('a time that is none', index)
  return time.toISOString()
}

const cannotBind = (what: string, index: number) => new TypeError(`Parameter ${index + 1} of a query is ${what}, which can’t be stored.`)
