import { largestDocument } from '../../server/domain/limits.ts'
import { asProblem, client, send } from '../requests/client.ts'
import { type FileKind, type ReadFile, readTextFile } from './text-file.ts'

/** The words of a file: of plain text read here, of a document read by the server; or why it can’t be read. */
export async function readFile(file: File, kind: FileKind): Promise<ReadFile> {
  const isDocument = kind.documents?.some((ending) => file.name.toLowerCase().endsWith(ending)) ?? false
  if (!isDocument) return readTextFile(file, kind)
  if (file.size > largestDocument) return { problem: `“${file.name}” is larger than 20 megabytes. ${kind.ifLarge}` }
  try {
    const { text, notes, hidden } = await (await send(client.api.files.read.$post({ form: { file } }))).json()
    const leftOut = hidden.length > 0 ? ['It holds words that nobody would have seen on the page; they were left out.'] : []
    const told = [...notes, ...leftOut].join(' ')
    return { text: text.trimEnd(), ...(told && { told: `“${file.name}” is read. ${told}` }) }
  } catch (cause) {
    const { message, next } = asProblem(cause)
    return { problem: `“${file.name}”: ${message} ${next}` }
  }
}
