import { useKept } from '../../../requests/kept.ts'

/** What is being written to pieces of a plan, by their ids. */
export type Unsent = Record<string, string>

/** The name under which this browser keeps it, before the id of the plan. */
export const unsentOf = 'to-shared.'

/** What this browser kept, as far as it is words. */
export const asUnsent = (kept: unknown): Unsent =>
  typeof kept === 'object' && kept !== null
    ? Object.fromEntries(
        Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== ''),
      )
    : {}

/** Kept while typing, for all pieces of a plan: also for those that are taken back meanwhile. */
export function useUnsent(draftId: string) {
  const { value, change } = useKept<Unsent>(`${unsentOf}${draftId}`, {}, asUnsent)
  return {
    unsent: value,
    write: (itemId: string, next: (before: string) => string) =>
      change((before) => {
        const { [itemId]: text = '', ...rest } = before
        const words = next(text)
        return words === '' ? rest : { ...rest, [itemId]: words }
      }),
  }
}
