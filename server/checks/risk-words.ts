import { adultInCrisis, dangerToOthers, staffConduct } from './risk/signs-around-school.ts'
import { fearOfHome, hurtAtHome, marksOnTheBody, neglect } from './risk/signs-at-home.ts'
import { selfHarm, sexualHarm } from './risk/signs-of-harm.ts'

/** Signs that somebody may be harmed, hungry, in danger or in crisis, by family. Matched in lower case. */
export const riskWords: RegExp[] = [
  ...marksOnTheBody,
  ...hurtAtHome,
  ...fearOfHome,
  ...neglect,
  ...sexualHarm,
  ...selfHarm,
  ...dangerToOthers,
  ...staffConduct,
  ...adultInCrisis,
].map((pattern) => new RegExp(pattern, 'g'))
