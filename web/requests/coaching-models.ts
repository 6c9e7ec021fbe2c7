import { useQuery } from '@tanstack/react-query'
import { client, send } from './client.ts'

/** The coaching models a conversation can follow, with their stages in order. */
export const useCoachingModels = () =>
  useQuery({
    queryKey: ['coaching-models'],
    queryFn: async () => (await (await send(client.api['coaching-models'].$get())).json()).coachingModels,
    staleTime: Number.POSITIVE_INFINITY,
  })
