import type { ExportOptions } from '../domain/export-options.ts'
import type { SharedPlan } from '../domain/shared.ts'
import { sharedOut, sharedPlanMarkdown } from '../exports/shared-plan.ts'
import { type TakenOut, takenOut } from '../exports/taken-out.ts'

/** A file of what a teacher reads of a plan at this moment: its pieces, and the evidence sheet where that is shared. */
export async function takeSharedOut(plan: SharedPlan, format: ExportOptions['format'], at: Date): Promise<TakenOut> {
  const shared = sharedOut(plan, at)
  const name = `From ${shared.coach}`
  if (format === 'markdown') return takenOut(sharedPlanMarkdown(shared), name, format)
  // Word is loaded when it is first asked for: it would cost every start a fifth of a second.
  const { sharedPlanDocument } = await import('../exports/shared-plan-document.ts')
  return takenOut(await sharedPlanDocument(shared), name, format)
}
