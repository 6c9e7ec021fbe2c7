const longestTitle = 200

/** What a document calls itself, as far as its reader can see: its first heading, if that is near its beginning. */
export function titleOf(markdown: string): string | null {
  const heading = /^#{1,2}[ \t]+(\S.*)$/m.exec(markdown.slice(0, 4_000))?.[1]
  const title = heading
    ?.replace(/\s#+\s*$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]|\\(?=[^\w\s])/g, '')
    .trim()
  return title ? title.slice(0, longestTitle) : null
}
