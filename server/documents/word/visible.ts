import type { Hidden } from '../hidden.ts'
import { childOf, elementsOf, wordsIn, type XmlElement, type XmlNode } from './element.ts'
import { equationText } from './equation.ts'
import { type Background, type Look, lookOf, type Styles, shadingOf, unseenBecause } from './look.ts'

/** What was met on the way: hidden words, and how many of each thing that is left out or told. */
export type Met = { hidden: Hidden[]; pictures: number; comments: number; deletions: number; equations: number; embedded: number }

type Surroundings = {
  styles: Styles
  met: Met
  /** How words look here before a run says anything. */
  look: Look
  /** Behind the paragraph. */
  background: Background | null
}

/** What in a run makes a field work, though it shows nothing. */
const works = new Set(['w:rPr', 'w:fldChar', 'w:instrText'])

/** Takes out of a part what a reader of the page does not see, and pictures; in their places nothing is left. Changes the tree. */
export function keepVisible(part: XmlElement, styles: Styles): Met {
  const met: Met = { hidden: [], pictures: 0, comments: 0, deletions: 0, equations: 0, embedded: 0 }
  const page = colourBehind(childOf(part, 'w:background')?.attributes['w:color'])
  clean(part, { styles, met, look: styles.usual, background: page })
  return met
}

const colourBehind = (colour: string | undefined): Background | null =>
  colour === undefined || /^(?:auto|f{6})$/i.test(colour) ? null : 'unknown'

function clean(element: XmlElement, around: Surroundings): void {
  element.children = element.children.flatMap((child) => (typeof child === 'string' ? [child] : kept(child, around)))
}

function kept(element: XmlElement, around: Surroundings): XmlNode[] {
  const { met, styles } = around
  switch (element.name) {
    case 'w:del':
    case 'w:moveFrom':
      met.deletions += 1
      return []
    case 'w:commentReference':
      met.comments += 1
      return []
    case 'w:altChunk':
      met.embedded += 1
      return []
    case 'w:drawing':
      met.pictures += count(element, 'a:blip')
      return []
    case 'v:imagedata':
      met.pictures += 1
      return []
    case 'mc:AlternateContent':
      return elementsOf(childOf(element, 'mc:Fallback') ?? firstShape(element)).flatMap((child) => kept(child, around))
    case 'm:oMath':
      met.equations += 1
      return [run(equationText(element))]
    case 'm:oMathPara':
      return elementsOf(element).flatMap((child) => kept(child, around))
    case 'w:tr':
      if (childOf(childOf(element, 'w:trPr'), 'w:hidden')) return hide(element, 'A hidden row of a table', met)
      break
    case 'w:r':
      return keptRun(element, around)
    case 'w:p': {
      const properties = childOf(element, 'w:pPr')
      const look = styles.lookOf(childOf(properties, 'w:pStyle')?.attributes['w:val'], 'paragraph')
      const behind = shadingOf(properties) ?? look.background ?? around.background
      clean(element, { ...around, look: { ...styles.usual, ...look }, background: behind })
      return [element]
    }
  }
  clean(element, { ...around, background: behind(element, around) })
  return [element]
}

/** What a table, a cell or a shape puts behind its words. */
function behind(element: XmlElement, { background, styles }: Surroundings): Background | null {
  switch (element.name) {
    case 'w:tbl': {
      const properties = childOf(element, 'w:tblPr')
      const isShaded = styles.isShaded(childOf(properties, 'w:tblStyle')?.attributes['w:val'])
      return shadingOf(properties) ?? (isShaded ? 'unknown' : background)
    }
    case 'w:tc':
      return shadingOf(childOf(element, 'w:tcPr')) ?? background
    case 'v:shape':
    case 'v:rect':
    case 'v:roundrect':
      return /^(?:white|#fff|#ffffff)?(?:\s|$)/i.test(element.attributes.fillcolor ?? '') ? background : 'unknown'
    default:
      return background
  }
}

function keptRun(element: XmlElement, around: Surroundings): XmlNode[] {
  const { styles, met } = around
  const properties = childOf(element, 'w:rPr')
  const style = styles.lookOf(childOf(properties, 'w:rStyle')?.attributes['w:val'], 'character')
  const own = lookOf(properties)
  // A shading in the style of a paragraph lies behind all of it; one of the run lies before that.
  const background = own.background ?? style.background ?? around.background
  const { background: _, ...words } = { ...around.look, ...style, ...own }
  const why = unseenBecause({ ...words, ...(background && { background }) })
  if (why !== null) {
    met.hidden.push({ what: why, words: wordsIn(element) })
    element.children = element.children.filter((child) => typeof child !== 'string' && works.has(child.name))
    return [element]
  }
  clean(element, { ...around, background: around.background })
  return [element]
}

function hide(element: XmlElement, what: string, met: Met): [] {
  met.hidden.push({ what, words: wordsIn(element) })
  return []
}

/** The words in a shape, where there is no older form of it to read. */
const firstShape = (alternatives: XmlElement): XmlElement | undefined => {
  const texts: XmlElement[] = []
  const look = (element: XmlElement) => {
    if (element.name === 'w:txbxContent') texts.push(element)
    else elementsOf(element).forEach(look)
  }
  look(alternatives)
  return texts.length === 0 ? undefined : { name: 'mc:Fallback', attributes: {}, children: texts }
}

const run = (text: string): XmlElement => ({
  name: 'w:r',
  attributes: {},
  children: [{ name: 'w:t', attributes: {}, children: [text] }],
})

const count = (element: XmlElement, name: string): number =>
  elementsOf(element).reduce((sum, child) => sum + (child.name === name ? 1 : count(child, name)), 0)
