import { isOpen } from '../../../../server/domain/open-and-blocked.ts'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { onceShown, screenAction } from '../lead-to.ts'
import { useTake } from '../use-review.ts'

/** "Take it into the room", with what is said and where the focus goes when it is done. */
export function useTaking(draft: DraftSoFar) {
  const take = useTake(draft)
  const announce = useAnnounce()
  const begin = () =>
    take.mutate(undefined, {
      onSuccess: ({ items, status }) => {
        announce(
          status === 'approved' ? 'Everything is approved. You can take it out.' : `${items.filter(isOpen).length} still wait for you.`,
        )
        if (status === 'approved') onceShown(() => document.getElementById(screenAction)?.focus())
      },
    })
  return { ...take, begin }
}

export type Taking = ReturnType<typeof useTaking>
