import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { saveAnswer } from '../ui/save-file.ts'
import { client, send } from './client.ts'
import { letGo } from './kept.ts'
import type { Me } from './me.ts'

const { account, conversations, teachers } = client.api

/** What is a person's here: what goes by itself and when, and what would go with the account. */
export type MyData = InferResponseType<typeof account.data.$get, 200>

export const myDataQuery = queryOptions({
  queryKey: ['own-data'],
  queryFn: async (): Promise<MyData> => (await send(account.data.$get())).json(),
  staleTime: 0,
})

/** Takes everything along, as a file in the person's downloads. */
export const useTakeAll = () =>
  useMutation({ mutationFn: async () => saveAnswer(await send(account.export.$post()), 'thinking-partner.zip') })

/** Deletes the account with all that is its person's, and leaves. This browser forgets what was typed here too. */
export const useDeleteAccount = (me: Me) =>
  useMutation({
    mutationFn: async (json: { words: string; password?: string }) => {
      await send(account.delete.$post({ json }))
      letGo(me)
      window.location.replace('/sign-in')
    },
  })

export type ConversationGoes = InferResponseType<(typeof conversations)[':id']['deletion']['$get'], 200>

/** What would go with a conversation, and whom that touches; read anew each time it is asked. */
export const conversationGoesQuery = (id: string) =>
  queryOptions({
    queryKey: ['goes', 'conversation', id],
    queryFn: async (): Promise<ConversationGoes> => (await send(conversations[':id'].deletion.$get({ param: { id } }))).json(),
    staleTime: 0,
    gcTime: 0,
  })

export type TeacherGoes = InferResponseType<(typeof teachers)[':id']['deletion']['$get'], 200>

export const teacherGoesQuery = (id: string) =>
  queryOptions({
    queryKey: ['goes', 'teacher', id],
    queryFn: async (): Promise<TeacherGoes> => (await send(teachers[':id'].deletion.$get({ param: { id } }))).json(),
    staleTime: 0,
    gcTime: 0,
  })

/** Every list that it may stand in is read anew; one that is not on the page now is not shown once more as it was. */
function useForgetLists() {
  const queries = useQueryClient()
  return () => {
    for (const queryKey of [['conversations'], ['teachers'], ['queue'], ['shares']]) {
      queries.removeQueries({ queryKey, type: 'inactive' })
      void queries.invalidateQueries({ queryKey })
    }
  }
}

export function useDeleteConversation(id: string) {
  const forgetLists = useForgetLists()
  return useMutation({
    mutationFn: async () => void (await send(conversations[':id'].$delete({ param: { id } }))),
    onSuccess: forgetLists,
  })
}

export function useDeleteTeacher(id: string) {
  const forgetLists = useForgetLists()
  return useMutation({ mutationFn: async () => void (await send(teachers[':id'].$delete({ param: { id } }))), onSuccess: forgetLists })
}
