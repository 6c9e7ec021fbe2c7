/** Rows of one plan together, in the order in which plans first turn up. */
export function byPlan<Row extends { draftId: string }>(rows: Row[]): [Row, ...Row[]][] {
  const plans = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const plan = plans.get(row.draftId)
    if (plan) plan.push(row)
    else plans.set(row.draftId, [row])
  }
  return [...plans.values()]
}
