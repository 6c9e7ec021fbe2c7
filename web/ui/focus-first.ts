/** Goes to the first field, by its name, that has a problem; false where none has. */
export function focusFirst(problems: Record<string, string | undefined>): boolean {
  const first = Object.keys(problems).find((name) => problems[name])
  if (first === undefined) return false
  document.querySelector<HTMLElement>(`[name=${first}]`)?.focus()
  return true
}
