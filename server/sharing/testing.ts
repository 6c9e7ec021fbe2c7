import { randomUUID } from 'node:crypto'
import type { Role } from '../accounts/person.ts'
import { accountsIn } from '../accounts/tables.ts'
import type { StoredEvidence } from '../domain/correction.ts'
import type { DraftEvent } from '../domain/draft-event.ts'
import type { DraftShares } from '../domain/shared.ts'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { joinTeacher } from '../store/join-and-end.ts'
import type { Store } from '../store/store.ts'
import { idOf, openTestApp } from '../testing/app.ts'
import { plan } from '../testing/sample-plan.ts'

/** Notes with a name, an opinion and words of a student; the sheet below is what was read in them. */
export const notes = '10:02 T: "What makes these equal?" 4 hands.\n10:03 Maya: "You can cut the half into two."\nShe rushed this, I think.'

/** In what a coach never shares: whoever finds one of these on a teacher's side has found a leak. */
export const canaries = {
  rationale: 'canary-rationale',
  listenFor: 'canary-listen-for',
  followUp: 'canary-follow-up',
  reply: 'canary-reply',
  finding: 'canary-finding',
  opinion: 'canary-opinion',
  title: 'canary-title',
  jottings: 'canary-jottings',
  unshared: 'canary-unshared',
  earlier: 'canary-earlier',
}

const line = (label: string, text: string) => ({ label, time: null, speaker: null, text })

/** A plan of two questions with a sheet of three lines, the first of which is none of the evidence by then. */
export async function* planWithSheet(): AsyncGenerator<DraftEvent> {
  for (const event of plan) {
    if (event.type === 'evidence') {
      const counts = [line('E1', '4 hands.'), line('E3', canaries.opinion)]
      yield {
        ...event,
        sheet: { ...event.sheet, goal: 'more students explain', counts, words: [line('E2', 'You can cut the half into two.')] },
      }
    } else if (event.type === 'item') {
      yield {
        type: 'item',
        item: {
          ...event.item,
          id: randomUUID(),
          rationale: canaries.rationale,
          listenFor: canaries.listenFor,
          followUp: canaries.followUp,
          replies: [{ heard: canaries.reply, say: canaries.reply }],
        },
      }
    } else yield event
  }
}

/** An account of that name, with these roles from now on. */
export async function account(
  { store, setRoles }: { store: Store; setRoles: (name: string, roles: Role[]) => void },
  name: string,
  roles: Role[],
) {
  setRoles(name, roles)
  const db = accountsIn(store.db)
  const at = new Date().toISOString()
  const row = {
    id: idOf(name),
    name,
    email: `${name.toLowerCase().replace(/\W/g, '')}@school.example`,
    emailVerified: 1,
    createdAt: at,
    updatedAt: at,
  }
  await db
    .insertInto('user')
    .values(row)
    .onConflict((same) => same.column('id').doNothing())
    .execute()
  await db
    .insertInto('person_role')
    .values(roles.map((role) => ({ user_id: row.id, role })))
    .onConflict((same) => same.doNothing())
    .execute()
}

async function markOpinion(store: Store, draftId: string): Promise<void> {
  const head = await store.drafts.find(draftId, idOf('Lee'))
  const opinion = (all: StoredEvidence[]) => all.map((one) => (one.label === 'E3' ? { ...one, kind: 'coach-opinion' as const } : one))
  await store.materials.change(idOf('Lee'), head?.materialId ?? '', opinion, new Date().toISOString())
}

/** Lee coaches Ms. Ortiz, whose account is Ana's; Kim coaches too, Ada keeps the accounts, Tom is another teacher. A plan waits for Lee. */
export async function openSchool() {
  const app = await openTestApp({ prepare: planWithSheet })
  for (const [name, roles] of [
    ['Lee', ['coach']],
    ['Kim', ['mentor']],
    ['Ada', ['admin']],
    ['Ana', ['teacher']],
    ['Tom', ['teacher']],
  ] satisfies [string, Role[]][])
    await account(app, name, roles)
  const { get, post, request, store } = app

  const ok = async <Answer>(answer: Response | Promise<Response>): Promise<Answer> => {
    const { status, url } = await answer
    if (status >= 300) throw new Error(`${status} ${url}: ${await (await answer).text()}`)
    return (await (await answer).json()) as Answer
  }
  const join = (teacherId: string, name: string) =>
    store.db.transaction().execute((trx) => joinTeacher(trx, { teacherId, userId: idOf(name) }))

  async function drafted(teacher = 'Ms. Ortiz') {
    const begun = await ok<{ id: string; conversationId: string }>(post('/api/drafts', { notes, teacher }))
    await (await get(`/api/drafts/${begun.id}/events`)).text()
    await ok(request('PATCH', `/api/conversations/${begun.conversationId}`, { body: { title: canaries.title } }))
    return begun
  }
  const draft = await drafted()
  // As the notes are read here, the last line of the sheet is an opinion.
  await markOpinion(store, draft.id)
  const [listed] = await store.teachers.list(idOf('Lee'))
  const teacherId = listed?.id ?? ''
  await join(teacherId, 'Ana')
  const read = (id = draft.id) => ok<DraftSnapshot>(get(`/api/drafts/${id}`))
  const itemIds = (await read()).items.map(({ id }) => id)

  return {
    ...app,
    ok,
    join,
    draftId: draft.id,
    conversationId: draft.conversationId,
    teacherId,
    first: itemIds[0] ?? '',
    second: itemIds[1] ?? '',
    drafted,
    readDraft: read,
    decide: (itemId: string, decision: object, id = draft.id) => post(`/api/drafts/${id}/decisions`, { itemId, ...decision }),
    take: (id = draft.id) => ok(post(`/api/drafts/${id}/take`, {})),
    share: (body: object, id = draft.id) => request('PUT', `/api/drafts/${id}/shares`, { body }),
    shareOne: (itemId: string, id = draft.id) => request('POST', `/api/drafts/${id}/shares/${itemId}`),
    shares: (id = draft.id) => ok<DraftShares>(get(`/api/drafts/${id}/shares`)),
    takeBack: (itemId: string | null, id = draft.id) => request('DELETE', `/api/drafts/${id}/shares${itemId === null ? '' : `/${itemId}`}`),
    asAna: (method: string, path: string, body?: unknown) =>
      request(method, `/api/with-me${path}`, { as: 'Ana', ...(body !== undefined && { body }) }),
  }
}
