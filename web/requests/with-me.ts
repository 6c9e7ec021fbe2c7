import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { saveAnswer } from '../ui/save-file.ts'
import { asProblem, client, send } from './client.ts'
import { useOnce } from './once.ts'
import { type OpenPlan, type SharedPlan, withNow } from './open-plan.ts'

const withMe = client.api['with-me']
const onePlan = withMe.plans[':draftId']
const oneCoach = withMe.coaches[':teacherId']

/** A teacher’s coaches, what they shared, and what the teacher answered. */
export type Mine = InferResponseType<typeof withMe.$get, 200>
export type PlanSummary = Mine['plans'][number]
export type Coach = InferResponseType<typeof oneCoach.$get, 200>

const homeMs = 20_000
/** A coach takes something back: so long may it still stand on a page that is open. */
const planMs = 4_000

export const mineQuery = queryOptions({
  queryKey: ['with-me', 'mine'],
  queryFn: async (): Promise<Mine> => (await send(withMe.$get())).json(),
  staleTime: 0,
  refetchInterval: homeMs,
  refetchOnWindowFocus: true,
})

const planKey = (draftId: string) => ['with-me', 'plan', draftId]

/** What was taken back while it is open is remembered, without its words; nothing is once the page has gone. */
export const planQuery = (draftId: string) =>
  queryOptions({
    queryKey: planKey(draftId),
    queryFn: async ({ client: queries }): Promise<OpenPlan> => {
      const before = () => queries.getQueryData<OpenPlan>(planKey(draftId))
      try {
        const now: SharedPlan = await (await send(onePlan.$get({ param: { draftId } }))).json()
        return withNow(before(), now)
      } catch (cause) {
        const known = before()
        if (known && asProblem(cause).status === 404) return withNow(known, null)
        throw cause
      }
    },
    staleTime: 0,
    gcTime: 0,
    refetchInterval: planMs,
    refetchOnWindowFocus: true,
  })

/** What is answered, kept or asked changes the plan, the list, or both. */
function useOnPlan<Told, Said>(draftId: string, ask: (told: Told) => Promise<Said>, take?: (said: Said) => SharedPlan) {
  const queries = useQueryClient()
  const all = () =>
    Promise.all([queries.invalidateQueries({ queryKey: planKey(draftId) }), queries.invalidateQueries({ queryKey: mineQuery.queryKey })])
  return useMutation({
    mutationFn: ask,
    // An answer to an earlier question must not come in over this one’s.
    onMutate: () => queries.cancelQueries({ queryKey: planKey(draftId) }),
    onSuccess: (said) => {
      if (!take) return all()
      queries.setQueryData<OpenPlan>(planKey(draftId), (before) => withNow(before, take(said)))
      return queries.invalidateQueries({ queryKey: mineQuery.queryKey })
    },
    // It may have been taken back meanwhile, or the work has ended: the page finds out now.
    onError: () => void all(),
  })
}

const itself = (plan: SharedPlan): SharedPlan => plan

/** Says something to a piece or to the sheet; the same words sent twice are one answer. Gives what to do where someone may be at risk. */
export function useAnswer(draftId: string, itemId: string) {
  const once = useOnce()
  return useOnPlan(draftId, async (text: string) => {
    const header = { 'idempotency-key': once.keyFor({ draftId, itemId, text }) }
    const said = await (await send(onePlan.items[':itemId'].answers.$post({ param: { draftId, itemId }, json: { text }, header }))).json()
    once.arrived()
    return said
  })
}

export const useRemoveAnswer = (draftId: string) =>
  useOnPlan(draftId, async (id: string) => (await send(withMe.answers[':id'].$delete({ param: { id } }))).json())

export const useKeepPiece = (draftId: string, itemId: string) =>
  useOnPlan(
    draftId,
    async (isKept: boolean): Promise<SharedPlan> =>
      (await send(onePlan.items[':itemId'].keep.$put({ param: { draftId, itemId }, json: { isKept } }))).json(),
    itself,
  )

/** Gives what is shared at this moment as a file. What has been taken back meanwhile is found out by that. */
export const useTakeShared = (draftId: string) =>
  useOnPlan(draftId, async (format: 'docx' | 'markdown') => {
    const answer = await send(onePlan.export.$get({ param: { draftId }, query: { format } }))
    await saveAnswer(answer, format === 'docx' ? 'From my coach.docx' : 'From my coach.md')
    return format
  })

export const useAskForEvidence = (draftId: string) =>
  useOnPlan(
    draftId,
    async (_: undefined): Promise<SharedPlan> => (await send(onePlan['evidence-request'].$post({ param: { draftId } }))).json(),
    itself,
  )

export const coachQuery = (teacherId: string) =>
  queryOptions({
    queryKey: ['with-me', 'coach', teacherId],
    queryFn: async (): Promise<Coach> => (await send(oneCoach.$get({ param: { teacherId } }))).json(),
    staleTime: 0,
    refetchInterval: homeMs,
    refetchOnWindowFocus: true,
  })

type Answered = { ok: boolean; status: number; json(): Promise<Coach> }

/** Whatever is changed is answered with how things stand now. */
function useWithCoach<Told>(teacherId: string, ask: (told: Told) => Promise<Answered>) {
  const queries = useQueryClient()
  const { queryKey } = coachQuery(teacherId)
  return useMutation({
    mutationFn: async (told: Told) => (await send(ask(told))).json(),
    onMutate: () => queries.cancelQueries({ queryKey }),
    onSuccess: (now) => {
      queries.setQueryData(queryKey, now)
      void queries.invalidateQueries({ queryKey: mineQuery.queryKey })
    },
    onError: () => void queries.invalidateQueries({ queryKey }),
  })
}

export const useAgreeWithCoach = (teacherId: string) =>
  useWithCoach(teacherId, (words: string) => oneCoach.agreement.$put({ param: { teacherId }, json: { words } }))

/** Accepts the words that were changed last at this time, beside what is said of evaluating, and no others. */
export const useAcceptWithCoach = (teacherId: string) =>
  useWithCoach(teacherId, (seen: { changedAt: string | null; alsoEvaluates: boolean | null }) =>
    oneCoach.agreement.accept.$post({ param: { teacherId }, json: seen }),
  )

export function useSetOwnGoal(teacherId: string) {
  const once = useOnce()
  return useWithCoach(teacherId, (text: string) =>
    oneCoach.goals.$post({ param: { teacherId }, json: { text }, header: { 'idempotency-key': once.keyFor({ teacherId, text }) } }),
  )
}

export const useEndOwnGoal = (teacherId: string) =>
  useWithCoach(teacherId, ({ goalId, ended }: { goalId: string; ended: boolean }) =>
    oneCoach.goals[':goalId'].$patch({ param: { teacherId, goalId }, json: { ended } }),
  )

export const useEndCoaching = (teacherId: string) => useWithCoach(teacherId, (_: undefined) => oneCoach.end.$post({ param: { teacherId } }))

type HandoverAnswer = InferRequestType<(typeof withMe.handovers)[':id']['$put']>['json']['answer']

/** Says whether a colleague may take over; gives the coaches as they are then. */
export function useAnswerHandover() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, answer }: { id: string; answer: HandoverAnswer }) =>
      (await (await send(withMe.handovers[':id'].$put({ param: { id }, json: { answer } }))).json()).coaches,
    onSettled: () => queries.invalidateQueries({ queryKey: ['with-me'] }),
  })
}
