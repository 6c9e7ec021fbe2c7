import type { ExtraProps } from 'react-markdown'

export type Element = NonNullable<ExtraProps['node']>
export type Content = Element['children'][number]

/** What a plugin is handed: a whole text, as elements with their place in it. */
export type Tree = { children: Content[] }

/** The words in a piece of a text, as they stand. */
export const wordsOf = (node: Content): string => {
  if ('children' in node) return node.children.map(wordsOf).join('')
  return 'value' in node ? node.value : ''
}

export const isElement = (node: Content, name: string): node is Element => node.type === 'element' && node.tagName === name

export const text = (value: string): Content => ({ type: 'text', value })
