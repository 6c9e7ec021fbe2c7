import { type PlanNoticing, type PlanReading, quotedFrom } from './plan-noticing.ts'
import { reasonsAsked, studentsWork, support } from './signs.ts'
import type { Statement } from './statements.ts'
import { type TopicName, topics } from './topics.ts'

type Found = { quote: string; evidence: string[]; statement: Statement } | null

/** What in a plan will do something for students: each is a line with what it gives them. Nothing is a strength that no line says. */
export function strengthsIn(reading: PlanReading): PlanNoticing[] {
  const { plan, objective, of, with: withWords } = reading
  const { facts, worthALook, details } = plan
  const seen = objective && facts.objectiveObservable && objective.isDoing
  return [
    seen &&
      strength(
        'objective',
        'objective-seen',
        { quote: objective.words, evidence: objective.evidence },
        0.8,
        'The objective names something that can be seen or heard.',
      ),
    everyoneAnswers(reading),
    find(
      'acting',
      'if-then',
      of('check for understanding', 'guided practice', 'differentiation', 'assessment'),
      ifThen,
      0.92,
      'The plan says what happens next, depending on what students show.',
    ),
    find('questions', 'foreseen', reading.statements, foreseen, 0.85, 'The plan thinks ahead to what students may think or find hard.'),
    strengthOf(
      quotedFrom(
        withWords(details.questions).filter(({ parts }) => !parts.includes('closure')),
        reasonsAsked,
      ),
      'questions',
      'question',
      0.84,
      'The question is written out, and asks for reasons.',
    ),
    find(
      'talk',
      'student-talk',
      of('opening', 'instruction', 'guided practice', 'independent practice', 'closure'),
      studentsTalk,
      0.78,
      'Students say it themselves.',
    ),
    worthALook.assessmentMatchesObjective.value === true && objective
      ? strengthOf(
          quotedFrom(of('assessment')),
          'alignment',
          'matching',
          0.76,
          `Worth a look, judged by its words: ${worthALook.assessmentMatchesObjective.reason}`,
        )
      : null,
    namedSupport(reading),
    find('models', 'modelled', of('instruction', 'guided practice'), modelled, 0.66, 'Students see how it is done before they try.'),
    find('opening', 'from-what-they-know', of('opening'), knownBefore, 0.7, 'The opening begins with what students know.'),
    strengthOf(
      quotedFrom(
        of('opening').filter(({ text }) => /\?/.test(text)),
        /\?/,
      ),
      'opening',
      'opening-question',
      0.6,
      'The opening asks something of students.',
    ),
    find(
      'demand',
      'make',
      of('guided practice', 'independent practice'),
      makeTheirOwn,
      0.62,
      'Students use the idea in a task of their own.',
    ),
    find('stuck', 'everyone-a-turn', of('guided practice', 'independent practice'), everyoneATurn, 0.64, 'Every student has a part in it.'),
    find('closure', 'looking-back', of('closure'), lookingBack, 0.58, 'Students look back themselves.'),
    ownTime(reading),
    find(
      'opening',
      'from-the-bell',
      of('opening'),
      /\b(?:bell ?-?(?:ringer|work)|do ?-?now|warm ?-?ups?|starter|entry task)\b/i,
      0.34,
      'Students have a task as they come in.',
    ),
    find(
      'stuck',
      'in-hands',
      [...of('materials'), ...of('instruction', 'guided practice')],
      inHands,
      0.36,
      'There is something to see or handle.',
    ),
    find(
      'assessment',
      'answers-same-day',
      reading.statements,
      /\b(?:go over|review|check|correct) (?:the |their |our )?answers\b/i,
      0.32,
      'Students learn how they did.',
    ),
    find('practice', 'work-of-their-own', of('independent practice', 'guided practice'), studentsWork, 0.3, 'Students have a task.'),
  ].filter((one) => one !== null && one !== false)
}

const ifThen =
  /\bif (?:most|many|more than|fewer than|less than|(?:your |the |some |any )?(?:students?|children|groups?|pairs?)|they|the class|half|a (?:student|group|pair))\b[^,.]{0,40}\b(?:have it|has it|gets? it|got it|can|cannot|can.t|show|struggl\w+|miss\w*|need|aren.t|don.t|are not|not yet|understand|ready|finish\w*|stuck|unsure|sure|correct|wrong|right|hint)\b.*[,;:].{8,}/i
const foreseen =
  /\b(?:misconceptions?|common (?:errors?|mistakes?)|(?<!if )(?:students|some|children|pupils) (?:may|might|could|will probably|often|sometimes|tend to) (?:\w+ ){0,2}(?:think|believe|say|confuse|forget|mix|struggle|find|need|assume|come up)|watch (?:out )?for (?:students|errors|mistakes))\b/i
const studentsTalk =
  /\b(?:turn and talk|think[- ,]*pair[- ,]*share|(?:students|they|pairs|partners|groups|each (?:pair|student|group)) (?:\w+ )?(?:discuss|share|explain|justify|debate|argue|teach|present)|share with (?:a|their|your) (?:partner|neighbor|neighbour|group)|explain (?:\w+ ){0,4}to (?:a|their|each) (?:partner|other)|discuss (?:\w+ ){0,3}(?:with|in) (?:a |their )?(?:partner|pairs|groups))/i
const modelled =
  /\b(?:think(?:s|ing)? aloud|i do\b|worked example|model(?:s|ling|ing)? (?:how|one|the|two|a|an)|exemplar|sample (?:answer|paragraph|solution))/i
const knownBefore =
  /\b(?:already know|prior knowledge|last (?:lesson|week|time|class)|yesterday|previous (?:lesson|class|unit|work|learning)|previously|review of|what (?:do )?(?:you|they|students) remember|remember from|recall (?:what|how|from)|from memory|own (?:experience|lives|life)|at home|kwl|have you ever|notice (?:and|or|\/) wonder)\b/i
const makeTheirOwn =
  /\b(?:(?:write|make|create|design|invent|build|draw|choose|plan) (?:\w+ ){0,3}own|in their own words|create (?:a|an|their)|write (?:a|an|one|two) (?:paragraph|claim|sentence|explanation|story|problem))/i
const everyoneATurn =
  /\b(?:until everyone|everyone has (?:had )?a turn|each (?:student|child|group|pair) (?:gets|has|takes|writes|solves|makes)|change roles|swap roles|rotate)\b/i
const lookingBack =
  /\b(?:reflect|what (?:did|do|have) (?:you|we|they) (?:learn|find|notice|overcome)|one thing (?:you|they)|look back|exit ticket|self-assess|summari[sz]e|in (?:their|your) own words)\b|\?$/i

const inHands =
  /\b(?:fraction strips|counters|blocks|cubes|cards|sand trays?|maps?|photographs?|objects|strips|tiles|pictures?|diagrams?|number lines?|manipulatives)\b/i
const muchOfIt = 0.35

function ownTime({ plan: { segments, facts }, with: withWords }: PlanReading): PlanNoticing | null {
  const own = segments.filter(({ part }) => part === 'guided practice' || part === 'independent practice')
  const minutes = own.reduce((sum, segment) => sum + segment.minutes, 0)
  const all = facts.sumMinutes ?? 0
  if (own.length === 0 || all === 0 || minutes / all < muchOfIt || (facts.statedMinutes !== null && all > facts.statedMinutes)) return null
  const found = quotedFrom(withWords(own))
  if (!found) return null
  const noticing = strength('time', 'own-time', found, 0.56, `${minutes} of ${all} planned minutes are practice.`)
  return { ...noticing, part: found.statement.parts[0] ?? null, said: { own: String(minutes), all: String(all) } }
}

function everyoneAnswers({ plan: { worthALook }, with: withWords }: PlanReading): PlanNoticing | null {
  const { ofWhom, words } = worthALook.checks
  if (ofWhom !== 'everyone' && ofWhom !== 'both') return null
  const statements = withWords(words)
  return strengthOf(quotedFrom(statements, everyone), 'checks', 'everyone-answers', 0.9, 'The check asks every student.')
}
const everyone =
  /\b(?:everyone|every student|each student|all students|whiteboards?|thumbs|exit ticket|exit slip|hold up|response cards|cards|fingers|think[- ,]*pair|students (?:write|show|mark|solve|complete))\b/i

function namedSupport({ plan: { facts }, with: withWords, of }: PlanReading): PlanNoticing | null {
  const learners = facts.groups.find(({ group, words }) => group === 'language-learners' && words.length > 0)
  const ofPart = of('differentiation', 'materials', 'guided practice')
  const language = learners ? quotedFrom(withWords(learners.words).filter((one) => ofPart.includes(one))) : null
  if (language) return strengthOf(language, 'languages', 'language-support', 0.74, 'Language learners are named, with what they are given.')
  return find('supports', 'support', of('differentiation'), support, 0.72, 'The plan names a support.')
}

const find = (topic: TopicName, about: string, statements: readonly Statement[], sign: RegExp, weight: number, reason: string) =>
  strengthOf(quotedFrom(statements, sign, about === 'if-then' || about === 'foreseen'), topic, about, weight, reason)

const strengthOf = (found: Found, topic: TopicName, about: string, weight: number, reason: string): PlanNoticing | null =>
  found && { ...strength(topic, about, found, weight, reason), part: found.statement.parts[0] ?? null }

const strength = (
  topic: TopicName,
  about: string,
  { quote, evidence }: { quote: string; evidence: string[] },
  weight: number,
  reason: string,
): PlanNoticing => ({
  kind: 'strength',
  about,
  part: topic === 'objective' ? 'objective' : null,
  criterion: topics[topic].title,
  page: topics[topic].page,
  focus: [...topics[topic].focus],
  evidence,
  quote,
  said: {},
  reason,
  weight,
})
