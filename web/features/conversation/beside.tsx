import type { ComponentProps } from 'react'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { NotBeside, SideBySide } from './side-by-side.tsx'
import { type Following, useDraft } from './use-draft.ts'
import { Workspace } from './workspace.tsx'

type BesideProps = Omit<ComponentProps<typeof SideBySide>, 'plans'> & { draft: DraftSoFar; following: Following; besideId: string }

/** Opens a second plan beside the first; until it is there, the first stays as it is. */
export function Beside({ draft, following, besideId, ...rest }: BesideProps) {
  const second = useDraft(besideId)
  if (!second.draft) {
    return (
      <>
        <NotBeside problem={second.problem} onBack={() => rest.onChoose(draft.id)} />
        <Workspace {...rest} draft={draft} following={following} />
      </>
    )
  }
  return (
    <SideBySide
      {...rest}
      plans={[
        { draft, following },
        { draft: second.draft, following: second },
      ]}
    />
  )
}
