import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { useCoachingModels } from '../../requests/coaching-models.ts'
import { pageQuery } from '../../requests/knowledge.ts'
import { withWish } from './draft-with.ts'
import type { Entry } from './entry.ts'
import type { Taken } from './taken-up.tsx'

type Asked = { coachingModel?: string | undefined; use?: string | undefined }
type Change = (part: (before: Entry) => Partial<Entry>) => void

/** Takes up, once, what was chosen in the knowledge to draft with, as the address says; it leaves the address then. Gives what was taken up. */
export function useDraftWith({ coachingModel, use }: Asked, change: Change, onTaken: () => void): Taken | null {
  const [taken, setTaken] = useState<Taken | null>(null)
  const navigate = useNavigate()
  const models = useCoachingModels().data
  const page = useQuery({ ...pageQuery(use ?? ''), enabled: use !== undefined })

  const take = useEffectEvent((next: Taken | null, part: (before: Entry) => Partial<Entry>) => {
    setTaken(next)
    change(part)
    if (next) onTaken()
    void navigate({ to: '/', search: {}, replace: true })
  })
  useEffect(() => {
    if (coachingModel === undefined || models === undefined) return
    const model = models.find(({ id }) => id === coachingModel)
    take(model ? { title: model.title, facts: null } : null, () => (model ? { coachingModel: model.id } : {}))
  }, [coachingModel, models])
  useEffect(() => {
    if (use === undefined || page.isPending) return
    take(page.data ?? null, (before) => (page.data ? withWish(before, page.data) : {}))
  }, [use, page.isPending, page.data])

  return taken
}
