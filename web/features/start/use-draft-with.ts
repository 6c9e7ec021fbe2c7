import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { useCoachingModels } from '../../requests/coaching-models.ts'
import type { Entry } from './entry.ts'

type Asked = { coachingModel?: string | undefined; drawOn?: string | undefined }

/**
 * Takes up, once, what was chosen in the knowledge to draft with, as the address says; it leaves the address then.
 * Gives the title of a coaching model that was taken up so.
 */
export function useDraftWith({ coachingModel, drawOn }: Asked, change: (part: Partial<Entry>) => void, onTaken: () => void): string | null {
  const [taken, setTaken] = useState<string | null>(null)
  const navigate = useNavigate()
  const models = useCoachingModels().data

  const take = useEffectEvent((part: Partial<Entry>, title: string | null) => {
    setTaken(title)
    change(part)
    onTaken()
    void navigate({ to: '/', search: {}, replace: true })
  })
  useEffect(() => {
    if (coachingModel === undefined || models === undefined) return
    const model = models.find(({ id }) => id === coachingModel)
    take(model ? { coachingModel: model.id } : {}, model?.title ?? null)
  }, [coachingModel, models])
  useEffect(() => {
    if (drawOn !== undefined) take({ drawOn }, null)
  }, [drawOn])

  return taken
}
