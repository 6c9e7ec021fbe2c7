import { z } from 'zod'
import type { Figure } from '../figure.ts'
import type { SetResult } from './terminal.ts'

const number = z.number().nullable()
const Kept = z.object({
  value: number,
  n: z.number(),
  goal: number,
  baseline: number,
  beside: number.optional(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  better: z.enum(['higher', 'lower']),
})

/** What is kept of a run: set of cases, suite, figure; or why a suite was not measured. */
export const Results = z.record(z.string(), z.record(z.string(), z.union([z.string(), z.record(z.string(), Kept)])))
export type Results = z.infer<typeof Results>

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 10_000) / 10_000)

const kept = ({ ours, goal, baseline, beside, better }: Figure): z.infer<typeof Kept> => ({
  value: rounded(ours.value),
  n: ours.n,
  goal,
  baseline: rounded(baseline),
  ...(beside && { beside: rounded(beside.value) }),
  interval: ours.interval ? [rounded(ours.interval[0]) ?? 0, rounded(ours.interval[1]) ?? 0] : null,
  better,
})

/** The figures of a run, rounded to four places: no times, no paths, nothing of the cases. */
export const resultsOf = (sets: readonly SetResult[]): Results =>
  Object.fromEntries(
    sets.map(({ cases, suites }) => [
      cases,
      Object.fromEntries(
        suites.map(({ suite, over, figures }) => [
          suite,
          figures.length === 0 ? over : Object.fromEntries(figures.map((figure) => [figure.id, kept(figure)])),
        ]),
      ),
    ]),
  )

/** JSON with its keys in order, so that a difference is a difference in figures. */
export const inOrder = (value: unknown): string =>
  `${JSON.stringify(
    value,
    (_, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    2,
  )}\n`
