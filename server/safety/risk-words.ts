import { askedAboutHarm } from './words/asked-about-harm.ts'
import { adultInCrisis, dangerToOthers, staffConduct } from './words/signs-around-school.ts'
import { fearOfHome, hurtAtHome, marksOnTheBody, neglect } from './words/signs-at-home.ts'
import { inShorthand, selfHarm, sexualHarm, urgedHarm } from './words/signs-of-harm.ts'

/** Signs that somebody may be harmed, hungry, in danger or in crisis, by family. Matched in lower case. */
export const riskWords: RegExp[] = [
  ...marksOnTheBody,
  ...hurtAtHome,
  ...fearOfHome,
  ...neglect,
  ...sexualHarm,
  ...selfHarm,
  ...inShorthand,
  ...urgedHarm,
  ...askedAboutHarm,
  ...dangerToOthers,
  ...staffConduct,
  ...adultInCrisis,
].map((pattern) => new RegExp(pattern, 'g'))
