import type { Finding } from '../domain/finding.ts'
import { hear } from '../language/hear-questions.ts'
import { oneOf, pattern } from '../language/lexicon.ts'
import type { HeardSentence } from '../language/question.ts'
import type { Span } from '../language/span.ts'
import { feeling, feelingNoun, feels, moves, trying } from './feeling-words.ts'
import { isReported, restsOnWords } from './reported.ts'
import { withSentence } from './rewording.ts'
import { finding, type TextRule } from './rule.ts'

const adverbs = `(?: (?:so|very|really|quite|pretty|rather|just|absolutely|truly|simply|totally|completely|a bit|a little|somewhat|extremely|incredibly|particularly|especially|clearly|obviously|still|always|already|also|now|too|even|all|visibly|noticeably|genuinely|deeply|less|more|feeling|being|getting|a|kind of|sort of|like|probably|understandably|naturally|quietly|secretly|most|such|starting to (?:feel|get)|beginning to (?:feel|get)|as if you(?:'re| are| were)|as though you(?:'re| are| were)|like you(?:'re| are| were)))*`
const feelingBeing = `(?:'re|'ve been| are| were| have been|'d been| had been| feel| felt|'re feeling| must be| must have been| must feel| must have felt| must be feeling| seem| seemed| look| looked| sound| sounded| appear| appeared| come across as| came across as| get| got| became| become| grew| might be| may be| could be| might have been| may have been| were getting| were feeling| kept getting| still feel| clearly feel| clearly felt| obviously felt| obviously feel| really felt| left| walked out| came in| came out)(?: to (?:be|feel|have been))?`

const told = [
  `\\byou(?: clearly| obviously| really| just| all| also| still| definitely| plainly| certainly)*${feelingBeing}${adverbs} ${feeling}\\b(?! (?:words|children|students))(?<!hopeless(?= (?:at|with)))`,
  `\\byou(?: clearly| obviously| really| must have| must| also| probably)* (?:felt|feel|'re feeling|are feeling|were feeling)${adverbs} (?!(?:like|that|it|the|you|your|called|need\\w*)\\b)\\w+ed\\b`,
  `\\byou(?: clearly| obviously| really| just| certainly| plainly| definitely| do| so| still| always| secretly| seem to| seemed to| appear to| must| must have| look like you| sound like you|'ve|'d| have| had)* ${feels}\\b`,
  `\\b(?:that|this|it|which|(?:the|my|his|her|their|your|that|this|those|having|being|losing|seeing|hearing) [\\w' -]{2,40}?)(?: clearly| obviously| really| must have| seems to have| has| had| just| plainly| certainly| evidently| seemed to| seems to)* ${moves} you\\b`,
  `\\b(?:made|makes|left|leaves|has|had|got) you(?: feel| feeling)?${adverbs} ${feeling}\\b`,
  `\\b(?:given|know|knowing|see|tell|considering|imagine|because of|sense|about) how(?: \\w+)? ${feeling} you(?:'re| are| were| must| seem| seemed| looked| felt| feel)\\b`,
  `\\b(?:that|this|it|today|which|the \\w+|having \\w+)(?: must| has to| had to)(?: have been| be| have felt| feel)${adverbs} ${trying}\\b`,
  `\\b(?:that|this|it|today)(?: was| is|'s| felt| feels| has been| must be)(?: clearly| obviously)?${adverbs} ${trying} for you\\b`,
  `\\b(?:tell|see|sense|know|sure|bet)(?: that)? (?:it|this|that) (?:hurts?|stung|stings|(?:is|was) (?:hard|painful|tough)|bother(?:s|ed)|upset)\\b`,
  `\\byou(?:'ve| have|'d| had) had enough\\b|\\byou (?:feel|felt|'re feeling) (?:like|as if|as though) (?:an?|you|nobody|no one|everyone|giving up|quitting)\\b|\\byour (?:heart|spirits?|confidence) (?:was|is|wasn't|isn't|sank|dropped|has)\\b`,
  `\\bi(?: can| could|'ll)? (?:tell|sense|sensed|see|saw|feel|felt|hear|know|bet|imagine|noticed|suspect|guess|get the (?:feeling|sense|impression))(?: that)?(?: how)? ${oneOf(`frustrat\\w+, nervous\\w*, anxi\\w+, anger, fear, stress\\w*, tension, worr\\w+, disappoint\\w+, upset, overwhelm\\w*, exhaust\\w+, hurt, passion\\w*, excite\\w*`)}\\b`,
  `\\b(?:your (?:face|voice|body language|tone|shoulders|hands|eyes|posture|expression)) (?:\\w+ ){0,3}(?:nervous|anxious|tense|frustrated|angry|stressed|upset|sad|panicked|tired|excited|worried|shook|shaking|trembl\\w+|gave (?:you|it) away|told me)\\b`,
  `\\b(?:you have|there(?:'s| is) (?:a lot of|so much|some)) (?:\\w+ )?(?:anger|fear|anxiety|resentment|frustration|guilt) (?:about|around|toward|inside|in you)\\b`,
  `\\b(?:students|kids|children|pupils|the class|the group|they|your students|your kids|everyone|half the class|most of them)(?: clearly| obviously| really| all| just)*(?: were| are| felt| feel| looked| seemed| got| must have been| must have felt| became| sounded| appeared)${adverbs} (?:bored|frustrated|anxious|nervous|scared|afraid|upset|embarrassed|unhappy|miserable|angry|ashamed|intimidated|humiliated|resentful|lonely|stressed|terrified|worried|fed up|insecure|overwhelmed|sad|annoyed|irritated|discouraged)\\b`,
].map(pattern)

/** A feeling named as the person's own: "How did your frustration affect the class?" */
const owned = pattern(`\\byour(?: (?:own|obvious|clear|evident|visible|growing|deep|underlying|real|initial))? ${feelingNoun}\\b`)

/** In a question: a feeling that is taken for granted ("Why were you so nervous?"). */
const presumed = [
  `^(?:why|how come)(?: do you think)? (?:were|are|did|do|have) you(?: been| feel| get| become| getting| feeling| seem| look)*${adverbs} ${feeling}\\b`,
  `^what (?:made|makes|got|left|had) you(?: feel| get| become)? (?:so|that|this|too|such)${adverbs} ${feeling}\\b`,
  `^(?:why|how) (?:did|does) .{2,40} make you(?: feel)?(?: so)?${adverbs} ${feeling}\\b`,
  `^why (?:did|does) (?:that|this|it|the \\w+|my \\w+|\\w+)(?: \\w+){0,3} (?:bother|upset|frustrate|rattle|annoy|scare|worry|stress|embarrass|hurt|anger|overwhelm|discourage) you\\b`,
  `^(?:aren't|weren't|don't|didn't|isn't|wasn't) you(?: feel| get| getting)?${adverbs} (?:${feeling}|${feels})\\b`,
].map(pattern)

const askedAbout =
  /(?:\b(?:what|who|which|how|where|why|whether|if|when|whenever|anything|something|everything|things?|parts?|areas?|one|most|that|whatever|time|times|moments?|point|day|lesson|occasion|made|makes|make|making|help|helps|helped|let|do|did|does|would|could|can|will|might|should|are|were|have|had))\s+$/
const anyTime =
  /\b(?:a|any|one|the last|last|another|some) (?:\w+ )?(?:time|moment|point|part|lesson|day|occasion)s? (?:when|where|that|in which|at which)?\s*$/
const pastMoment = /\bwhen\s+$/

function isAsked(sentence: HeardSentence, at: number): boolean {
  const before = sentence.words.slice(0, at)
  if (/\bnow that\s+$/.test(before)) return false
  if (/^(?:made|makes|left|leaves|has|had|got) you\b/.test(sentence.words.slice(at)) && sentence.endsWithMark) return true
  if (pastMoment.test(before)) return anyTime.test(before) || !/^you (?:were|got|became|felt|panicked)/.test(sentence.words.slice(at))
  if (
    /\b(?:know|tell|see|sense|feel|clear|obvious|think|believe|sure|imagine|guess|suspect|noticed|impression|feeling|bet|and|but|so|because|since|fact) that\s+$/.test(
      before,
    )
  )
    return false
  const isQuestion = sentence.questions.some((question) => question.form !== 'tag' && sentence.start + at > question.start)
  if (/\b(?:if|whether|whenever)\s+$/.test(before)) return true
  const previous = sentence.tokens.filter((token) => token.end <= sentence.start + at).at(-1)
  if (isQuestion && previous?.pos === 'NOUN' && !/^(?:what|how|why)\b.*[,;] \w+ $/.test(before)) return true
  return (isQuestion || /\b(?:anything|something|whatever|what)\s+$/.test(before)) && askedAbout.test(before)
}

const tentative = pattern(
  `^(?:so |and |then |,)*(?:it|that|this|you|what i hear)?(?: ?(?:sounds?|seems?|sounded|seemed|feels?|might be|may be|could be|i wonder if|i'm wondering if|i'm hearing|am i hearing|i hear)|sounds)\\b`,
)

function feelingIn(sentence: HeardSentence, text: string): Span | null {
  const found: { index: number; words: string }[] = []
  for (const one of told) {
    const match = one.exec(sentence.words)
    if (match && !isAsked(sentence, match.index) && !isReported(sentence.words, match.index))
      found.push({ index: match.index, words: match[0] })
  }
  for (const question of sentence.questions) {
    const match = presumed.map((one) => one.exec(question.core)).find((one) => one !== null)
    if (match) found.push({ index: question.end - question.core.length - sentence.start, words: match[0] })
  }
  const noun = owned.exec(sentence.words)
  if (noun && !isReported(sentence.words, noun.index)) found.push({ index: noun.index, words: noun[0] })
  const first = found.sort((a, b) => a.index - b.index)[0]
  if (!first) return null
  if (tentative.test(sentence.words) && restsOnWords(text.slice(0, sentence.end))) return null
  return { start: sentence.start + first.index, end: sentence.start + first.index + first.words.trimEnd().length }
}

const past = /\b(?:were|was|felt|have been|got|became|looked|seemed|sounded|must have)\b|\w+ed you\b/
const ofStudents = pattern(`^(?:the )?(?:students|kids|children|pupils|class|group|they|your students|your kids|everyone)\\b`)

/** What the feeling was about, in the words of the text: "when I walked in", "about the new curriculum". */
function aboutWhat(after: string): string | null {
  const tail = after.split(/[,;.?!–—]|\b(?:because|and|so|but|which|where|while you)\b/)[0]?.trim() ?? ''
  const moment = /^(?:when|after|before|during|once) .+/i.exec(tail)?.[0]
  const topic = /^(?:with|at|by|of|about|over) (?!you\b|me\b|it\b)(.+)/i.exec(tail)?.[1]
  return moment ?? (topic ? `about ${topic}` : null)
}

/** The feeling asked about instead of told. */
function askedInstead(text: string, span: Span, sentence: HeardSentence): string {
  const words = sentence.words.slice(span.start - sentence.start, span.end - sentence.start)
  const later = sentence.questions.find((question) => question.start >= span.end)
  if (later) return text.slice(later.start, later.end)
  if (ofStudents.test(words)) return 'What did you notice about the students?'
  const what = aboutWhat(text.slice(span.end, sentence.end))
  if (what) return `How ${past.test(words) ? 'did' : 'do'} you feel ${what}?`
  return openForm(sentence.words)
}

const openForm = (words: string): string =>
  /\b(?:were|was|felt|have been|got|ed you|became|looked|seemed|sounded)\b|\w+ed you\b/.test(words)
    ? 'What was that like for you?'
    : 'How are you feeling about it?'

/** Flags telling a person what they feel, and inferring feelings from notes. A tentative echo of a feeling they named passes. */
export const noEmotionReading: TextRule = {
  name: 'no-emotion-reading',
  needs: 'text',
  check(subject): Finding[] {
    const heard = hear(subject.text)
    return heard.sentences.flatMap((sentence) => {
      const span = feelingIn(sentence, heard.words)
      if (!span) return []
      const asksElsewhere = heard.questions.some((question) => question.start < sentence.start || question.start >= sentence.end)
      const rewrite = withSentence(subject.text, sentence, asksElsewhere ? null : askedInstead(subject.text, span, sentence))
      return [
        finding(
          'no-emotion-reading',
          'warn',
          subject,
          span,
          'Only the teacher knows what they feel; ask, or hold on to the words they used.',
          rewrite,
        ),
      ]
    })
  },
}
