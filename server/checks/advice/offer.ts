import { pattern } from '../../language/lexicon.ts'

/** Two options and "or neither": an honest offer, not advice in disguise. */
const offered = pattern(
  `\\b(?:two|some|a couple of|a few|three|several|both|one) (?:\\w+ )?(?:ideas|options|possibilities|ways|thoughts|routes|approaches|directions|things|moves|suggestions|examples|of them)\\b|\\bone (?:is|would be|might be)\\b.+\\b(?:another|the other)\\b|\\b(?:asked|wanted|asking) (?:me )?(?:for|about) (?:some |a few |two )?(?:ideas|options|suggestions)\\b`,
)
const leftFree = pattern(
  `\\b(?:which,? if|to take or leave|take (?:it|them) or leave|yours to choose|up to you|if (?:one|neither) |if either|if any|either of|or neither|neither|something else|one of your own|something of your own|your own|what would you add)\\b`,
)

/** Does the text offer options and leave the choice, "neither" included? */
export const isHonestOffer = (words: string): boolean => offered.test(words) && leftFree.test(words)
