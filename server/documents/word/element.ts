/** An element with the prefixes of namespaces.ts. What belongs to no known namespace is not in the tree. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] }
export type XmlNode = XmlElement | string

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)

/** The children that are elements. */
export const elementsOf = (element: XmlElement | undefined): XmlElement[] =>
  element?.children.filter((child): child is XmlElement => typeof child !== 'string') ?? []

/** All words in an element, with a space where a line or a column ends. */
export function wordsIn(element: XmlElement): string {
  if (['w:tab', 'w:br', 'w:cr'].includes(element.name)) return ' '
  if (['w:delText', 'w:instrText'].includes(element.name)) return ''
  const inner = element.children
    .map((child) => (typeof child === 'string' ? (/^[wm]:t$/.test(element.name) ? child : '') : wordsIn(child)))
    .join('')
  return element.name === 'w:p' ? `${inner} ` : inner
}
