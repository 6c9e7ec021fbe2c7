import { type DrawingState, startingState } from './drawing-state.ts'
import { type Box, boxAt, combined, type Matrix, matrixFrom, overlap } from './matrix.ts'
import type { Font, Glyph, Operator } from './operators.ts'
import { type Painted, painted } from './painted.ts'
import { isRectangle } from './rectangle.ts'
import { placeRun, type Run } from './runs.ts'
import { stateOperators } from './state-operators.ts'

type Page = {
  /** From the page's own coordinates to points from its upper left corner. */
  matrix: Matrix
  width: number
  height: number
  fontOf: (name: string) => Font | null
  /** Whether a layer is shown that can be switched off. */
  isShown: (layer: unknown) => boolean
}

const fills = new Set(['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'])
const images = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintSolidColorImageMask']
const whole: Box = [0, 0, 1, 1]

/** The words of a page as they are drawn, each with whether it can be seen, and where pictures are. */
export function runsOf(operators: Iterable<Operator>, names: ReadonlyMap<number, string>, page: Page): { runs: Run[]; pictures: Box[] } {
  const areas = painted()
  const runs: Run[] = []
  const pictures: Box[] = []
  const layers: boolean[] = []
  const saved: DrawingState[] = []
  let state = startingState(page.matrix)
  let order = 0

  const save = () => {
    saved.push({ ...state })
    state.isAwaiting = false
  }
  const restore = () => {
    if (state.isAwaiting) {
      pictures.push(boxAt(state.matrix, whole))
      image()
    }
    state = { ...(saved.pop() ?? state), isAwaiting: false }
  }
  const change = (matrix: ArrayLike<number> | null) => {
    if (matrix) state.matrix = combined(state.matrix, matrixFrom(matrix))
  }
  const clipTo = (bounds: ArrayLike<number>) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(bounds)
    const box = boxAt(state.matrix, [left, top, right, bottom])
    state.clip = state.clip ? overlap(state.clip, box) : box
  }
  const image = () => {
    state.isAwaiting = false
    areas.add({ box: boxAt(state.matrix, whole), order, colour: null, covers: false })
  }

  const does: Record<string, (...given: never[]) => void> = {
    save,
    restore,
    beginGroup: save,
    endGroup: restore,
    transform(...numbers: number[]) {
      change(numbers)
      state.isAwaiting = true
    },
    paintFormXObjectBegin(matrix: number[] | null, box: number[] | null) {
      save()
      change(matrix)
      if (box) clipTo(box)
    },
    paintFormXObjectEnd: restore,
    beginAnnotation(_id: string, _box: Box, change: number[], matrix: number[]) {
      save()
      state = startingState(combined(combined(page.matrix, matrixFrom(change)), matrixFrom(matrix)))
    },
    endAnnotation: restore,
    constructPath(paint: number, [points]: [ArrayLike<number> | null], bounds: ArrayLike<number> | null) {
      state.isAwaiting = false
      if (state.isClipping && bounds) clipTo(bounds)
      state.isClipping = false
      if (!bounds || !points || !fills.has(names.get(paint) ?? '') || layers.includes(false) || state.fillAlpha < 0.05) return
      const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(bounds)
      const isOpaque = state.fillAlpha > 0.95 && state.isPlain
      const box = boxAt(state.matrix, [left, top, right, bottom])
      areas.add({ box, order, colour: isOpaque ? state.fill : null, covers: isOpaque && isRectangle(points) })
    },
    shadingFill: () => areas.add({ box: [0, 0, page.width, page.height], order, colour: null, covers: false }),
    beginMarkedContentProps: (kind: string, layer: unknown) => {
      layers.push(kind !== 'OC' || page.isShown(layer))
    },
    beginMarkedContent: () => {
      layers.push(true)
    },
    endMarkedContent: () => {
      layers.pop()
    },
    showText(signs: (Glyph | number)[]) {
      state.isAwaiting = false
      const run = placeRun(state, signs, order)
      if (run === null) return
      if (state.clip && !isWithin(run, state.clip)) run.unseen ??= 'Text that is cut off'
      if (layers.includes(false)) run.unseen ??= 'Text on a layer that is switched off'
      runs.push(run)
    },
    clip: () => {
      state.isClipping = true
    },
    eoClip: () => {
      state.isClipping = true
    },
    ...Object.fromEntries(images.map((name) => [name, image])),
  }

  for (const { name, given } of operators) {
    order += 1
    const changed = stateOperators[name]
    if (changed) Object.assign(state, changed(state, page.fontOf, ...given))
    else does[name]?.(...given)
  }

  for (const run of runs) run.unseen ??= unseenBecause(run, page, areas)
  return { runs, pictures }
}

/** Of letters that reach a point beyond it something shows. */
const isWithin = ({ x, y, size }: Run, [left, top, right, bottom]: Box): boolean =>
  x >= left - size && x <= right + size && y >= top - size && y <= bottom + size

function unseenBecause(run: Run, { width, height }: Page, areas: Painted): string | null {
  const { x, y, order, colours } = run
  if (run.glyphs.every(({ text }) => text.trim() === '')) return null
  if (x < 0 || y < 0 || x > width || y > height) return 'Text beyond the edge of the page'
  if (areas.isCovered(x, y, order)) return 'Text that something is laid over'
  return colours.some((colour) => colour === null || areas.shows(colour, x, y, order)) ? null : 'Text in the colour of its background'
}
