import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { client, send } from '../../requests/client.ts'

/** The notes as they are kept, with the evidence as it is now. */
export type Material = InferResponseType<(typeof client.api.materials)[':id']['$get'], 200>
export type KeptEvidence = Material['evidence'][number]

const keyOf = (id: string) => ['material', id]

export const useMaterial = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: async (): Promise<Material> => (await send(client.api.materials[':id'].$get({ param: { id } }))).json(),
    staleTime: Number.POSITIVE_INFINITY,
  })

type Correction = InferRequestType<(typeof client.api.materials)[':id']['corrections']['$post']>['json']

/** Corrects the evidence. Plans that exist keep what they stand on, and are asked whether they are behind. */
export function useCorrection(materialId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (json: Correction) =>
      (await send(client.api.materials[':id'].corrections.$post({ param: { id: materialId }, json }))).json(),
    onMutate: () => queries.cancelQueries({ queryKey: keyOf(materialId) }),
    onSuccess: ({ evidence }) => {
      queries.setQueryData<Material>(keyOf(materialId), (known) => known && { ...known, evidence })
      void queries.invalidateQueries({ queryKey: ['draft'] })
    },
  })
}
