import type { ComposedItem } from '../../../domain/draft-item.ts'
import type { Evidence } from '../../../domain/evidence.ts'
import type { Noticing } from '../../../domain/noticing.ts'
import { itemOf, nameOf, type Planned, raised } from './item.ts'

const mostData = 2
const mostAtWork = 2
const shortestQuote = 3
const longestQuote = 16
const section = 'now'
const identify: [string, string] = ['impact-cycle', 'Identify']

/** Where things stand: the teacher's own picture first, then what the notes show; where nothing was brought, it is asked. */
export function picture(planned: Planned): ComposedItem[] {
  const { brief, ground } = planned
  const data = dataNearGoal(planned)
  const hasData = data.length > 0 || ground.atWork.length > 0
  const wanted = brief.goal === null ? 'you would gladly see more of' : 'comes nearest to this goal'
  const asked = itemOf(
    { kind: 'question', purpose: 'recall' },
    section,
    {
      text: hasData
        ? `Before we look at my notes: what do you see students do now that ${wanted}?`
        : `What do students do now that ${wanted}?`,
      from: identify,
      rationale: 'The teacher’s own picture comes before the coach’s.',
      listenFor: 'something that was seen or heard, rather than a label',
      fiveMinutes: true,
    },
    brief,
  )
  const laid = data.map((noticing) =>
    itemOf(
      { kind: 'shared-data' },
      section,
      {
        text: noticing.data ?? '',
        evidence: noticing.evidence,
        from: identify,
        rationale: 'It is in the notes, and of what is there it comes nearest to the goal.',
      },
      brief,
    ),
  )
  return [
    asked,
    ...laid,
    ...atWork(
      planned,
      data.flatMap(({ evidence }) => evidence),
    ),
    ...(ground.atWork.length > 0 ? [] : [already(planned)]),
  ]
}

const already = ({ brief }: Planned): ComposedItem =>
  itemOf(
    { kind: 'question', purpose: 'recall' },
    section,
    {
      text:
        brief.goal === null
          ? 'What works for this class already, by what students show you?'
          : 'What do you do already that helps students a little way toward it?',
      from: identify,
      rationale: 'A plan builds on what is there; nothing that was brought shows it.',
      listenFor: 'something to keep and to build on',
    },
    brief,
  )

/** What students said or did, and what was counted, before what the teacher did. */
const ofStudents: Partial<Record<Noticing['kind'], number>> = {
  'student-line': 0.2,
  count: 0.1,
  contrast: 0.2,
  stretch: 0.1,
  response: 0.1,
}

/** Facts of the notes that can be laid on the table as they are, the nearest to the goal first. */
function dataNearGoal({ brief }: Planned): Noticing[] {
  const focus = brief.focus.slice(0, 3)
  const near = (one: Noticing) =>
    one.nearGoal + (one.focus.some((area) => focus.includes(area)) ? 0.25 : 0) + 0.2 * one.particular + (ofStudents[one.kind] ?? 0)
  const fit = brief.noticings.filter(
    ({ kind, data, focus: areas, nearGoal }) =>
      data !== null &&
      kind !== 'inference' &&
      kind !== 'strength' &&
      kind !== 'gap' &&
      (areas.some((area) => focus.includes(area)) || nearGoal > 0.3),
  )
  const chosen: Noticing[] = []
  for (const one of [...fit].sort((a, b) => near(b) - near(a)))
    if (chosen.length < mostData && !chosen.some(({ evidence }) => evidence.some((label) => one.evidence.includes(label)))) chosen.push(one)
  return chosen
}

/** What the teacher does already, in the notes' own words where they are short enough to quote. */
function atWork({ brief, ground, all }: Planned, used: string[]): ComposedItem[] {
  const focus = brief.focus.slice(0, 3)
  const practices = ground.atWork.flatMap(({ strategyId, evidence }) => {
    const strategy = all.find(({ id }) => id === strategyId)
    const spans = brief.evidence.filter(({ label }) => evidence.includes(label) && !used.includes(label))
    const first = spans.find(isQuotable) ?? spans[0]
    return strategy && first ? [{ strategy, first }] : []
  })
  const rank = (one: (typeof practices)[number]) => (one.strategy.focus.some((area) => focus.includes(area)) ? 0 : 1)
  const isOnItsOwn = (one: (typeof practices)[number], at: number) => practices.findIndex(({ first }) => first === one.first) === at
  return practices
    .filter(isOnItsOwn)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostAtWork)
    .map(({ strategy, first }) =>
      itemOf(
        { kind: 'shared-data' },
        section,
        {
          text: isQuotable(first)
            ? `My notes show ${nameOf(strategy)} at work, to build on: “${first.text.replace(/[.\s]+$/, '')}”.`
            : `My notes show ${nameOf(strategy)} at work, to build on.`,
          evidence: [first.label],
          from: [strategy.id, 'Why it works'],
          rationale: `${raised(nameOf(strategy))} gives students ${strategy.gives}. It is at work, so it is built on and not suggested.`,
        },
        brief,
      ),
    )
}

const isQuotable = ({ text }: Evidence): boolean => {
  const words = text.trim().split(/\s+/).length
  return words >= shortestQuote && words <= longestQuote && !/["“”\n]/.test(text)
}
