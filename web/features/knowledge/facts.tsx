import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { focusName } from '../../../server/domain/focus-names.ts'
import type { PageFacts } from '../../../server/domain/knowledge-page.ts'
import { capital } from '../../ui/in-words.ts'
import { Fact } from './fact.tsx'
import { Stages } from './stages.tsx'
import { listed } from './words.ts'

/** What a page holds beside its prose, at a glance; nothing where the prose says it all. */
export function Facts({ page: { id, facts } }: { page: { id: string; facts: PageFacts } }): ReactNode {
  switch (facts.kind) {
    case 'coaching-model':
      return (
        <Card>
          {facts.stages.length > 0 && <Stages modelId={id} stages={facts.stages} />}
          <Fact name="Good for">{capital(listed(facts.purposes))}</Fact>
          <Fact name="Approach">{capital(listed(facts.approaches))}</Fact>
        </Card>
      )
    case 'strategy':
      return (
        <Card>
          <Fact name="Evidence">
            {capital(facts.strength)}.{' '}
            <Link
              to="/knowledge/$id"
              params={{ id }}
              hash="how-strong-is-the-evidence"
              className="text-act underline underline-offset-4 print:hidden"
            >
              How strong it is
            </Link>
          </Fact>
          <Fact name="For">
            Grades {listed(facts.grades)}
            {facts.subjects.length > 0 && `, ${listed(facts.subjects)}`}
          </Fact>
          <Fact name="Bears on">{capital(listed(facts.focus.map((area) => focusName[area])))}</Fact>
          <Fact name="What to look for">
            <Lines lines={facts.lookFors} />
          </Fact>
        </Card>
      )
    case 'framework':
      return (
        <Card>
          <Fact name="Looks at">{capital(listed(facts.looksAt.map((one) => `a ${one}`)))}</Fact>
          <Fact name="Fits when">
            <Lines lines={facts.fitsWhen} />
          </Fact>
          <Fact name="Not when">
            <Lines lines={facts.notWhen} />
          </Fact>
        </Card>
      )
    case 'persona':
      return (
        <Card>
          <Fact name="Made up">Nobody’s colleague, student or parent: a person to rehearse with.</Fact>
          <Fact name="In a talk">{capital(listed(facts.temperament))}</Fact>
        </Card>
      )
    case 'scenario':
      return (
        <Card>
          <Fact name="With">
            <Link to="/knowledge/$id" params={{ id: facts.persona.id }} className="text-act underline underline-offset-4">
              {facts.persona.name}
            </Link>
            , {facts.persona.who}
          </Fact>
          <Fact name="To play">
            {facts.player === 'coach' ? 'A coach or mentor' : 'A teacher new to the work'};{' '}
            {{ easy: 'a gentle one', real: 'as hard as it usually is', hard: 'a hard one' }[facts.difficulty]}
          </Fact>
          <Fact name="It begins">
            <q>{facts.opensWith}</q>
          </Fact>
        </Card>
      )
    default:
      return null
  }
}

const Card = ({ children }: { children: ReactNode }) => (
  <dl className="mt-6 grid gap-x-6 gap-y-3 rounded-card border border-rule bg-sheet px-4 py-4 text-small wide:px-5">{children}</dl>
)

const Lines = ({ lines }: { lines: string[] }) => (
  <ul className="grid list-disc gap-0.5 pl-4 marker:text-ink-3">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
