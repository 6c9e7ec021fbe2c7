import { readFrontMatter } from '../../pipeline/evidence/front-matter.ts'
import { goalInBody } from '../../pipeline/evidence/goal-in-body.ts'
import { isNobody } from '../../pipeline/evidence/people.ts'

const titled =
  /(?<![\p{L}])(?:(?:Ms|Mrs|Mr|Miss|Dr|Mx|Mme|Sra?|Srta|Señora?|Señorita|Frau|Herr|Coach|Madame|Prof)\.?|(?:ms|mrs|mr|mx)\.?)\s(?:\p{Lu}\.\s(?=\p{Lu}))?\p{L}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*\p{Ll})?/gu
const otherAdult =
  /\b(?:aide|para(?:professional)?|sub(?:stitute)?|co-?teach(?:er|es|ing|ing with)?|parent|mother|father|principal|assistant|colleague|specialist|and|with aide|w\/ aide)\s*[,:(]?\s*$/i
const name = String.raw`\p{Lu}[\p{L}'’-]*\p{Ll}(?:\s(?:(?:de|la|van|von|del|bin|al)\s)?\p{Lu}[\p{L}'’-]*\p{Ll})?`
const named = [
  new RegExp(
    String.raw`\b(?:[Mm]y|[Aa]|[Oo]ur|[Tt]he)\s(?:(?:new|first[- ]year|second[- ]year|novice|mentor|veteran|kindergarten|math|science|\d\w\w?[- ]grade)\s)*(?:teacher|mentee|coachee|novice|colleague|student teacher)(?:\sis|,|\snamed|\scalled)?\s(${name})`,
    'u',
  ),
  new RegExp(String.raw`\b[Tt]eacher\s?[:=]\s*(${name})`, 'u'),
  new RegExp(
    String.raw`\b(?:[Cc]oach(?:ing)?|[Mm]entor(?:ing)?|[Oo]bserv(?:ed|ing)|[Vv]isit(?:ed|ing)|[Ss]upport(?:ing)?|[Dd]ebrief(?:ing)?(?:\swith)?|[Mm]eet(?:ing)?(?:\swith)?|[Tt]alk(?:ing)?\s(?:with|to)|(?:[Tt]alk|[Mm]eeting|[Cc]onversation|[Dd]ebrief)\s(?:with|for)|[Ss]it(?:ting)?\sdown\swith|[Nn]otes\s(?:from|on|for|of)|[Ll]esson\s(?:by|from|with|of)|[Vv]isit\s(?:to|with))\s(${name})`,
    'u',
  ),
  new RegExp(
    String.raw`^[^\p{L}\p{N}]*(${name})['’]s\s(?:lesson|class|classroom|room|plan|goal|period|block|\w+\s(?:lesson|class|block|period))\b`,
    'u',
  ),
  new RegExp(
    String.raw`^[^\p{L}\p{N}]*(${name}),\s(?:gr\b|grade|\d|yr|year|kinder|first|second|third|fourth|fifth|sixth|seventh|eighth)`,
    'iu',
  ),
]
const notAName =
  /^(?:Impact|Cycle|Grow|Student|Lesson|Plan|Notes?|Grade|Math|Science|History|English|Reading|Writing|Spanish|Period|Block|Room|Kindergarten|Tomorrow|Today|My|Their|Her|His|The|This|We|She|He|They|Please|Help|Hi|Hello|Hey|Thanks|Can|Could)\b/

/** The teacher's name as written, from the head of the notes, from what is said, or from the first lines; null where none is sure. */
export function teacherIn(message: string, text: string): string | null {
  const head = readFrontMatter(text).context.teacher
  if (head) return head
  const opening = text.slice(0, 300)
  return nameIn(message) ?? nameIn(opening)
}

function nameIn(words: string): string | null {
  for (const found of words.matchAll(titled)) {
    if (otherAdult.test(words.slice(0, found.index))) continue
    const written = found[0].replace(/['’]s?$/, '')
    if (/^(?:ms|mr|mrs|mx)\.?\s(?:was|is|has|and|or|who|asks?|said|the)\b/.test(written)) continue
    // Two names are one person only where neither is a word that opens the next phrase.
    const [title, first, ...more] = written.split(/\s/)
    const last = more.at(-1)
    return last && isNobody(last) ? `${title} ${first}`.replace(/['’]s?$/, '') : written
  }
  for (const pattern of named) {
    const found = pattern.exec(words)?.[1]?.replace(/['’]s$/, '')
    if (found && !notAName.test(found) && !isNobody(found.split(' ')[0] ?? '')) return withoutNobody(found)
  }
  return null
}

const withoutNobody = (found: string): string => {
  const [first = '', ...rest] = found.split(' ')
  return rest.some(isNobody) ? first : found
}

const when =
  /\b(?:(?:(?:on|this|next|by)\s)?(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?s?\b(?:\s(?:morning|afternoon|evening|lunch|prep|at lunch|after school))?(?:\s?,?\s?(?:at\s|@\s?)?\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?(?![\d/]))?|tomorrow(?:\s(?:morning|afternoon|at lunch|after school|first thing|before school))?(?:\s?,?\s?(?:at\s|@\s?)\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?)?|today(?:\s(?:at\s\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]m)?|after school|at lunch))?|tonight|(?:this|later this) (?:morning|afternoon|week)|next week|after (?:school|lunch)|(?:during|in|on) (?:her|his|their) (?:prep|planning|lunch)(?: period)?|in (?:an hour|half an hour|\d+ (?:minutes?|mins?|hours?|days?))|in (?:ten|twenty|thirty) minutes|at \d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?(?=\W|$)|\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?)/gi
const aboutTalk =
  /\b(?:talk|talking|meet|meeting|debrief|debriefing|conference|post-?conference|post-?obs\w*|conversation|chat|sit(?:ting)? down|see (?:her|him|them)|speak|catch up|session|check[- ]in)\b/i
const aboutLesson = /\b(?:observed|visited|lesson was|taught|class was|notes (?:from|of)|saw|sat in|from|was in)\b[^.!?,;]*$/i

/** On its own, as likely when the lesson was. */
const mayBeLesson = /^(?:today|this (?:morning|afternoon|week)|\d)/i

/** When the talk is, as written, from words to the assistant; null where none is said. */
export function whenIn(message: string): string | null {
  const found = [...message.matchAll(when)].map((match) => {
    const clause =
      message
        .slice(0, match.index)
        .split(/[.!?,;\n]/)
        .at(-1) ?? ''
    const after = message.slice(match.index + match[0].length).split(/[.!?,;\n]/)[0] ?? ''
    return { words: match[0].trim(), ofTalk: aboutTalk.test(clause + after), ofLesson: aboutLesson.test(clause) }
  })
  const one = found.find(({ ofTalk }) => ofTalk) ?? found.find(({ words, ofLesson }) => !ofLesson && !mayBeLesson.test(words))
  return one?.words.replace(/[\s,]+$/, '') ?? null
}

const subject = String.raw`(?:fractions?|decimals|algebra(?: (?:1|2|i{1,2}))?|geometry|calculus|statistics|pre-?calc\w*|multiplication|division|equations|place value|ratios?|math(?:s|ematics)?|reading|writing|ela|english|literacy|phonics|spelling|grammar|poetry|essays?|thesis statements|vocabulary|read[- ]aloud|science|biology|chemistry|physics|ecosystems|density|photosynthesis|history|social studies|geography|civics|economics|spanish|french|german|mandarin|arabic|esl|eld|art|music|band|choir|orchestra|drama|theat(?:er|re)|pe|p\.e\.|phys(?:ical)? ed(?:ucation)?|health|technology|computer science|coding|robotics|advisory|special ed(?:ucation)?|resource room|writers['’]? workshop|number talks?)`
const grade = String.raw`(?:(?:pre-?k|tk|kinder(?:garten)?|k)(?=\s)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))(?:[- ]grade(?:rs?['’]?)?|[- ]year)?|gr(?:ade|\.)? ?\d{1,2}|year \d{1,2})`
const topics = [
  new RegExp(String.raw`\b${grade}\s(?:\p{L}+\s)?${subject}\b`, 'iu'),
  new RegExp(String.raw`\b${subject}(?:,| in| with)? ${grade}\b`, 'iu'),
  /\b(?:lesson|class|unit|workshop)\s(?:on|about)\s(?:the\s)?(\p{L}[\p{L}'’-]*(?:\s\p{L}[\p{L}'’-]*){0,3}?)(?=[,.;:!?\n]|$|\s(?:and|with|in|on|my|we|yesterday|today|tomorrow|for|at)\b)/iu,
  new RegExp(String.raw`\b${subject}\b`, 'iu'),
]

/** What the lesson was about, for the conversation's title: from what is said, else from the head of the notes. */
export function topicIn(message: string, text: string): string | null {
  for (const pattern of topics) {
    const found = pattern.exec(message)
    const words = (found?.[1] ?? found?.[0])?.trim()
    if (words) return words
  }
  const { subject: ofHead, grade: gradeOfHead } = readFrontMatter(text).context
  if (!ofHead) return null
  return gradeOfHead ? `${ofHead}, grade ${gradeOfHead}` : ofHead
}

/** "wants …", "her goal is …", "is working on …": what the words after it name. */
const goalWords = [
  /\bgoal\b[^.!?:\n]{0,40}?(?::|\bis\b|\bwas\b)\s*(?:for\s|that\s|to\s)?([^.!?\n]{6,200})/i,
  /(?:^|[.!?,;:]\s|\b(?:and|who|because|but|that)\s)[^.!?\n]{0,40}?(?:\b[Ss]he|\b[Hh]e|\b[Tt]eacher|\b(?:[Mm](?:s|rs|r|iss|x)|Dr|Sra?|Coach)\.?\s\p{L}+|\b\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?|\bwho)\s(?:really |just |now |also |still )?(?:wants?|would like|is working on|hopes|is trying|is focus(?:ing|ed) on|has been working on|asked me to (?:look (?:at|for)|watch(?: for)?|focus on)|wanted me to (?:look (?:at|for)|watch(?: for)?|focus on))\s+((?!to (?:talk|meet|see me|quit|leave|cancel)\b|me to (?:stop|leave|go)\b)[^.!?\n]{6,200})/u,
]

/** The teacher's goal in the words given: said to the assistant, else on record in the notes. Never invented. */
export function goalIn(message: string, text: string): string | null {
  for (const pattern of goalWords) {
    const words = pattern.exec(message)?.[1]?.trim()
    if (words && !/^(?:none|n\/a|tbd|not (?:set|yet)|unclear|unknown|\?+)/i.test(words)) return withoutTail(words)
  }
  const { context, bodyStart } = readFrontMatter(text)
  return context.goal ?? goalInBody(text, bodyStart)?.text ?? null
}

// "…, and we talk tomorrow" is about the talk and no part of the goal.
const withoutTail = (words: string): string =>
  words
    .replace(
      /[,;]?\s+(?:(?:and|so|but)\s+)?(?:(?:we|i)(?:['’]?(?:ll|re|m))?\s+(?:talk|meet|debrief|see|are|have|sit|need|want|observed)\b|(?:my|the|here are) (?:my )?notes\b|notes (?:are )?(?:below|attached|pasted|follow)|can you\b|please\b|help me\b).*$/is,
      '',
    )
    .replace(/[\s,;:.]+$/, '')
