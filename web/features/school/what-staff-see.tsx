import { readAtRisk, withContacts } from '../../../server/domain/at-risk-words.ts'
import { TellsWhomToAsk } from '../../shared/at-risk.tsx'
import type { Typed } from './whom-to-turn-to.ts'

/** What a coach is told who reads a sign of risk in what a teacher wrote, with what is typed now. */
export function WhatStaffSee({ typed }: { typed: Typed }) {
  return (
    <figure className="rounded-card border border-rule-2 bg-sheet px-5 py-4 shadow-card">
      <figcaption className="mb-2 text-label text-ink-2">
        What a coach sees where something that a teacher wrote may be a sign of risk. Nobody else is told of it, and you see neither the
        words nor that there were any.
      </figcaption>
      <TellsWhomToAsk {...withContacts(readAtRisk, withBlanks(typed))} />
    </figure>
  )
}

/** A gap shows where something is still to be said. */
const withBlanks = (typed: Typed): Typed => ({
  lead: typed.lead.trim() || '…',
  leadContact: typed.leadContact.trim() || '…',
  hotline: typed.hotline.trim() || '…',
  staffSupport: typed.staffSupport.trim() || '…',
  duty: typed.duty.trim(),
})
