import type { Token } from '../../language/nlp.ts'
import type { HeardSentence } from '../../language/question.ts'
import { judgementOf } from '../words/valence.ts'
import { aboutOf } from './about.ts'
import type { Stated } from './predication.ts'

const owner = /^(?:your|that|this|those|these|such|today's|what)$/
const article = /^(?:a|an|some|the)$/
/** Verbs with which a teacher is said to have given a lesson of some kind. */
const giving =
  /^(?:did|do|done|doing|gave|give|giving|ran|run|running|taught|teach|teaching|made|make|making|had|have|having|created|delivered|deliver|put|built|build|led|lead|planned|produced|wrote|designed|saw|seen|watched|observed|demonstrated|shows|showed|shown|showing|show|displayed|used|is|was|be|'s|were|are|been|being|became|become|got)$/

/** What a teacher has as a person: "You've got perfect instincts." */
const traits =
  /^(?:instincts?|voice|manner|touch|presence|timing|rapport|relationships?|command|control|eye|ear|energy|feel|sense|grasp|knowledge|habits?|skills?|ability|abilities|judgement|judgment|attitude|ethic|patience|poise|warmth|humou?r|delivery|technique|communicator|listener|planner|organi[sz]er|conductor|storyteller|questioner|leader|role-model|teacher|educator|coach|colleague|practitioner)$/

const isDegree = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'ADV' || /^(?:very|so|really|rather|such|too|more|most|pretty|quite|a|an|bit|and|,)$/.test(token.lower))

/** The noun phrase that follows an adjective, up to the next word that is no part of it. */
function nounsAfter(tokens: Token[], at: number): Token[] {
  const nouns: Token[] = []
  for (let i = at + 1; i < tokens.length && nouns.length < 5; i++) {
    const token = tokens[i]
    if (
      !token ||
      !(/^(?:NOUN|PROPN|ADJ)$/.test(token.pos) || (nouns.length === 0 && /^(?:and|or|,)$/.test(token.lower)) || /ing$/.test(token.lower))
    )
      break
    nouns.push(token)
  }
  return nouns.filter((token) => !/^(?:and|or|,)$/.test(token.lower))
}

/** `owned`: said of this teacher's own ("your", "such a"), so that even a question takes it for granted. */
type Attribution = Stated & { owned: boolean }

/** Every judging word that stands before a noun of teaching: "your terrible questioning", "you did an incredible job". */
export function attributions({ tokens }: HeardSentence): Attribution[] {
  return tokens.flatMap((token, at): Attribution[] => {
    const judgement = judgementOf(token)
    if (!judgement) return []
    const nouns = nounsAfter(tokens, at)
    if (nouns.length === 0) return []
    let first = at - 1
    while (first >= 0 && isDegree(tokens[first]) && !/^(?:such)$/.test(tokens[first]?.lower ?? '')) first--
    const determiner = tokens[first + 1]?.lower === 'a' || tokens[first + 1]?.lower === 'an' ? tokens[first + 1] : tokens[first]
    if (!determiner) return []
    const head = nouns.at(-1)?.lower ?? ''
    const about = aboutOf(determiner.lower === 'your' || traits.test(head) ? [{ ...determiner, lower: 'your' }, ...nouns] : nouns)
    if (about !== 'teaching') return []
    const base = { start: determiner.start, end: nouns.at(-1)?.end ?? token.end, about, strong: judgement === 'strong', word: token.lower }
    if (owner.test(determiner.lower) || (determiner.lower === 'a' && tokens[first]?.lower === 'such')) return [{ ...base, owned: true }]
    const verb = article.test(determiner.lower) && determiner !== tokens[first] ? tokens[first] : tokens[first - 1]
    const given =
      tokens.slice(Math.max(0, first - 3), first + 1).some((one) => giving.test(one.lower)) ||
      (verb !== undefined && giving.test(verb.lower))
    return given || (determiner.lower === 'the' && judgement === 'strong') ? [{ ...base, owned: false }] : []
  })
}
