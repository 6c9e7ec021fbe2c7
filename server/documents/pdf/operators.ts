import { getResolvedPDFJS } from 'unpdf'

/** What a page is drawn by, as PDF.js lists it. */
export type Operators = { fnArray: number[]; argsArray: unknown[] }

/** A sign of a font. */
export type Glyph = { unicode: string; width: number; isSpace: boolean }

/** A font, as far as words need it. */
export type Font = { isType3Font?: boolean; fontMatrix?: ArrayLike<number> | null; vertical?: boolean }

/** An operator of a page: its name and what it is given, which PDF.js gives no types for. */
export type Operator = { name: string; given: never[] }

/** The names of PDF.js's operators by their numbers. */
export const operatorNames = async (): Promise<ReadonlyMap<number, string>> =>
  new Map(Object.entries((await getResolvedPDFJS()).OPS).map(([name, number]) => [number, name]))

/** The operators of a page by their names, in order. */
export function* operatorsOf({ fnArray, argsArray }: Operators, names: ReadonlyMap<number, string>): Generator<Operator> {
  for (const [at, number] of fnArray.entries()) yield { name: names.get(number) ?? '', given: (argsArray[at] ?? []) as never[] }
}
