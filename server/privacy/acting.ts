import { isEnglish } from './dictionary.ts'
import type { Place } from './place.ts'

const listOf = (words: string): string[] => words.trim().split(/\s+/)

const verbs = listOf(`add agree answer appear argue arrive ask begin bring build bump call carry catch choose circle claim clap collect come
  comment compare complain complete compliment confirm connect continue copy count cover cry cut dance decide describe disagree discuss do
  draw drop drum echo end enter erase explain face fidget fill find finish flip flop fold follow forget frown gesture get giggle give glance go
  grab greet grin grumble guess hand has have hear help hesitate hide highlight hit hold hum hurry ignore interrupt join jot jump kick kneel
  know label laugh lead lean leave lift like lie line listen look lose love make measure miss model mouth move mumble murmur mutter name
  need nod notice offer open paraphrase pass pause pick play point pose predict press pretend pull push put raise read realize remember
  remind repeat rephrase reply reread respond restate return revise roll rub run say scan scream see seem self-correct shake share shout show
  shrug shush sigh sing sit skip slam smile sort sound speak spin stand stare start state stay stop struggle stumble suggest summarize
  take talk tap teach tell think throw toss touch trace transition try turn twirl type underline understand use volunteer wait walk wander want
  watch wave whisper win wipe wonder work write yawn yell circulate monitor confer facilitate probe prompt scaffold revoice redirect praise
  launch introduce distribute project close wrap kick step smirk pout tear snap drag trip climb tug whip slide crawl clean line stammer trade ignite peek peer gaze doodle scribble fix respond react gasp cheer correct adjust plug unplug solve graph pour stir mix weigh glue paint sketch color colour measure record type log sign-in sign bounce dribble serve score warm hug high-five fist-bump bow curtsy sneeze cough sip chew eat drink unpack pack zip tie button stack sweep log whine lay hop skip arrange dictate spell chime blurt`)

const past =
  listOf(`said asked told began brought built caught chose came cut did drew fell felt found forgot got gave went had heard hid held kept
  knew led left lost made meant met put read ran saw sang sat spoke spent stood took taught thought threw understood was were won wrote
  has does is isn't wasn't hasn't doesn't didn't hadn't would could goes couldn't wouldn't tried replied copied worried cried
  nodded stopped grabbed tapped skipped flipped shrugged hopped clapped jotted dropped`).map((word) => word.replace("'", ''))

const thirdPerson = (verb: string): string =>
  /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
const regularPast = (verb: string): string =>
  verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`

const base = new Set(verbs)
const finite = new Set([...past, ...verbs.map(thirdPerson), ...verbs.map(regularPast)])

/** Whether a word is what somebody does or did: "says", "raised", "was". Base forms are not: "share". */
export const isAct = (folded: string): boolean => finite.has(folded)

const weakActs =
  /^(?:is|was|were|has|had|does|did|seems|seemed|appears|appeared|looks|looked|starts|started|begins|began|ends|ended|continues|continued|shows|showed|means|meant|needs|needed|covers|covered|would|could|couldnt|wouldnt|isnt|wasnt|hasnt|doesnt|didnt|hadnt)$/

/** Whether a word has the ending of what somebody does or did: "filibusters", "paced". */
export const isVerbLike = (folded: string): boolean =>
  /(?:[^s]s|ed)$/.test(folded) &&
  folded.length > 3 &&
  isEnglish(folded) &&
  !isWeakAct(folded) &&
  !/^(?:this|his|hers|its|was|thus|less|class|plus|yes|always|perhaps|towards?|besides|across|need)$/.test(folded)

/** Whether what somebody does may as well be what a thing does: "was", "shows", "begins". */
export const isWeakAct = (folded: string): boolean => weakActs.test(folded)

/** Whether a word is a verb as it stands after "will": "share", "be". */
export const isBaseVerb = (folded: string): boolean => base.has(folded) || folded === 'be' || folded === 'use' || folded === 'also'

const addressing = new Set(
  listOf(`ask asks asked asking tell tells told telling call calls called thank thanks thanked greet greets greeted remind reminds reminded help helps
  helped helping praise praises praised invite invites invited redirect redirects redirected prompt prompts prompted nudge nudged pair paired
  met meet meets meeting visited let lets gave give gives giving show showed shows hand handed hands pulled pulls sent send sends seat seated seats moved
  told saw heard watch watched watches thought interrupts interrupted interview interviewed coached coaching observe observed observes observing
  behind beside near nudges hugs helps joins joined follows followed picks picked choose chose chooses calling cues cued tapped taps`),
)
const relating = new Set(listOf('with to from by for at on and or than like about of but also then while when because that if'))

/** Whether somebody's name can stand after a word: "asked ___", "gave ___". */
export const isAddressing = (folded: string): boolean => addressing.has(folded)

/** Whether a name or a thing can stand after a word: "with ___", "and ___". */
export const isRelating = (folded: string): boolean => relating.has(folded)

/** Whether a word stands where people are named: it says something, owns something, or is asked or told. */
export const standsAsName = ({ word, previous, beforePrevious, next, afterNext, labels }: Place): boolean =>
  word.possessive ||
  labels === 'quotation' ||
  (isAct(next) && !isBaseVerb(next)) ||
  (isAddressing(previous) && next !== 'of') ||
  (previous === 'on' && /^(?:call|cold)/.test(beforePrevious)) ||
  (/^(?:also|then|just|still|never|always|finally|quickly|quietly)$/.test(next) && isAct(afterNext))
