import type { Brief } from '../domain/brief.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import type { Drafter, Telling } from '../drafters/drafter.ts'
import { AppError } from '../errors.ts'

type Tools = { drafter: Pick<Drafter, 'repair'>; check: (item: DraftItem) => Finding[] }

/**
 * An item as it is shown: where a check found something and its drafter can word it once more, the better of the two, with what is still
 * to be said of it. One round only: what is left is for the coach to see.
 */
export async function mended(
  item: DraftItem,
  brief: Brief,
  { drafter, check }: Tools,
  signal?: AbortSignal,
  telling?: Telling,
): Promise<DraftItem> {
  if (item.findings.length === 0 || !drafter.repair) return item
  try {
    const again = await drafter.repair(brief, item, item.findings, signal, telling)
    if (!again) return item
    const reworded = { ...item, ...again } as DraftItem
    const findings = check(reworded)
    return isBetter(findings, item.findings) ? { ...reworded, findings } : item
  } catch (cause) {
    // A language model that fails now takes nothing away from what it had composed.
    if (signal?.aborted || !(cause instanceof AppError)) throw cause
    return item
  }
}

/** Fewer blocks, or as many and fewer findings. */
function isBetter(now: Finding[], before: Finding[]): boolean {
  const blocks = (findings: Finding[]) => findings.filter(({ severity }) => severity === 'block').length
  return blocks(now) < blocks(before) || (blocks(now) === blocks(before) && now.length < before.length)
}
