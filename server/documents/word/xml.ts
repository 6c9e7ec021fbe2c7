import { tooMuchMemory, unreadable } from '../faults.ts'
import type { XmlElement } from './element.ts'
import { namespaces, prefixOf } from './namespaces.ts'

const deepest = 200
const mostElements = 1_500_000

type Open = { element: XmlElement | null; tag: string; names: ReadonlyMap<string, string> }

/**
 * Reads a part of a document. Only this reader sees the part as it came: what others get is written anew from the tree, so that no two
 * disagree about it.
 * @throws AppError for what declares a document type or entities, which no word processor writes, is nested too deep, or is no XML
 */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: Open[] = [{ element: root, tag: '', names: new Map() }]
  let count = 0
  let at = 0
  while (at < text.length) {
    const here = open[open.length - 1] as Open
    const start = text.indexOf('<', at)
    const between = text.slice(at, start === -1 ? text.length : start)
    if (between !== '') addText(here, decoded(between))
    if (start === -1) break
    at = endOf(text, start)
    if (text.startsWith('<?', start) || text.startsWith('<!--', start)) continue
    if (text.startsWith('<![CDATA[', start)) {
      addText(here, text.slice(start + 9, at - 3))
      continue
    }
    if (text[start + 1] === '!') throw unreadable('The document declares parts that lie outside of it, which is not allowed.')
    if (text[start + 1] === '/') {
      if (open.length === 1 || text.slice(start + 2, at - 1).trim() !== here.tag) throw unreadable()
      open.pop()
      continue
    }
    count += 1
    if (count > mostElements || open.length > deepest) throw tooMuchMemory()
    const isClosed = text[at - 2] === '/'
    const next = opened(text.slice(start + 1, at - (isClosed ? 2 : 1)), here)
    if (next.element) here.element?.children.push(next.element)
    if (!isClosed) open.push(next)
  }
  const [top] = root.children.filter((child) => typeof child !== 'string')
  if (open.length !== 1 || top === undefined) throw unreadable()
  return top
}

/** Just behind what begins there: a tag ends at the first > that stands in no value. */
function endOf(text: string, start: number): number {
  const close = text.startsWith('<!--', start)
    ? '-->'
    : text.startsWith('<![CDATA[', start)
      ? ']]>'
      : text.startsWith('<?', start)
        ? '?>'
        : null
  if (close !== null) {
    const end = text.indexOf(close, start + 2)
    if (end === -1) throw unreadable()
    return end + close.length
  }
  tagEnd.lastIndex = start
  const tag = tagEnd.exec(text)
  if (tag === null) throw unreadable()
  return start + tag[0].length
}

const tagEnd = /<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/y
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function opened(tag: string, { element: parent, names: before }: Open): Open {
  const name = /^[^\s/]+/.exec(tag)?.[0]
  if (name === undefined) throw unreadable()
  const pairs = [...tag.slice(name.length).matchAll(attribute)].map(
    ([, key = '', double, single]) => [key, decoded(double ?? single ?? '')] as const,
  )
  const declared = pairs.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'))
  const names = declared.length === 0 ? before : new Map([...before, ...declared.map(([key, value]) => [key.slice(6), value] as const)])
  const known = canonical(name, names, '')
  // What stands in an element that is not known is not known either.
  if (known === null || parent === null) return { element: null, tag: name, names }
  const attributes: Record<string, string> = Object.create(null)
  for (const [key, value] of pairs) {
    const knownKey = key.includes(':') ? canonical(key, names, null) : key
    if (knownKey !== null && !key.startsWith('xmlns')) attributes[knownKey] = value
  }
  return { element: { name: known, attributes, children: [] }, tag: name, names }
}

function canonical(name: string, names: ReadonlyMap<string, string>, bare: string | null): string | null {
  const colon = name.indexOf(':')
  const space = names.get(colon === -1 ? (bare ?? '') : name.slice(0, colon)) ?? ''
  const prefix = prefixOf.get(space)
  return prefix === undefined ? null : `${prefix}:${name.slice(colon + 1)}`
}

const withText = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t'])

function addText({ element }: Open, text: string): void {
  if (element === null || !withText.has(element.name)) return
  const last = element.children.at(-1)
  if (typeof last === 'string') element.children[element.children.length - 1] = last + text
  else element.children.push(text)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (_, hex, decimal, name) => {
        if (name !== undefined) return entities[name] ?? ''
        const point = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16)
        return point <= 0x10ffff && (point >= 0x20 || [9, 10, 13].includes(point)) ? String.fromCodePoint(point) : ''
      })
    : text

const declarations = namespaces.map(([prefix, name]) => ` xmlns:${prefix}="${name}"`).join('')

/** Writes a tree out again. */
export function writeXml(element: XmlElement): string {
  const pieces: string[] = []
  write(element, declarations, pieces)
  return pieces.join('')
}

function write({ name, attributes, children }: XmlElement, more: string, pieces: string[]): void {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${encoded(value).replaceAll('"', '&quot;')}"`)
  pieces.push(`<${name}${more}${own.join('')}>`)
  for (const child of children) {
    if (typeof child === 'string') pieces.push(encoded(child))
    else write(child, '', pieces)
  }
  pieces.push(`</${name}>`)
}

const encoded = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) => (/\s/.test(character) ? character : ''))
