/** A colour as red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number]

export const white: Colour = [255, 255, 255]

/** The colour that six hexadecimal figures name; null for anything else. */
export function colourOf(hex: string | undefined): Colour | null {
  const figures = /^#?([0-9a-f]{6})$/i.exec(hex ?? '')?.[1]
  if (figures === undefined) return null
  const value = Number.parseInt(figures, 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** Below this nobody reads a word: pale grey for a watermark is about 1.2, and WCAG asks for 4.5. */
const leastContrast = 1.1

/** Whether words in this colour on that background can be told from it. */
export function stands(out: Colour, background: Colour): boolean {
  const [light, dark] = [luminance(out), luminance(background)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05) >= leastContrast
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
