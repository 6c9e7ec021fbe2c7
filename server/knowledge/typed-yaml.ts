import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { badKnowledge } from '../errors.ts'

/** A value read from YAML that fits its schema, and the line each part of it stands on. */
export type TypedYaml<T> = {
  value: T
  /** The line, counted from 1 in the whole file, of the part at `path`; of the nearest part around it where it is absent. */
  lineOf(path: readonly PropertyKey[]): number
}

/**
 * Reads YAML by a schema.
 * @param firstLine the line of the file that the YAML begins on
 * @throws badKnowledge with file, line and what is wrong
 */
export function parseTypedYaml<T>(file: string, yaml: string, schema: z.ZodType<T>, firstLine = 1): TypedYaml<T> {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false })
  const lineAt = (offset: number) => firstLine - 1 + lineCounter.linePos(offset).line
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path))

  const [syntaxError] = document.errors
  if (syntaxError) throw badKnowledge(`${file}:${lineAt(syntaxError.pos[0])}`, syntaxError.message)

  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { value: parsed.data, lineOf }

  const [issue] = parsed.error.issues
  if (!issue) throw badKnowledge(file, 'does not fit its schema')
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
  throw badKnowledge(`${file}:${lineOf(path)}`, explain(issue, path))
}

function explain(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): string {
  const place = path.length > 0 ? `\`${path.map(String).join('.')}\`` : 'the file'
  if (issue.code === 'unrecognized_keys') return `${place} is not a key that belongs here`
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return `${place} is missing`
  return `${place}: ${issue.message}`
}

/** Where the part at `path` begins: its key where it has one, so that a long value is named by its first line. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) return offset
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else {
      node = hasItems(node) ? node.items[Number(step)] : undefined
      offset = startOf(node) ?? offset
    }
  }
  return offset
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? (node.range?.[0] ?? undefined) : undefined)

const hasItems = (node: unknown): node is Node & { items: unknown[] } => isNode(node) && 'items' in node && Array.isArray(node.items)
