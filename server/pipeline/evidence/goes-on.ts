import { aboutTheLesson, type Lesson } from './about-the-lesson.ts'
import { isNobody, isTeacher, type People } from './people.ts'

/** Whom a passage about someone at risk is about, as far as it has been read. */
export type Spoken = {
  names: Set<string>
  /** People at home, and adults at school but the teacher. */
  family: Set<string>
  /** How the people in it are called: "he", "she", "they". */
  pronouns: Set<string>
  speaker: string | null
}

/** How near a piece stands to the passage before it: on its line or in its timed entry, on the next line, or in another entry or paragraph. */
export type Nearness = 'same' | 'next' | 'apart'

const family =
  /\b(?:(?:step|grand|foster )?-?(?:dad|daddy|father|papa|mom|mum|mommy|mother|mama|parents?)|uncle|aunt(?:ie)?|cousin|brother|sister|siblings?|grandpa|grandma|nana|guardian|babysitter|sitter|boyfriend|girlfriend|neighbou?r|foster|aide|para|sub|substitute|tutor|driver)s?\b/gi

const pronouns: [string, RegExp][] = [
  ['he', /\b(?:he|him|his|himself|boy|dad|daddy|father|papa|uncle|brother|grandpa|boyfriend|(?:step)-?(?:dad|father))\b/i],
  [
    'she',
    /\b(?:she|her|hers|herself|girl|mom|mum|mommy|mother|mama|aunt(?:ie)?|sister|grandma|nana|girlfriend|(?:step)-?(?:mom|mother))\b/i,
  ],
  ['they', /\b(?:they|them|their|theirs|parents)\b/i],
]

const doesSomething = /^(?:\p{Ll}+(?:ed|s)|told|said|came|went|got|wrote|did|had|has|was|is|sat|kept|put|drew|left|ran)$/u

/** Names of children as far as they show: proven, within a sentence, or at its beginning before what somebody does. */
export function namesIn(words: string, people: People): string[] {
  return [...words.matchAll(/(?<![\p{L}'’])\p{Lu}[\p{L}\d]*/gu)].flatMap(({ 0: name, index }) => {
    if (/^[AIT]$/.test(name) || isNobody(name) || isTeacher(name, people)) return []
    const isFirst = /(?:^|[.!?…:]["”’)]*\s|\n)[^\p{L}\d]*$/u.test(words.slice(Math.max(0, index - 12), index))
    const next = /^\s(\p{Ll}+)/u.exec(words.slice(index + name.length, index + name.length + 30))?.[1] ?? ''
    return people.known.has(name) || !isFirst || doesSomething.test(next) ? [name] : []
  })
}

/** The children, the people at home and the pronouns that a passage speaks of people with. */
export const spokenOfIn = (words: string, people: People): Pick<Spoken, 'names' | 'family' | 'pronouns'> => ({
  names: new Set(namesIn(words, people)),
  family: new Set([...words.matchAll(family)].map((found) => found[0].toLowerCase())),
  pronouns: new Set(pronouns.filter(([, called]) => called.test(words)).map(([pronoun]) => pronoun)),
})

/** Told to the one who writes, to be kept secret, or what was done about it. */
const toldOrDone =
  /\b(?:(?:told|tells|telling|showed|shows|showing|asked|asks|asking|begged|begs|begging|whispered to|whispers to|said to|says to|confided in|came (?:up )?to|comes (?:up )?to|talk(?:s|ed|ing)? to|spoke to|opened up to|trusts?) me|(?:do(?:es)?n['’]?t|did(?:n['’]?t| not)|not(?: to)?|never|can['’]?t|won['’]?t|nobody|no one) (?:want (?:me |anyone )?to )?(?:tell|say (?:anything|a word|more))\b(?! (?:me )?(?:the|why|what|how|which|yet))|secrets?|promised? (?:not|me|her|him)|nurse['’]?s?|counsel+ors?|social workers?|cps|dcfs|dcf|police|hotline|safeguarding|mandated|child protect\w*|disclos\w*|ambulance|911|poison control|(?:told|called|to|from) (?:the )?(?:office|principal|admin|ap|guidance)|what (?:should|do) i do)\b/i
/** Home, nights, bodies and fear, as nobody speaks of them in a lesson. */
const grave =
  /\b(?:at home|(?:go(?:es|ing)?|went|gets?|got|sent) home|runs? away|tonight|at night|every night|the weekend|again last|nobody knows|no one knows|(?:knows?|knew) about it|(?:the|a|that|fresh|new) (?:marks?|cuts?|burns?)|pale|sweat(?:y|ing)|vomit\w*|threw up|faint\w*|dizzy|unconscious|limp(?:s|ed|ing)|bruis\w*|welts?|scars?|swollen|bleed\w*|hurt(?:s|ing)?|hits?|hitting|beat(?:s|en|ing)|scared|afraid|frightened|terrified|crying|cried|cries|in tears|teared up|sobb\w*|shaking|shook|trembl\w*|flinch\w*|(?:her|his|their|the|long) sleeves?|report(?:ed|ing)? (?:it|this|that))\b/i

const joiner = String.raw`^\W*(?:(?:and|but|then|so|also|later|after(?:wards| that| class)?|before that|now|when i asked|at the end)\W+)*`
/** Who or what was spoken of is the subject. */
const subjectSpokenOf = new RegExp(
  String.raw`${joiner}(?:he|she|they|it|this|that|these|those|there|his|her|their|hers|theirs|him|them)\b`,
  'i',
)
const person = new RegExp(String.raw`${joiner}(he|she|they)\b`, 'i')
/** Nobody is named: the one who was spoken of says, shows or does it. */
const noSubject =
  /^\W*(?:(?:then|and|also|later|quietly|just|still|again)\W+)*(?:said|says|saying|showed|shows|asked|asks|told|tells|whispered|whispers|wrote|writes|drew|added|adds|mentioned|mentions|admitted|denied|denies|explained|claimed|claims|would(?:n['’]?t)?|did(?:n['’]?t)?|does(?:n['’]?t)?|was(?:n['’]?t)?|is(?:n['’]?t)?|has(?:n['’]?t)?|had(?:n['’]?t)?|kept|keeps|won['’]?t|can['’]?t|couldn['’]?t|refused|refuses|begged|pulled|pulls|hid|hides|looked|looks|seemed|seems|wanted|wants|started|stopped|went|left|came)\b/i
/** A question put to the class, with or without who put it. */
const questionPut = /^\W*(?:(?:then|and|also)\s+)*(?:(?:he|she|t)\s+)?(?:asks?|asked|says?|said)\b[^.]*\?/i
/** How somebody is, and not what a teacher does. */
const isSo = /^\W*(?:he|she|they)\s+(?:was|were|is|looked|looks|seemed|seems|had|has been|would(?:n['’]?t)?|did(?:n['’]?t)?|won['’]?t)\b/i
const speaks =
  /\b(?:said|says|saying|showed|shows|asked|asks|told|tells|whispered|whispers|wrote|writes|drew|added|adds|mentioned|admitted|denied|explained|claimed|begged|pull(?:s|ed)|rolled up|cried|kept)\b/i
const oneChild = /\b(?:the|this|that|same) (?:student|child|kid|boy|girl|pupil)\b/i
const quotedOfPeople = /^\W*["“„«][^"”“«»]*\b(?:me|he|she|him|his|her)\b/i
/** Something is done to, or said of, one who was spoken of. */
const doneTo: [string, RegExp][] = [
  ['he', /\b(?:him|himself)\b/i],
  [
    'she',
    /\bherself\b|\bher\b(?=\W*$|[.,;!?)]|\s+(?:about|if|why|whether|aside|out|outside|away|back|again|alone|privately|quietly|afterwards?)\b)/i,
  ],
]
/** Another person begins something: "Maya shrugs and copies the line." */
const anotherActs = /^\W*(?:(?:and|then|but|so|now|next)\W+)*(\p{Lu}\p{Ll}+)(?:\s(?:and|&)\s\p{Lu}\p{Ll}+)?\s\p{Ll}+/u
const saysItOf = /\b(?:him|her|them|it|that|this)\b/i

type Piece = { words: string; speaker: string | null; isLabelled: boolean }

/** What a piece after a passage about someone at risk is to it. */
export type GoesOn = {
  /** It belongs to the passage, and so goes with it. */
  isPart: boolean
  /** It says so in so many words, and not by where it stands. */
  isPlain: boolean
  /** Somebody of the passage, who is not the teacher, says, shows or writes it. */
  isSaid: boolean
  /** Plainly the lesson again. */
  lesson: Lesson | null
}

/**
 * Whether a piece goes on about someone at risk. Near by, all goes with the passage that is not plainly the lesson again; on the next
 * line what is tied to it, by a pronoun, by a verb that has lost its subject, by a name, by who speaks; in another entry or paragraph only
 * what plainly takes it up. "She" may always be the teacher: where the notes call her so, it ties nothing over an entry's end.
 */
export function goesOn({ words, speaker, isLabelled }: Piece, nearness: Nearness, spoken: Spoken, people: People): GoesOn {
  const { names, family } = spokenOfIn(words, people)
  const sameName = [...names].some((name) => spoken.names.has(name))
  const sameFamily = [...family].some((one) => spoken.family.has(one))
  const sameSpeaker = isLabelled && speaker !== null && speaker === spoken.speaker && !isTeacher(speaker, people)
  const lesson = aboutTheLesson(words, isLabelled, people)
  const isPlain = sameFamily || toldOrDone.test(words) || (!lesson && grave.test(words))
  const who = person.exec(words)?.[1]?.toLowerCase()
  const isTheirs = who !== undefined && who !== people.pronoun && (spoken.pronouns.size === 0 || spoken.pronouns.has(who))
  const isSaid = isTheirs && speaks.test(words) && !lesson
  const isDoneTo =
    names.size === 0 &&
    !who &&
    !lesson &&
    doneTo.some(([called, to]) => (spoken.pronouns.size === 0 || spoken.pronouns.has(called)) && to.test(words))
  if (nearness === 'apart') {
    const isSame = sameName || sameSpeaker || (who ? isTheirs : noSubject.test(words))
    return { isPart: sameFamily || (isSame && isPlain) || isSaid || isDoneTo, isPlain, isSaid, lesson }
  }
  if (isPlain) return { isPart: true, isPlain, isSaid, lesson: null }
  if (lesson) return { isPart: false, isPlain, isSaid, lesson }
  if (isLabelled) {
    // What others say is the lesson's, but for the teacher's answer to what a child said.
    const isAnswer = spoken.speaker !== null && isTeacher(speaker, people)
    const isTheirOwn = sameSpeaker || (speaker !== null && spoken.names.has(speaker))
    return { isPart: isTheirOwn || isAnswer, isPlain, isSaid, lesson: null }
  }
  const other = anotherActs.exec(words)?.[1]
  if (other && names.has(other) && !sameName && !saysItOf.test(words)) return { isPart: false, isPlain, isSaid, lesson: null }
  const isTied =
    sameName ||
    isDoneTo ||
    family.size > 0 ||
    (who ? isTheirs || (who === people.pronoun && (speaks.test(words) || isSo.test(words))) : subjectSpokenOf.test(words)) ||
    (noSubject.test(words) && !questionPut.test(words)) ||
    oneChild.test(words) ||
    quotedOfPeople.test(words)
  return { isPart: nearness === 'same' || isTied, isPlain, isSaid, lesson: null }
}

const known =
  /\b(?:a|an|one|the|this|that) (?:\w+ )?(?:student|child|kid|boy|girl|pupil)\b|\b(?:S|St|Student|Child|Boy|Girl)\s?[A-Z\d]{1,2}\b/

/** Whether a piece leaves to what stands before it of whom it speaks: "Bruise on left arm." Over a line's end, only where it says "she" or loses its subject. */
export function leansBack({ words, isLabelled }: Piece, gap: Nearness, people: People): boolean {
  if (isLabelled || known.test(words)) return false
  if (gap === 'next' && !person.test(words) && !noSubject.test(words)) return false
  return namesIn(words, people).length === 0
}

/** Whether a piece that names nobody leads up to what comes after it: "She rolled up her sleeve." before "Bruise on left arm." */
export function leadsUp({ words }: Piece, { pronouns: called }: Pick<Spoken, 'pronouns'>, people: People): boolean {
  const who = person.exec(words)?.[1]?.toLowerCase()
  if (who === undefined) return grave.test(words) || toldOrDone.test(words)
  return who !== people.pronoun && (called.size === 0 || called.has(who))
}
