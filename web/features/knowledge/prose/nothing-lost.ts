type Node = { type: string; children?: Node[]; value?: string; label?: string | null; identifier?: string; url?: string }

const text = (value: string): Node => ({ type: 'text', value })
const paragraph = (...children: Node[]): Node => ({ type: 'paragraph', children })

/**
 * For remark: keeps what Markdown would take out of sight or carry elsewhere. HTML stays words; a note stays where it was written, since
 * a passage may hold the note alone; an address that no link uses is shown.
 */
export const nothingLost = () => (tree: Node) => {
  const used = new Set<string>()
  forEach(tree, ({ type, identifier }) => {
    if ((type === 'linkReference' || type === 'imageReference') && identifier) used.add(identifier)
  })
  keep(tree, used)
}

function forEach(node: Node, see: (node: Node) => void): void {
  see(node)
  for (const child of node.children ?? []) forEach(child, see)
}

function keep(parent: Node, used: Set<string>): void {
  if (!parent.children) return
  const isLine = inLine.has(parent.type)
  parent.children = parent.children.flatMap((node) => {
    keep(node, used)
    return kept(node, used, isLine)
  })
}

const inLine = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference'])

function kept(node: Node, used: Set<string>, isLine: boolean): Node[] {
  const { type, label, children = [] } = node
  if (type === 'html') return [isLine ? text(node.value ?? '') : paragraph(text(node.value ?? ''))]
  if (type === 'footnoteReference') return [text(`[${label}]`)]
  if (type === 'footnoteDefinition') {
    const [first, ...rest] = children
    const opening = text(`[${label}] `)
    return first?.type === 'paragraph' ? [paragraph(opening, ...(first.children ?? [])), ...rest] : [paragraph(opening), ...children]
  }
  if (type === 'definition' && !used.has(node.identifier ?? '')) return [paragraph(text(`[${label}]: ${node.url}`))]
  return [node]
}
