import { withoutHidden } from '../domain/hidden-characters.ts'

/** In characters. */
export const longestTitle = 200
const longestFileName = 300

/** A name on one line, of what can be seen: it stands in lists, in citations and in what a language model is told. */
export const tidied = (name: string): string => withoutHidden(name).replace(/\s+/g, ' ').trim()

const cutTo = (most: number, name: string): string => name.slice(0, most).replace(/\p{Surrogate}$/u, '')

/** What a document is called after what somebody said, or its file: without the end that says what kind of file it is. */
export const titleFrom = (name: string): string =>
  cutTo(longestTitle, tidied(tidied(name).replace(/\.(?:docx|pdf|md|markdown|txt)$/i, ''))) || 'Untitled'

/** A file's own name: where it lay on somebody's computer is theirs. */
export const fileNameFrom = (path: string): string => cutTo(longestFileName, tidied(path.replace(/^.*[/\\]/s, ''))) || 'Untitled'
