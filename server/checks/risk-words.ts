import { askedAboutHarm } from './risk/asked-about-harm.ts'
import { adultInCrisis, dangerToOthers, staffConduct } from './risk/signs-around-school.ts'
import { fearOfHome, hurtAtHome, marksOnTheBody, neglect } from './risk/signs-at-home.ts'
import { inShorthand, selfHarm, sexualHarm, urgedHarm } from './risk/signs-of-harm.ts'

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
