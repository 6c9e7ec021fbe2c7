import { randomUUID } from 'node:crypto'

/** A line that nobody can guess: 48 random bits. */
export const randomBoundary = (): string => `=== ${randomUUID().slice(-12)} ===`

/** Each is random: that ten in a row stand in the material is no accident, and is not answered by trying for ever. */
const mostTries = 10

/** A text with a boundary around material, that stands nowhere in the material: whoever wrote that can't end it. */
export function fenced(material: string[], newBoundary: () => string, render: (boundary: string) => string): string {
  for (let tries = 0; tries < mostTries; tries++) {
    const boundary = newBoundary()
    if (boundary !== '' && !material.some((text) => text.includes(boundary))) return render(boundary)
  }
  throw new Error('every boundary stands in the material')
}
