import type { Colour } from '../contrast.ts'
import type { DrawingState } from './drawing-state.ts'
import { combined, type Matrix, pointAt } from './matrix.ts'
import type { Glyph } from './operators.ts'

/** A sign on the page: from where to where it goes along its line. */
export type Placed = { text: string; start: number; end: number }

/** Words that were drawn at once. Lengths are in points, from the page's upper left corner, along its lines and across them. */
export type Run = {
  glyphs: Placed[]
  /** Where its lines run to, in quarters of a right angle: 0 is to the right. */
  direction: number
  across: number
  size: number
  /** Its middle on the page. */
  x: number
  y: number
  order: number
  /** What it is filled or drawn with; null where that is no single colour. */
  colours: (Colour | null)[]
  /** Why it can't be seen; null where it can. */
  unseen: string | null
}

/** The matrix of a font in thousandths, which all have but those drawn sign by sign. */
const thousandth = 0.001

/** Places the signs of one text operator, and goes on to where it ends. Numbers among them move the next sign back, in thousandths. */
export function placeRun(state: DrawingState, signs: readonly (Glyph | number)[], order: number): Run | null {
  const { font, fontSize, scale, charSpacing, wordSpacing, rise } = state
  const unit = font?.isType3Font ? (font.fontMatrix?.[0] ?? thousandth) : thousandth
  const matrix = combined(state.matrix, state.textMatrix)
  const size = sizeOf(matrix, fontSize, font?.isType3Font ? unit : thousandth)
  const angle = Math.atan2(matrix[1], matrix[0])
  const direction = Math.round(angle / (Math.PI / 2))
  const placed: Placed[] = []
  const first = pointAt(matrix, state.x, state.y + rise)
  let at = first
  let isBlank = true
  for (const sign of signs) {
    if (typeof sign === 'number') {
      state.x -= (sign / 1000) * fontSize * scale
      continue
    }
    const width = sign.width * unit * fontSize
    const spacing = charSpacing + (sign.isSpace ? wordSpacing : 0)
    const from = pointAt(matrix, state.x, state.y + rise)
    state.x += (width + spacing) * scale
    at = pointAt(matrix, state.x, state.y + rise)
    if (sign.unicode === '') continue
    isBlank &&= sign.unicode.trim() === ''
    placed.push({ text: sign.unicode, start: along(from, angle), end: along(at, angle) })
  }
  if (placed.length === 0 || !Number.isFinite(first[0] + first[1] + at[0] + at[1])) return null
  const middle = [(first[0] + at[0]) / 2, (first[1] + at[1]) / 2] as const
  // The middle of small letters lies a little above the line they stand on.
  const [x, y] = [middle[0] + Math.sin(angle) * size * 0.25, middle[1] - Math.cos(angle) * size * 0.25]
  const unseen = isBlank ? null : unseenBecause(state, size * Math.min(1, breadthOf(matrix, scale) / leastBreadth))
  return { glyphs: placed, direction, across: across(first, angle), size, x, y, order, colours: coloursOf(state), unseen }
}

/** Letters are filled, drawn in outline, or both; every fourth way of it paints nothing, and four more only cut out what comes after. */
function coloursOf({ renderMode, fill, stroke }: DrawingState): (Colour | null)[] {
  return renderMode % 4 === 1 ? [stroke] : renderMode % 4 === 2 ? [fill, stroke] : [fill]
}

/** What is too small is so in both directions of a letter; letters that a font draws itself give no size to go by. */
function sizeOf(matrix: Matrix, fontSize: number, unit: number): number {
  return Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]) * (unit / thousandth)
}

const smallest = 2

/** How broad letters are drawn against how high; squeezed below a tenth they are as good as tiny. */
const breadthOf = (matrix: Matrix, scale: number): number =>
  (Math.abs(scale) * Math.hypot(matrix[0], matrix[1])) / Math.hypot(matrix[2], matrix[3])
const leastBreadth = 0.1

function unseenBecause({ renderMode, fillAlpha, strokeAlpha, font }: DrawingState, size: number): string | null {
  const way = renderMode % 4
  if (way === 3) return 'Text that is not drawn'
  const alpha = way === 1 ? strokeAlpha : way === 2 ? Math.max(fillAlpha, strokeAlpha) : fillAlpha
  if (alpha < 0.05) return 'Transparent text'
  return size <= smallest && !font?.isType3Font ? 'Text too small to read' : null
}

const along = ([x, y]: readonly [number, number], angle: number): number => x * Math.cos(angle) + y * Math.sin(angle)
const across = ([x, y]: readonly [number, number], angle: number): number => y * Math.cos(angle) - x * Math.sin(angle)
