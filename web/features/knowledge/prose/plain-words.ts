import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { inWords } from './in-words.ts'
import { nothingLost } from './nothing-lost.ts'
import { isReadable } from './readable.ts'
import { type Tree, wordsOf } from './tree.ts'

/** The words of Markdown as they are read aloud, blocks on lines of their own. */
export function plainWords(markdown: string): string {
  if (!isReadable(markdown)) return markdown
  let words = ''
  // Its parser is had through the component alone: the words are taken on the way, and nothing is left to draw.
  const taken = () => (tree: Tree) => {
    words = tree.children.map(wordsOf).join('')
    tree.children = []
  }
  Markdown({ children: markdown, remarkPlugins: [remarkGfm, nothingLost], rehypePlugins: [inWords, taken] })
  return words
}
