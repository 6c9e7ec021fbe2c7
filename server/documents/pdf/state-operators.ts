import { colourOf } from '../contrast.ts'
import type { DrawingState } from './drawing-state.ts'
import { identity, type Matrix, matrixFrom } from './matrix.ts'
import type { Font } from './operators.ts'

type Fonts = (name: string) => Font | null
type Changes = Record<string, (state: DrawingState, fontOf: Fonts, ...given: never[]) => Partial<DrawingState>>

const lineAt = (x: number, y: number): Partial<DrawingState> => ({ x, y, lineX: x, lineY: y })
const textAt = (textMatrix: Matrix): Partial<DrawingState> => ({ textMatrix, ...lineAt(0, 0) })

/** The operators that paint nothing, each with what it changes. */
export const stateOperators: Changes = {
  setFillRGBColor: (_state, _fonts, hex: string) => ({ fill: colourOf(hex) }),
  setStrokeRGBColor: (_state, _fonts, hex: string) => ({ stroke: colourOf(hex) }),
  setFillColorN: () => ({ fill: null }),
  setStrokeColorN: () => ({ stroke: null }),
  setFillTransparent: () => ({ fill: null }),
  setStrokeTransparent: () => ({ stroke: null }),
  beginText: () => textAt(identity),
  setTextMatrix: (_state, _fonts, numbers: ArrayLike<number>) => textAt(matrixFrom(numbers)),
  moveText: ({ lineX, lineY }, _fonts, x: number, y: number) => lineAt(lineX + x, lineY + y),
  setLeadingMoveText: ({ lineX, lineY }, _fonts, x: number, y: number) => ({ leading: y, ...lineAt(lineX + x, lineY + y) }),
  setLeading: (_state, _fonts, leading: number) => ({ leading: -leading }),
  nextLine: ({ lineX, lineY, leading }) => lineAt(lineX, lineY + leading),
  setFont: (_state, fontOf, name: string, fontSize: number) => ({ font: fontOf(name), fontSize }),
  setCharSpacing: (_state, _fonts, charSpacing: number) => ({ charSpacing }),
  setWordSpacing: (_state, _fonts, wordSpacing: number) => ({ wordSpacing }),
  setHScale: (_state, _fonts, percent: number) => ({ scale: percent / 100 }),
  setTextRise: (_state, _fonts, rise: number) => ({ rise }),
  setTextRenderingMode: (_state, _fonts, renderMode: number) => ({ renderMode }),
  setGState: (_state, fontOf, settings: [string, never][]) =>
    Object.assign({}, ...settings.map(([key, value]) => setting(key, value, fontOf))),
}

function setting(key: string, value: never, fontOf: Fonts): Partial<DrawingState> {
  switch (key) {
    case 'ca':
      return { fillAlpha: value }
    case 'CA':
      return { strokeAlpha: value }
    case 'BM':
      return { isPlain: value === 'source-over' }
    case 'SMask':
      return { isPlain: !value }
    case 'Font':
      return { font: fontOf(value[0]), fontSize: value[1] }
    default:
      return {}
  }
}
