import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { asProblem, client, send } from './client.ts'
import { useOnce } from './once.ts'

const { teachers, colleagues } = client.api
const one = teachers[':id']

/** The page of a teacher, as the coach who works with them sees it. */
export type Teacher = InferResponseType<typeof one.$get, 200>

export const teacherQuery = (id: string) =>
  queryOptions({
    queryKey: ['teacher', id],
    queryFn: async (): Promise<Teacher> => (await send(one.$get({ param: { id } }))).json(),
    staleTime: 0,
  })

/** Other coaches of this school, by name. */
export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: async () => (await (await send(colleagues.$get())).json()).colleagues,
  staleTime: 0,
})

type Answered = { ok: boolean; status: number; json(): Promise<Teacher> }

/** Whatever is changed is answered with the page as it is now; what was refused since it has changed is read anew. */
function useChange<Told>(id: string, ask: (told: Told) => Promise<Answered>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (told: Told) => (await send(ask(told))).json(),
    onSuccess: (now) => {
      queries.setQueryData(teacherQuery(id).queryKey, now)
      void queries.invalidateQueries({ queryKey: ['teachers'] })
      void queries.invalidateQueries({ queryKey: ['shares'] })
    },
    onError: (cause) => {
      if (asProblem(cause).status === 409) void queries.invalidateQueries({ queryKey: ['teacher', id] })
    },
  })
}

/** Adds a teacher by name, and gives their page. */
export function useAddTeacher() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (name: string) => (await send(teachers.$post({ json: { name } }))).json(),
    onSuccess: (teacher) => {
      queries.setQueryData(teacherQuery(teacher.id).queryKey, teacher)
      void queries.invalidateQueries({ queryKey: ['teachers'] })
    },
  })
}

type About = InferRequestType<typeof one.$patch>['json']

export const useDescribe = (id: string) => useChange(id, (json: About) => one.$patch({ param: { id }, json }))

export const useAgree = (id: string) => useChange(id, (words: string) => one.agreement.$put({ param: { id }, json: { words } }))

/** Accepts the words that were changed last at this time, and no others. */
export const useAccept = (id: string) =>
  useChange(id, (changedAt: string | null) => one.agreement.accept.$post({ param: { id }, json: { changedAt } }))

/** Puts a goal on record; the same words sent twice make one goal. */
export function useSetGoal(id: string) {
  const once = useOnce()
  return useChange(id, (text: string) =>
    one.goals.$post({ param: { id }, json: { text }, header: { 'idempotency-key': once.keyFor({ id, text }) } }),
  )
}

export const useEndGoal = (id: string) =>
  useChange(id, ({ goalId, ended }: { goalId: string; ended: boolean }) =>
    one.goals[':goalId'].$patch({ param: { id, goalId }, json: { ended } }),
  )

export const useEndWork = (id: string) => useChange(id, () => one.end.$post({ param: { id } }))

/** Asks the teacher whether the work may go to a colleague. */
export const useAskHandover = (id: string) => useChange(id, (userId: string) => one.handover.$post({ param: { id }, json: { userId } }))

export const useWithdrawHandover = (id: string) => useChange(id, () => one.handover.$delete({ param: { id } }))
