/**
 * Whether a path is one upright rectangle. PDF.js writes a path as numbers: 0 and a point to go to, 1 and a point to draw to, 4 to close
 * it; a curve begins with 2 or 3.
 */
export function isRectangle(points: ArrayLike<number>): boolean {
  const corners: [x: number, y: number][] = []
  for (let at = 0; at < points.length; ) {
    const step = points[at]
    if (step === 2 || step === 3 || corners.length > 5) return false
    if (step === 4) {
      at += 1
      continue
    }
    corners.push([points[at + 1] ?? 0, points[at + 2] ?? 0])
    at += 3
  }
  return (
    (corners.length === 4 || corners.length === 5) &&
    corners.every((corner, at) => at === 0 || isUpright(corners[at - 1] ?? corner, corner))
  )
}

const isUpright = ([x, y]: [number, number], [otherX, otherY]: [number, number]): boolean =>
  Math.abs(x - otherX) < 0.01 || Math.abs(y - otherY) < 0.01
