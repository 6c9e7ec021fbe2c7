import { fold } from './fold.ts'

const titles = new Set(
  `ms mrs mr miss mx dr prof professor mister missus coach principal señora señor señorita sra sr srta maestra maestro profe madame mme
  monsieur mlle frau herr signora signor sensei ustadh ustaz auntie aunty uncle sister brother father rabbi imam pastor rev officer nurse`
    .split(/\s+/)
    .map(fold),
)

/** Whether a word stands before an adult's name: "Ms", "Coach", "Sra". It is no part of the name. */
export const isTitle = (folded: string): boolean => titles.has(folded)

const alwaysTitles = new Set(['ms', 'mrs', 'mr', 'mx', 'sra', 'srta', 'mme', 'mlle'])

/** Whether a title is nothing else besides: "coach" and "miss" are words too, "Mrs" is not. */
export const isOnlyTitle = (folded: string): boolean => alwaysTitles.has(folded)

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq', 'phd', 'edd', 'med', 'nbct'])

/** Whether a word stands after a name: "Jr.", "III". */
export const isSuffix = (folded: string): boolean => suffixes.has(folded)

const particles = new Set(
  'de del della di da das do dos du des la las los le el al van von der den ter ten zu zur bin bint ibn abu abd st san santa y e of the mc mac o'.split(
    ' ',
  ),
)

/** Whether a part of a name says nothing alone: the "de la" of "Maya de la Cruz". */
export const isParticle = (folded: string): boolean => particles.has(folded)
