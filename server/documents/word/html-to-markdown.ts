import { strikethrough, taskListItems } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'
import { cellEnd, rowEnd, tableMarkdown } from './tables.ts'

const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*', hr: '---' })
service.use([strikethrough, taskListItems])

// Turndown puts a backslash before all that could be a mark. People quote what they read here: only what would change a line's kind gets one.
service.escape = (text) =>
  text
    .replace(/^(\s*)([-+>]|#{1,6})(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*\d+)\.(?=\s)/gm, '$1\\.')
    .replace(/[*`]/g, '\\$&')

service.addRule('listItem', {
  filter: 'li',
  replacement(content, node) {
    const list = node.parentNode as HTMLElement | null
    const items = Array.from(list?.childNodes ?? []).filter(({ nodeName }) => nodeName === 'LI')
    const first = Number(list?.getAttribute('start') ?? 1)
    const mark = list?.nodeName === 'OL' ? `${first + items.indexOf(node)}. ` : '- '
    const note = /^(?:footnote|endnote)-/.test(node.id ?? '') ? `[^${noteName(node.id)}]: ` : null
    const inner = content
      .trim()
      .replace(/\n/g, `\n${' '.repeat(note === null ? mark.length : 4)}`)
      .replace(/^[ \t]+$/gm, '')
    // Items of one paragraph stay together; Word knows no other.
    return `${note ?? mark}${inner}${node.nextSibling ? '\n' : ''}`
  },
})

/** Word counts its notes by hidden numbers, from 1 or 2 on, footnotes and endnotes apart. */
const noteName = (id: string): string =>
  id
    .replace(/^footnote-/, '')
    .replace(/^endnote-/, 'end-')
    .replace(/^ref-/, '')

service.addRule('link', {
  filter: 'a',
  replacement(content, node) {
    const href = (node as HTMLElement).getAttribute('href') ?? ''
    const note = /^#((?:foot|end)note-)(ref-)?(.*)$/.exec(href)
    if (note) return note[2] ? '' : `[^${noteName(`${note[1]}${note[3]}`)}]`
    if (content.trim() === '') return ''
    return /^(?:https?:|mailto:)[^\s()]+$/i.test(href) && href !== content ? `[${content}](${href})` : content
  },
})

/** Heads are bold of themselves, and a note's mark is small of itself. */
service.addRule('plainWithin', {
  filter: (node) => (node.nodeName === 'STRONG' && /^(?:H[1-6]|TH)$/.test(node.parentNode?.nodeName ?? '')) || node.nodeName === 'SUP',
  replacement: (content) => content,
})

service.addRule('picture', { filter: 'img', replacement: () => '' })
service.addRule('cell', { filter: ['td', 'th'], replacement: (content) => `${content.trim()}${cellEnd}` })
service.addRule('row', { filter: 'tr', replacement: (content) => `${content}${rowEnd}` })
service.addRule('tableSection', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content })
service.addRule('table', {
  filter: 'table',
  replacement: (content, node) => `\n\n${tableMarkdown(content, (node as HTMLElement).querySelectorAll('th').length > 0)}\n\n`,
})

/** Turns mammoth's HTML into Markdown. */
export const toMarkdown = (html: string): string => service.turndown(html).replaceAll(cellEnd, '').replaceAll(rowEnd, '')
