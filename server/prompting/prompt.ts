import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { z } from 'zod'
import { badKnowledge } from '../errors.ts'
import { parseTypedYaml } from '../knowledge/typed-yaml.ts'
import { fenced } from './fence.ts'

const variable = z.string().regex(/^[a-z][A-Za-z]*$/, 'name it in one word')

/** The front matter of prompts/*.md. */
const FrontMatter = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  purpose: z.string().min(1),
  /** What is filled in, apart for what always comes first and for what changes with each question. */
  variables: z.strictObject({ system: z.array(variable), user: z.array(variable) }),
  /** The works that its rules rest on. */
  sources: z.array(z.string().min(1)).min(1),
})

/** The variables of a prompt, as the code fills them in. */
export type Variables<System extends string, User extends string> = { system: readonly System[]; user: readonly User[] }

/** One call of a language model, as its file words it. */
export type Prompt<System extends string = string, User extends string = string> = {
  /** From the root of the repository. */
  readonly file: string
  /** Of the whole file: another text, another hash. */
  readonly hash: string
  system(values: Record<System, string>): string
  /** `{{boundary}}` is drawn anew each time, and stands in none of the values. */
  user(values: Record<Exclude<User, 'boundary'>, string>, newBoundary: () => string): string
}

/**
 * Reads a prompt, and holds it to the variables that the code fills in.
 * @throws badKnowledge naming the file where its front matter, its text and the code don't have the same variables
 */
export function readPrompt<const System extends string, const User extends string>(
  file: string,
  text: string,
  variables: Variables<System, User>,
): Prompt<System, User> {
  const [, head, body] = /^---\r?\n([\s\S]*?\n)---\r?\n([\s\S]*)$/.exec(text) ?? []
  if (head === undefined || body === undefined) throw badKnowledge(file, 'it must begin with front matter between two lines of ---')
  const { value, lineOf } = parseTypedYaml(file, head, FrontMatter, 2)
  if (value.id !== basename(file, '.md')) throw badKnowledge(`${file}:${lineOf(['id'])}`, 'its id is not the name of its file')
  const [, system, user] = /^\s*# System\n([\s\S]*?)\n# User\n([\s\S]*)$/.exec(body.replaceAll('\r\n', '\n')) ?? []
  if (system === undefined || user === undefined) throw badKnowledge(file, 'it needs the headings # System and # User, in this order')
  for (const [part, words] of [
    ['system', system],
    ['user', user],
  ] as const) {
    const place = `${file}:${lineOf(['variables', part])}`
    same(variablesIn(words), value.variables[part], `${place}: its # ${part === 'system' ? 'System' : 'User'}`)
    same(value.variables[part], variables[part], place)
  }
  return {
    file,
    hash: createHash('sha256').update(text).digest('hex').slice(0, 12),
    system: (values) => filled(system, values),
    user: (values, newBoundary) => fenced(Object.values(values), newBoundary, (boundary) => filled(user, { ...values, boundary })),
  }
}

const placeholder = /\{\{(\w+)\}\}/g

const variablesIn = (words: string): string[] => [...words.matchAll(placeholder)].map(([, name]) => name ?? '')

function same(found: readonly string[], wanted: readonly string[], place: string): void {
  const missing = wanted.find((name) => !found.includes(name))
  const unknown = found.find((name) => !wanted.includes(name))
  if (missing !== undefined) throw badKnowledge(place, `the variable ${missing} is missing`)
  if (unknown !== undefined) throw badKnowledge(place, `nothing is known of a variable ${unknown}`)
}

// In one pass: what is filled in may hold two braces itself. All are there (see `same`).
const filled = (words: string, values: Record<string, string>): string =>
  words.replace(placeholder, (_, name: string) => values[name] ?? '').trim()
