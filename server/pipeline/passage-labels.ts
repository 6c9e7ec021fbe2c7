import type { CitedPassage } from '../domain/passage.ts'

/**
 * Brings passages into a draft that has some: one that is there already keeps its label there, the others are numbered on from
 * the draft's last. `labels` says what each is called now.
 */
export function withNewLabels(there: CitedPassage[], more: CitedPassage[]): { added: CitedPassage[]; labels: Map<string, string> } {
  const last = Math.max(0, ...there.map((passage) => Number(passage.label.slice(1))))
  const added: CitedPassage[] = []
  const labels = new Map<string, string>()
  for (const passage of more) {
    const known = [...there, ...added].find((other) => other.key === passage.key)
    const label = known?.label ?? `P${last + added.length + 1}`
    if (!known) added.push({ ...passage, label })
    labels.set(passage.label, label)
  }
  return { added, labels }
}
