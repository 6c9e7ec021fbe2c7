import { findRiskSigns } from '../safety/risk-signs.ts'
import { oneLine } from './clean-text.ts'
import type { Names } from './names.ts'

/** Whether words hold a sign that someone may be at risk: such words go nowhere, whoever wrote them. */
export const isAtRisk = (text: string): boolean => findRiskSigns(text).length > 0 || findRiskSigns(oneLine(text)).length > 0

/**
 * A text that somebody or a language model wrote, as it may stand in whatever a language model is asked: in one line, without what can't be
 * seen, names masked. Null where it is kept out, because someone may be at risk.
 */
export const sayable = (text: string, names: Pick<Names, 'mask'>): string | null => (isAtRisk(text) ? null : names.mask(oneLine(text)))

/** The same, where something has to stand in any case. */
export const sayableOrNot = (text: string, names: Pick<Names, 'mask'>): string => sayable(text, names) ?? '(kept out)'
