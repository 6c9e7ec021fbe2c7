import { z } from 'zod'

const Levels = z.object({ low: z.number(), moderate: z.number(), high: z.number(), critical: z.number() })

const Report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      range: z.string(),
      fixAvailable: z.union([z.boolean(), z.object({ name: z.string(), version: z.string() })]),
    }),
  ),
  metadata: z.object({ vulnerabilities: Levels }),
})

/** What `npm audit` said: how many packages have published faults, by how bad they are, and which; or that nobody answered. */
export type KnownFaults =
  | { answered: true; counts: z.infer<typeof Levels>; packages: { name: string; versions: string; severity: string; isMended: boolean }[] }
  | { answered: false; why: string }

/** Reads what `npm audit --json` prints. Whatever is no report is no all-clear. */
export function readAuditReport(printed: string): KnownFaults {
  const json = parsed(printed)
  const report = Report.safeParse(json)
  if (!report.success)
    return { answered: false, why: z.object({ message: z.string() }).safeParse(json).data?.message ?? 'It printed no report.' }
  const { vulnerabilities, metadata } = report.data
  return {
    answered: true,
    counts: metadata.vulnerabilities,
    packages: Object.entries(vulnerabilities).map(([name, { range, severity, fixAvailable }]) => ({
      name,
      versions: range,
      severity,
      isMended: fixAvailable !== false,
    })),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
