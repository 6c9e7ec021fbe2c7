import { useMemo } from 'react'
import { forms } from '../../server/domain/forms.ts'
import { useCoachingModels } from './coaching-models.ts'

/** What a draft is written by: the stages of a coaching model, or sections of its own. */
export type Form = { id: string; title: string; stages: { id: string; title: string; line: string }[] }

/** Every form that a draft can have, the coaching models first; those that are none while these are not known yet. */
export function useForms(): Form[] {
  const models = useCoachingModels().data
  return useMemo(() => [...(models ?? []), ...forms], [models])
}

export const useForm = (id: string): Form | undefined => useForms().find((form) => form.id === id)
