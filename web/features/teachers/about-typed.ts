import type { Teacher } from '../../requests/teacher.ts'

/** What is being written about a teacher: lists with commas between. */
export type Typed = { name: string; subjects: string; grades: string }

/** As many subjects, and as long, as are kept (server/domain/teacher.ts). */
const most = 12
const longest = 60
/** The most a list may hold while it is typed, in characters. */
export const mostNamed = most * (longest + 2)

export const typedFrom = ({ name, subjects, grades }: Pick<Teacher, 'name' | 'subjects' | 'grades'>): Typed => ({
  name,
  subjects: subjects.join(', '),
  grades: grades.join(', '),
})

/** What this browser kept; null where it kept nothing. */
export function asTyped(kept: unknown): Typed | null {
  const { name, subjects, grades } = (kept ?? {}) as Partial<Typed>
  return typeof name === 'string' && typeof subjects === 'string' && typeof grades === 'string' ? { name, subjects, grades } : null
}

/** The words of a list, each once. */
export const named = (list: string): string[] => [
  ...new Set(
    list
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

const tooMuch = (list: string): string | null => {
  if (named(list).length > most) return `Name at most ${most}.`
  return named(list).some((word) => word.length > longest) ? `One of them is very long: ${longest} characters at most.` : null
}

/** Why it can't be kept like this. */
export const problemsOf = ({ name, subjects, grades }: Typed): Record<keyof Typed, string | null> => ({
  name: name.trim() === '' ? 'Type a name.' : null,
  subjects: tooMuch(subjects),
  grades: tooMuch(grades),
})
