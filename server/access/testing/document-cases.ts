import { type Case, none, notThere } from './case.ts'
import { documentOf, somebody } from './things.ts'

/** A document that somebody added. */
export const documentCases: Case[] = [
  { called: 'own', make: async (store, me) => ({ ids: [await documentOf(store, me, 'me')], relations: ['author'] }) },
  {
    called: 'own, shared',
    make: async (store, me) => ({ ids: [await documentOf(store, me, 'team')], relations: ['author', 'colleague'] }),
  },
  { called: 'another’s', make: async (store) => ({ ids: [await documentOf(store, somebody, 'me')], relations: none }) },
  { called: 'another’s, shared', make: async (store) => ({ ids: [await documentOf(store, somebody, 'team')], relations: ['colleague'] }) },
  {
    called: 'another’s, shared no more',
    make: async (store) => {
      const id = await documentOf(store, somebody, 'team')
      await store.documents.change(somebody, id, { sharedWith: 'me' })
      return { ids: [id], relations: none }
    },
  },
  {
    called: 'another’s, shared and removed',
    make: async (store) => {
      const id = await documentOf(store, somebody, 'team')
      await store.documents.remove(somebody, id)
      return { ids: [id], relations: none, isThere: false }
    },
  },
  notThere,
]
