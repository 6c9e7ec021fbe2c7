import { type Colour, colourOf, stands, white } from '../contrast.ts'
import { childOf, elementsOf, type XmlElement } from './element.ts'

/** What lies behind words: a colour, or something of which no single colour is known (a picture, a pattern, a table's style). */
export type Background = Colour | 'unknown'

/** What is said about how words look; what is absent is as it was. */
export type Look = {
  isVanished?: boolean
  /** Null is automatic: the program takes what can be read. */
  colour?: Colour | null
  /** In points. */
  size?: number
  background?: Background
  /** A marker was drawn over it: then the automatic colour stays black, whatever the marker's. */
  isMarked?: boolean
}

const black: Colour = [0, 0, 0]

/** The colours of Word's marker that are dark or white; upon all others words of any colour but their own are read. */
const markers: Record<string, Colour> = {
  black,
  white,
  darkBlue: [0, 0, 128],
  darkGreen: [0, 128, 0],
  darkRed: [128, 0, 0],
  darkMagenta: [128, 0, 128],
  darkCyan: [0, 128, 128],
  darkYellow: [128, 128, 0],
  darkGray: [128, 128, 128],
}

/** Why words that look like this can't be seen; null where they can. */
export function unseenBecause({ isVanished, colour, size, background = white, isMarked = false }: Look): string | null {
  if (isVanished) return 'Text marked as hidden'
  if (size !== undefined && size <= 2) return 'Text too small to read'
  const ink = colour ?? (isMarked ? black : null)
  if (ink && background !== 'unknown' && !stands(ink, background)) return 'Text in the colour of its background'
  return null
}

/** How the properties of a run (`w:rPr`) say that it looks. */
export function lookOf(properties: XmlElement | undefined): Look {
  const vanish = childOf(properties, 'w:vanish') ?? childOf(properties, 'w:specVanish')
  const colour = childOf(properties, 'w:color')
  const size = Number(childOf(properties, 'w:sz')?.attributes['w:val'])
  const highlight = childOf(properties, 'w:highlight')?.attributes['w:val']
  const marked = highlight === undefined || highlight === 'none' ? null : (markers[highlight] ?? 'unknown')
  // Letters of a hundredth of their breadth are a line.
  const breadth = Number(childOf(properties, 'w:w')?.attributes['w:val']?.replace('%', '') ?? 100)
  const background = marked ?? shadingOf(properties)
  return {
    ...(vanish && { isVanished: isOn(vanish) }),
    ...(colour && { colour: inkOf(colour) }),
    ...(size > 0 && { size: size / 2 }),
    ...(breadth > 0 && breadth <= 10 && { size: 1 }),
    ...(marked !== null && { isMarked: true }),
    ...(background && { background }),
  }
}

const isOn = ({ attributes }: XmlElement): boolean => !['false', '0', 'off'].includes(attributes['w:val'] ?? '')

/** A theme's colours are the page's own, light or dark; Word writes the figures beside them, others may not. */
const inkOf = ({ attributes }: XmlElement): Colour | null =>
  colourOf(attributes['w:val']) ?? (/^(?:background|light|bg|lt)1$/.test(attributes['w:themeColor'] ?? '') ? white : null)

/** The shading (`w:shd`) among the properties of a run, a paragraph, a cell or a table; null where there is none. */
export function shadingOf(properties: XmlElement | undefined): Background | null {
  const shading = childOf(properties, 'w:shd')?.attributes
  if (!shading || shading['w:val'] === 'nil') return null
  const pattern = shading['w:val'] ?? 'clear'
  if (pattern === 'solid') return colourOf(shading['w:color']) ?? 'unknown'
  if (pattern !== 'clear') return 'unknown'
  const fill = colourOf(shading['w:fill'])
  return fill ?? (shading['w:themeFill'] ? 'unknown' : null)
}

/** How styles say that words look: of a paragraph or a run by its style's id, and where nothing is said. */
export type Styles = {
  usual: Look
  lookOf: (id: string | undefined, kind: 'paragraph' | 'character') => Look
  /** Whether a table of this style may have coloured rows. */
  isShaded: (id: string | undefined) => boolean
}

const longestChain = 20

/** Reads `word/styles.xml`. */
export function stylesOf(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>()
  for (const style of elementsOf(root)) {
    if (style.name === 'w:style') byId.set(style.attributes['w:styleId'] ?? '', style)
  }
  const usual = lookOf(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'))
  const first = (kind: string) =>
    [...byId].find(([, { attributes }]) => attributes['w:type'] === kind && ['1', 'true'].includes(attributes['w:default'] ?? ''))?.[0]
  const standing = { paragraph: first('paragraph'), character: undefined }

  function own(id: string, depth: number): Look {
    const style = byId.get(id)
    if (style === undefined || depth > longestChain) return {}
    const parent = childOf(style, 'w:basedOn')?.attributes['w:val']
    const background = shadingOf(childOf(style, 'w:pPr'))
    return { ...(parent && own(parent, depth + 1)), ...(background && { background }), ...lookOf(childOf(style, 'w:rPr')) }
  }
  const known = new Map<string, Look>()
  return {
    usual,
    lookOf(id, kind) {
      const name = id ?? standing[kind]
      if (name === undefined) return {}
      const look = known.get(name) ?? own(name, 0)
      known.set(name, look)
      return look
    },
    isShaded: (id) => id !== undefined && hasShading(byId, id, 0),
  }
}

function hasShading(byId: ReadonlyMap<string, XmlElement>, id: string, depth: number): boolean {
  const style = byId.get(id)
  if (style === undefined || depth > longestChain) return false
  const parent = childOf(style, 'w:basedOn')?.attributes['w:val']
  return holds(style, 'w:shd') || (parent !== undefined && hasShading(byId, parent, depth + 1))
}

const holds = (element: XmlElement, name: string): boolean => elementsOf(element).some((child) => child.name === name || holds(child, name))
