import type { Item, ItemFinding } from '../../../requests/draft-so-far.ts'

/** What keeps an item from being approved, or undefined. The server decides; this says what to offer. */
export const blockOf = ({ findings, setAside }: Pick<Item, 'findings' | 'setAside'>): ItemFinding | undefined =>
  setAside === null ? findings.find(({ severity }) => severity === 'block') : undefined

/** The rewrite to offer first: of what blocks, then of anything. */
export function firstRewrite({ findings }: Pick<Item, 'findings'>): string | null {
  const worst = findings.toSorted((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'))
  const withOne = worst.find(({ severity, rewrite }) => rewrite !== null && (severity === 'block' || worst[0]?.severity !== 'block'))
  return withOne?.rewrite ?? null
}
