import type { Thing } from '../rules.ts'
import { type Case, none, notThere } from './case.ts'
import { documentCases } from './document-cases.ts'
import { planCases } from './plan-cases.ts'
import { goalCases, handoverCases, teacherCases } from './relationship-cases.ts'
import { answerCases, sharedItemCases, sharedPlanCases } from './shared-cases.ts'
import { invitationOf, somebody } from './things.ts'

/** Every kind of thing that an address may name, in every situation a viewer may be in. */
export const cases: Record<Thing, Case[]> = {
  conversation: planCases('conversationId'),
  draft: planCases('draftId'),
  material: planCases('materialId'),
  document: documentCases,
  page: [{ called: 'one that comes with the app', make: async () => ({ ids: ['grow'], relations: ['colleague'] }) }, ...documentCases],
  teacher: teacherCases,
  goal: goalCases,
  'shared plan': sharedPlanCases,
  'shared item': sharedItemCases,
  answer: answerCases,
  handover: handoverCases,
  invitation: [
    { called: 'own', make: async (store, me) => ({ ids: [await invitationOf(store, me)], relations: ['author'] }) },
    { called: 'another’s', make: async (store) => ({ ids: [await invitationOf(store, somebody)], relations: none }) },
    notThere,
  ],
}
