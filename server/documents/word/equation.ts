import { childOf, elementsOf, type XmlElement } from './element.ts'

/** An equation in one line, as it would be typed: (a + b)/(2), x^2, sqrt(n). */
export function equationText(element: XmlElement): string {
  const part = (name: string) => inner(childOf(element, name))
  switch (element.name) {
    case 'm:t':
      return element.children.join('')
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`
    case 'm:sSup':
      return `${part('m:e')}^${grouped(part('m:sup'))}`
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`
    case 'm:sSubSup':
      return `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`
    case 'm:rad':
      return part('m:deg') === '' ? `sqrt(${part('m:e')})` : `root(${part('m:deg')}, ${part('m:e')})`
    case 'm:d':
      return `(${elementsOf(element)
        .filter(({ name }) => name === 'm:e')
        .map(equationText)
        .join(', ')})`
    default:
      return inner(element)
  }
}

const inner = (element: XmlElement | undefined): string => elementsOf(element).map(equationText).join('')
const grouped = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`)
