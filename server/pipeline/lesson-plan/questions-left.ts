import type { PlanPartName } from '../../domain/lesson-plan.ts'
import { type PlanNoticing, type PlanNoticingKind, type PlanReading, quotedFrom } from './plan-noticing.ts'
import { openAsked, reasonsAsked, studentsWork, support, taught, workTogether } from './signs.ts'
import type { Statement } from './statements.ts'
import { type TopicName, topics } from './topics.ts'

type Line = { quote: string; evidence: string[]; statement: Statement } | null
type Ways = { kind?: PlanNoticingKind; reason: string; weight: number; said?: Record<string, string> }

/** Lines of a plan that leave something to ask: facts that are counted, what is judged to be worth a look, and what any line leaves open. */
export function questionsLeftIn(reading: PlanReading): PlanNoticing[] {
  return [...countedIn(reading), ...judgedIn(reading), ...openIn(reading)].filter((one) => one !== null)
}

/** Minutes that a plan may be over or under before it is worth a word. */
const slack = 3
const spare = 0.25
const manyDoings = 4

function countedIn({ plan: { facts, segments }, objective, with: withWords }: PlanReading): (PlanNoticing | null)[] {
  const { statedMinutes: stated, sumMinutes: sum, leastMinutes: least, statedIn, doings } = facts
  const minutes = { stated: said(stated), sum: said(sum), over: said(sum === null || stated === null ? null : Math.abs(sum - stated)) }
  const timed = withWords([...(statedIn ? [statedIn] : []), ...longestOf(segments)])
  const time = (about: string, reason: string, weight: number): PlanNoticing => ({
    ...noticing(quotedFrom(withWords(longestOf(segments))), 'time', about, { kind: 'fact', reason, weight, said: minutes }),
    evidence: [...new Set(timed.flatMap(({ evidence }) => evidence))],
    part: 'timing',
  })
  // A period shorter than one of its parts was read wrongly.
  const isTimed =
    stated !== null && sum !== null && least !== null && segments.length >= 2 && segments.every(({ minutes: own }) => own <= stated)
  return [
    isTimed && least > stated + slack ? time('minutes-over', `The parts add up to ${sum} minutes; the period has ${stated}.`, 0.95) : null,
    isTimed && least <= stated && sum > stated + slack
      ? time('minutes-over-at-longest', `At their longest the parts add up to ${sum} minutes; the period has ${stated}.`, 0.7)
      : null,
    isTimed && sum < stated * (1 - spare)
      ? time('minutes-under', `The parts add up to ${sum} minutes; the period has ${stated}.`, 0.6)
      : null,
    objective && facts.objectiveObservable === false
      ? noticing({ ...objective, quote: objective.words }, 'objective', objective.isDoing ? 'unseen' : 'topic-only', {
          kind: 'fact',
          reason: objective.isDoing ? 'What the objective names can’t be seen or heard as it stands.' : 'The objective names a topic.',
          weight: 0.93,
        })
      : null,
    objective && new Set(doings.map(({ verb, line }) => `${verb} ${line}`)).size >= manyDoings
      ? noticing({ ...objective, quote: objective.words }, 'objective', 'many-goals', {
          kind: 'fact',
          reason: `The objective names ${doings.length} things that students are to do.`,
          weight: 0.66,
          said: { count: String(doings.length) },
        })
      : null,
  ]
}

function judgedIn({ plan: { worthALook }, objective, of, with: withWords }: PlanReading): (PlanNoticing | null)[] {
  const { assessmentMatchesObjective, practiceMatchesObjective, demand, whoTalks, checks } = worthALook
  const judged = (reason: string, weight: number): Ways => ({
    kind: 'worth-a-look',
    reason: `Worth a look, judged by its words: ${reason}`,
    weight,
  })
  const tasks = of('independent practice', 'guided practice')
  const steps = of('instruction', 'guided practice')
  return [
    objective && assessmentMatchesObjective.value === false
      ? onLine(
          quotedFrom(of('assessment')),
          'alignment',
          'other-evidence',
          judged(assessmentMatchesObjective.reason, 0.91),
          objective.evidence,
        )
      : null,
    objective && assessmentMatchesObjective.value === null
      ? onLine(quotedFrom(of('assessment')), 'assessment', 'bare-evidence', judged(assessmentMatchesObjective.reason, 0.84))
      : null,
    objective && practiceMatchesObjective.value === false && assessmentMatchesObjective.value !== false
      ? onLine(quotedFrom(tasks), 'practice', 'other-practice', judged(practiceMatchesObjective.reason, 0.7), objective.evidence)
      : null,
    checks.ofWhom === 'some' ? onLine(quotedFrom(withWords(checks.words)), 'checks', 'some-answer', judged(checks.reason, 0.89)) : null,
    checks.ofWhom === null && checks.words.length > 0
      ? onLine(quotedFrom(withWords(checks.words)), 'checks', 'whose-answer', judged(checks.reason, 0.79))
      : null,
    whoTalks.value === 'teacher'
      ? onLine(
          quotedFrom(
            withWords(whoTalks.words).filter((one) => steps.includes(one)),
            taught,
          ),
          'talk',
          'mostly-told',
          judged(whoTalks.reason, 0.77),
        )
      : null,
    demand.value === 'recalling' ? onLine(quotedFrom(withWords(demand.words)), 'demand', 'giving-back', judged(demand.reason, 0.82)) : null,
    demand.value === 'using' ? onLine(quotedFrom(withWords(demand.words)), 'demand', 'no-reasons', judged(demand.reason, 0.6)) : null,
  ]
}

function openIn(reading: PlanReading): (PlanNoticing | null)[] {
  const { plan, of, with: withWords, statements, objective } = reading
  const { details, worthALook } = plan
  const acts = statements.some(({ text }) => /\bif (?:most|many|students?|they|the class|more|fewer|half)\b|\bre-?teach/i.test(text))
  const questions = withWords(details.questions).filter(({ parts }) => !parts.includes('objective') && !parts.includes('standards'))
  const asked = questions.filter(({ parts }) => !parts.includes('closure'))
  const everyone = worthALook.checks.ofWhom === 'everyone' || worthALook.checks.ofWhom === 'both'
  const work = [...of('independent practice'), ...of('guided practice')].filter(({ text }) => !/\?$/.test(text))
  const open = (reason: string, weight: number): Ways => ({ reason, weight })
  return [
    everyone && !acts
      ? onLine(
          quotedFrom(withWords(worthALook.checks.words)),
          'acting',
          'then-what',
          open('The plan checks everyone, and does not say what may change after that.', 0.75),
        )
      : null,
    ...(objective
      ? (['ready-for', 'likely-ideas', 'surprise'] as const).map((about, at) =>
          noticing(
            { ...objective, quote: objective.words },
            about === 'surprise' ? 'assessment' : 'opening',
            about,
            open('Worth thinking about on the way to any goal.', 0.2 - at * 0.01),
          ),
        )
      : []),
    ...onEach(asked, [reasonsAsked, openAsked], (line, later) =>
      onLine(line, 'questions', 'expected-answers', open('The question is written out; the answers to it are not.', 0.72 - later)),
    ),
    ...onEach(work, [studentsWork], (line, later) =>
      onLine(line, 'stuck', 'when-stuck', open('A task of students’ own: what helps where it gets hard?', 0.68 - later)),
    ),
    onLine(
      quotedFrom(of('differentiation'), support),
      'supports',
      'for-whom',
      open('The plan names a support; whom it is for can be said more closely.', 0.58),
    ),
    onLine(quotedFrom(of('assessment')), 'assessment', 'strong-answer', open('What a strong answer holds is not said yet.', 0.64)),
    onLine(
      quotedFrom(of('opening'), asksOrDoes),
      'opening',
      'opening-for',
      open('The opening is there; what students bring to it can be asked.', 0.46),
    ),
    onLine(
      quotedFrom(of('instruction'), taught),
      'models',
      'hear-the-thinking',
      open('What students will hear of the thinking behind it can be asked.', 0.52),
    ),
    onLine(
      quotedFrom(of('closure'), asksOrDoes),
      'closure',
      'take-away',
      open('The ending is there; what students will take away can be asked.', 0.44),
    ),
    onLine(
      quotedFrom(
        withWords(details.grouping).filter(({ parts, text }) => parts.length > 0 && !/\bcan (?:usually|also)\b/.test(text)),
        workTogether,
      ),
      'talk',
      'in-groups',
      open('Students work with one another: what each will do can be asked.', 0.5),
    ),
  ]
}

/** Lines of a kind that are kept, for whoever wants another. */
const mostOfAKind = 4
/** How much the second of a kind comes after the first. */
const step = 0.3

/** One for each line that can be quoted, by the first of these signs, then by the next. */
const onEach = (
  statements: Statement[],
  signs: RegExp[],
  noticed: (line: Line, later: number) => PlanNoticing | null,
): (PlanNoticing | null)[] =>
  signs
    .flatMap((sign) => statements.map((statement) => quotedFrom([statement], sign)))
    .filter((line, at, all) => line !== null && all.findIndex((other) => other?.quote === line.quote) === at)
    .slice(0, mostOfAKind)
    .map((line, at) => noticed(line, at === 0 ? 0 : step + at * 0.01))

const asksOrDoes =
  /\?|\b(?:students|they|everyone|each|show|watch|sing|review|quick ?write|write|share|reflect|list|look|ask|do ?now|warm-?up)\b/i

const longestOf = <Segment extends { minutes: number; part: PlanPartName | null }>(segments: readonly Segment[]): Segment[] =>
  [...segments]
    .filter(({ part }) => part !== null)
    .sort((one, other) => other.minutes - one.minutes)
    .slice(0, 1)

const said = (minutes: number | null): string => (minutes === null ? '' : String(minutes))

const onLine = (line: Line, topic: TopicName, about: string, ways: Ways, beside: string[] = []): PlanNoticing | null =>
  line && { ...noticing(line, topic, about, ways), evidence: [...new Set([...line.evidence, ...beside])] }

function noticing(
  line: { quote: string; evidence: string[]; statement?: Statement } | null,
  topic: TopicName,
  about: string,
  { kind = 'open', reason, weight, said: words = {} }: Ways,
): PlanNoticing {
  const { title, page, focus } = topics[topic]
  return {
    kind,
    about,
    part: line?.statement?.parts[0] ?? (topic === 'objective' ? 'objective' : null),
    criterion: title,
    page,
    focus: [...focus],
    evidence: line?.evidence ?? [],
    quote: line?.quote ?? null,
    said: words,
    reason,
    weight,
  }
}
