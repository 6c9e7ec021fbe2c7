import { type Content, type Tree, text } from './tree.ts'

/** As much of an address as is read; a picture may be one of a million letters. */
const longestAddress = 200

/**
 * For rehype: what would be drawn or asked for from elsewhere is said instead. A picture is its description and its address, a box to
 * tick is a sign. Headings begin under the page's title and leave out no depth.
 */
export const inWords = () => (tree: Tree) => {
  let depth = 1
  const said = (node: Content): Content => {
    if (node.type !== 'element') return node
    if (node.tagName === 'img') return text(picture(node.properties))
    if (node.tagName === 'input') return text(node.properties.checked ? '☑' : '☐')
    const asked = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0)
    if (asked > 0) {
      depth = Math.min(Math.max(asked, 2), depth + 1, 4)
      node.tagName = `h${depth}`
    }
    node.children = node.children.map((child) => said(child) as typeof child)
    return node
  }
  tree.children = tree.children.map(said)
}

function picture({ alt, src }: Record<string, unknown>): string {
  const address = typeof src === 'string' ? src : ''
  const shown = address.length > longestAddress ? `${address.slice(0, longestAddress)}…` : address
  return [typeof alt === 'string' && alt !== '' ? alt : 'Picture', shown && `(${shown})`].filter(Boolean).join(' ')
}
