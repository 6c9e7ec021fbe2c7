import type { Colour } from '../contrast.ts'
import { type Box, identity, type Matrix } from './matrix.ts'
import type { Font } from './operators.ts'

/** What holds while a page is drawn, as far as it matters to words. */
export type DrawingState = {
  matrix: Matrix
  /** Null is a pattern, or nothing that is known. */
  fill: Colour | null
  stroke: Colour | null
  fillAlpha: number
  strokeAlpha: number
  /** Whether what is painted simply covers what was there. */
  isPlain: boolean
  font: Font | null
  fontSize: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  renderMode: number
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  /** Coordinates were changed and nothing has been painted since: where that ends, a picture was that isn't decoded here. */
  isAwaiting: boolean
  /** The next path cuts off what is drawn after it. */
  isClipping: boolean
  /** Beyond it nothing shows. Of a path that is no rectangle, the upright box around it. */
  clip: Box | null
}

export const startingState = (matrix: Matrix): DrawingState => ({
  matrix,
  fill: [0, 0, 0],
  stroke: [0, 0, 0],
  fillAlpha: 1,
  strokeAlpha: 1,
  isPlain: true,
  font: null,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  isAwaiting: false,
  isClipping: false,
  clip: null,
})
