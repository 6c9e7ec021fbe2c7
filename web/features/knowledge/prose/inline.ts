/** A stretch of a line: plain words, or words that stand out. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'strong' | 'emphasis' | 'struck'; parts: Inline[] }
  | { type: 'link'; to: string; parts: Inline[] }

const ways =
  /\\(?<escaped>[!-/:-@[-`{-~])|(?<ticks>`+)(?<code>[^`].*?)\k<ticks>|(?<stars>\*\*|__)(?=\S)(?<strong>.+?)(?<=\S)\k<stars>|~~(?=\S)(?<struck>.+?)~~|(?<star>\*|(?<![\p{L}\p{N}])_)(?=\S)(?<emphasis>[^*_]+?)(?<=\S)\k<star>(?![\p{L}\p{N}])|!\[(?<alt>[^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)|\[(?<words>[^[\]]+)\]\((?<to>[^()\s]*)(?:\s+"[^"]*")?\)|<(?<address>https?:\/\/[^\s<>]+)>|(?<line>(?: {2,}|\\)\n)/su

/** Reads what stands out within a line of Markdown. A picture is its description; a link that leads to no page is its words. */
export function inlineOf(text: string): Inline[] {
  const parts: Inline[] = []
  const say = (words: string) => {
    const last = parts.at(-1)
    if (last?.type === 'text') last.text += words
    else if (words !== '') parts.push({ type: 'text', text: words })
  }
  let rest = text
  for (let found = ways.exec(rest); found; found = ways.exec(rest)) {
    say(rest.slice(0, found.index))
    const part = partOf(found.groups ?? {})
    if (typeof part === 'string') say(part)
    else parts.push(...part)
    rest = rest.slice(found.index + found[0].length)
  }
  say(rest)
  return parts
}

function partOf(groups: Record<string, string | undefined>): Inline[] | string {
  const { escaped, code, strong, struck, emphasis, alt, words, to = '', address, line } = groups
  if (escaped !== undefined) return escaped
  if (code !== undefined) return [{ type: 'code', text: code.trim() }]
  if (strong !== undefined) return [{ type: 'strong', parts: inlineOf(strong) }]
  if (struck !== undefined) return [{ type: 'struck', parts: inlineOf(struck) }]
  if (emphasis !== undefined) return [{ type: 'emphasis', parts: inlineOf(emphasis) }]
  if (alt !== undefined) return alt
  if (line !== undefined) return [{ type: 'break' }]
  if (address !== undefined) return [{ type: 'link', to: address, parts: [{ type: 'text', text: address }] }]
  return isPage(to) ? [{ type: 'link', to, parts: inlineOf(words ?? '') }] : inlineOf(words ?? '')
}

/** Nothing but pages and addresses to write to: no script, no file. */
const isPage = (to: string): boolean => /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(to)

/** The words of a line of Markdown, as they are read aloud. */
export const plainWords = (text: string): string => wordsOf(inlineOf(text))

const wordsOf = (parts: Inline[]): string =>
  parts.map((part) => ('parts' in part ? wordsOf(part.parts) : part.type === 'break' ? ' ' : part.text)).join('')
