import { type Colour, stands, white } from '../contrast.ts'
import type { Box } from './matrix.ts'

/** An area that was painted: when, and in what colour; null where that is no single one. */
type Area = { box: Box; order: number; colour: Colour | null; covers: boolean }

/** More than a page of a book or a form has; a page that has more is a drawing. */
const mostAreas = 4_000

/** What lies under and over the words of one page. */
export type Painted = ReturnType<typeof painted>

export function painted() {
  const areas: Area[] = []
  const holds = ({ box: [left, top, right, bottom] }: Area, x: number, y: number) => x >= left && x <= right && y >= top && y <= bottom

  return {
    /** `covers` is true of a plain, opaque rectangle: of another shape only the box around it is known. */
    add(area: Area): void {
      const [left, top, right, bottom] = area.box
      // Lines under and beside words hide nothing and show nothing up.
      if (areas.length < mostAreas && right - left > 2 && bottom - top > 2) areas.push(area)
    },
    /** Whether words in this colour can be told from what was painted there before them. */
    shows(colour: Colour, x: number, y: number, order: number): boolean {
      const behind = areas.findLast((area) => area.order < order && holds(area, x, y))
      if (behind === undefined) return stands(colour, white)
      return behind.colour === null || stands(colour, behind.colour)
    },
    /** Whether something opaque was laid over words later: a black bar hides a name from a reader, but not from a machine. */
    isCovered: (x: number, y: number, order: number): boolean =>
      areas.some((area) => area.covers && area.order > order && holds(area, x, y)),
  }
}
