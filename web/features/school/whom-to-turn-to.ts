import type { Safeguarding } from '../../../server/domain/school.ts'

export type Typed = Safeguarding

const fields = ['lead', 'leadContact', 'hotline', 'staffSupport', 'duty'] as const

/** As it was kept in this browser; null: nothing was, and what is saved stands. */
export function asTyped(kept: unknown): Typed | null {
  if (typeof kept !== 'object' || kept === null) return null
  const words = kept as Record<string, unknown>
  const one = (field: (typeof fields)[number]) => (typeof words[field] === 'string' ? words[field] : '')
  return {
    lead: one('lead'),
    leadContact: one('leadContact'),
    hotline: one('hotline'),
    staffSupport: one('staffSupport'),
    duty: one('duty'),
  }
}

const asked = {
  lead: 'Say who it is.',
  leadContact: 'Say how to reach them.',
  hotline: 'Say which number or address it is.',
  staffSupport: 'Say whom a grown-up can turn to.',
  duty: undefined,
} satisfies Record<(typeof fields)[number], string | undefined>

/** What has to be said before it can be saved, field by field. */
export const whatLacks = (typed: Typed): Partial<Typed> =>
  Object.fromEntries(fields.flatMap((field) => (asked[field] && typed[field].trim() === '' ? [[field, asked[field]]] : [])))
