import { readdirSync, readFileSync } from 'node:fs'
import type { PlanPartName } from '../../domain/lesson-plan.ts'

const folder = new URL('./plans/', import.meta.url)

/** The text of one of the plans written for tests. */
export const planNamed = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
/** The files of all of them. */
export const planNames = (): string[] => readdirSync(folder).sort()

/** What a plan written for tests holds: lines as "10-11 14", facts; a part that is not named has none. */
export type Truth = {
  parts: Partial<Record<PlanPartName, string>>
  absent?: Partial<Record<PlanPartName, 'stated' | 'empty'>>
  stated: number | null
  sum: number | null
  observable: boolean | null
}
