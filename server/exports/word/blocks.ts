/**
 * A page before it is a file: paragraphs and tables with their type, in points. The same blocks are measured and written, so that what
 * is measured is what is printed.
 */

export type Voice = 'serif' | 'sans'

export type Ink = 'ink' | 'quiet'

/** How one kind of paragraph is set; lengths in points, leading as a multiple of the size. */
export type Setting = {
  voice: Voice
  size: number
  leading: number
  before: number
  after: number
  ink?: Ink
  bold?: boolean
  /** Where all lines but the first begin; a tab in the first line goes there too. */
  hang?: number
  indent?: number
  /** Its level in the outline of the document. */
  level?: 1 | 2 | 3
  keepNext?: boolean
}

/** A run of words; `as` names how it differs from its paragraph. */
export type Words = string | { text: string; as: RunLook }

/** Quiet: what the product says, small. Word: a mark that is to be found at a glance. Tag: the label of a piece of evidence, on its marker. */
export type RunLook = 'quiet' | 'word' | 'tag'

export type Paragraph = { kind: 'paragraph'; set: string; words: Words[]; keepNext?: boolean; newPage?: boolean }

/** A table: widths of its columns and the gap within each at its end, in points; ruled, it has a line below each row, to write on. */
export type Grid = { kind: 'grid'; columns: number[]; headed: boolean; ruled: boolean; gap: number; rows: Row[] }
/** `least` is its least height in points. */
export type Row = { cells: Paragraph[][]; least: number }

export type Block = Paragraph | Grid

/** One part of a document, and how its paragraphs are set. */
export type Page = { settings: Record<string, Setting>; blocks: Block[] }

export const paragraph = (set: string, ...words: Words[]): Paragraph => ({ kind: 'paragraph', set, words })

export const quiet = (text: string): Words => ({ text, as: 'quiet' })

/** Goes to where the other lines of its paragraph begin. */
export const tab = '\t'

/** Begins a new line within its paragraph. */
export const newLine = '\n'

export const runLooks: Record<RunLook, { voice: Voice; size: number; ink: Ink | 'mark'; bold: boolean }> = {
  quiet: { voice: 'sans', size: 8.5, ink: 'quiet', bold: false },
  tag: { voice: 'sans', size: 8.5, ink: 'mark', bold: true },
  word: { voice: 'sans', size: 8.5, ink: 'ink', bold: true },
}
