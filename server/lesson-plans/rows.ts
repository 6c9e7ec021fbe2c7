import { type Label, labelOf, looseLabelOf } from './labels.ts'
import type { Piece } from './lines.ts'

/** A line of a cell with its label. `isOn`: it goes on in the row's section. `isRowsOwn`: what follows in the row belongs to it. `isName`: the cell is the name alone. `isTime`: it stands in the column of times. */
export type RowPiece = {
  piece: Piece
  label: Label | null
  content: { text: string; start: number } | null
  isOn: boolean
  isRowsOwn: boolean
  isName: boolean
  isTime: boolean
}

/** The columns' names, where a table's first row is nothing else; a row of a name and its words is none. */
export function columnsOf(row: readonly Piece[], isFiveE: boolean, isRuled: boolean, hasMore: boolean): (Label | null)[] | null {
  const cells = row[0]?.cells ?? 0
  if (cells < 2 || !hasMore || new Set(row.map(({ column }) => column)).size !== row.length) return null
  const labels = row.map((piece) => ({ column: piece.column ?? 0, label: labelOf(piece, isFiveE) }))
  const known = labels.filter(({ label }) => label?.isWhole && label.parts.length + label.kinds.length > 0)
  // In a ruled head a name may be unknown ("Links"), but most are known; without one all have to be, and of more than two cells.
  const isHead = isRuled ? known.length * 2 > row.length : known.length === row.length && cells > 2 && row.length === cells
  if (!isHead) return null
  return Array.from({ length: cells }, (_, at) => known.find(({ column }) => column === at)?.label ?? null)
}

/** The labels of a row's cells: of its columns, or of names and words in turn ("Objective | … | Standards | …"). */
export function labelsInRow(row: readonly Piece[], columns: readonly (Label | null)[] | null, isFiveE: boolean): RowPiece[] {
  let current: Label | null = null
  let isWaiting = false
  return row.map((piece): RowPiece => {
    const column = columns?.[piece.column ?? 0] ?? null
    const own = labelOf(piece, isFiveE) ?? (isNamePlace(piece, columns, column) && piece.column === 0 ? likelyIn(piece) : null)
    const isKnown = own !== null && own.parts.length + own.kinds.length > 0 && !own.kinds.includes('within')
    const content = { text: piece.text, start: piece.start }
    const isTime = column !== null && (column.kinds.includes('time') || column.parts.includes('timing'))
    if (isKnown && own.isWhole && !isWaiting && isNamePlace(piece, columns, column)) {
      current = own
      isWaiting = true
      return { piece, label: own, content: null, isOn: false, isRowsOwn: true, isName: true, isTime }
    }
    isWaiting = false
    if (isKnown && !own.isWhole && own.content) {
      current = own
      return { piece, label: own, content: own.content, isOn: false, isRowsOwn: true, isName: true, isTime }
    }
    if (column && (column.parts.length > 0 || (!current && column.kinds.length > 0)))
      return { piece, label: column, content, isOn: false, isRowsOwn: false, isName: false, isTime }
    const goesOn = current !== null || (piece.column ?? 0) > 0
    return { piece, label: current, content, isOn: goesOn && current === null, isRowsOwn: false, isName: false, isTime }
  })
}

/** In a table with named columns a phase stands in the first two; in others a name may stand before any words. */
const isNamePlace = (piece: Piece, columns: readonly unknown[] | null, column: Label | null): boolean =>
  columns === null || ((piece.column ?? 0) < 2 && (column === null || column.parts.length === 0))

/** A row's first cell that is likely to name a part. */
function likelyIn(piece: Piece): Label | null {
  const label = looseLabelOf(piece)
  return label && label.parts.length > 0 ? label : null
}
