import { Link } from '@tanstack/react-router'
import type { PageFacts } from '../../../server/domain/knowledge-page.ts'
import { Fact } from './fact.tsx'

type StageLine = Extract<PageFacts, { kind: 'coaching-model' }>['stages'][number]

/** The stages of a coaching model in their order, each with the way to the questions that fit it. */
export const Stages = ({ modelId, stages }: { modelId: string; stages: StageLine[] }) => (
  <Fact name="Stages">
    <ol className="grid gap-1">
      {stages.map((stage) => (
        <li key={stage.id} className="flex flex-wrap items-baseline gap-x-2">
          <span className="min-w-0 flex-1 basis-48">
            <strong className="font-semibold">{stage.title}</strong> <span className="text-ink-2">{stage.line}</span>
          </span>
          <Link
            to="/knowledge/$id"
            params={{ id: 'question-bank' }}
            search={{ stage: `${modelId}/${stage.id}` }}
            aria-label={`Questions for ${stage.title}`}
            className="inline-flex min-h-8 items-center pointer-coarse:min-h-11 text-act underline-offset-4 hover:underline print:hidden"
          >
            Questions
          </Link>
        </li>
      ))}
    </ol>
  </Fact>
)
