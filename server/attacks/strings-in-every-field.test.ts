import { describe, expect, test } from 'vitest'
import { withoutHidden } from '../domain/hidden-characters.ts'
import { coachWith, everythingIn, person } from '../my-data/testing.ts'
import { storableText } from '../store/bindable.ts'
import { givenStrings, hostileStrings } from './testing/hostile-strings.ts'
import { type Field, stringsIn, type Way } from './testing/string-fields.ts'
import { openWalk } from './testing/walk.ts'

const walk = await openWalk()

const bystander = await coachWith(walk.store, 'Bystander', await person(walk.store, 'Pupil', ['teacher']))
await walk.store.documents.change(bystander.id, bystander.documentId, { sharedWith: 'me' })
// What colleagues are called is no secret.
await walk.store.db.withTables<{ user: { name: string } }>().updateTable('user').set({ name: 'A colleague' }).execute()

/** All rows of somebody who has no part in any of this. */
async function rowsOfBystander(): Promise<string[]> {
  const tables = [...(await everythingIn(walk.store))].map(([table, rows]) => ({ table, rows: JSON.parse(rows) as object[] }))
  const rows = tables.flatMap(({ table, rows }) => rows.map((row) => `${table}: ${JSON.stringify(row)}`))
  return rows.filter((row) => row.includes(bystander.mark)).sort()
}
const before = await rowsOfBystander()

/** These take a login of its own each, and are tried in hostile-logins.test.ts. */
const takesLogin = (key: string) => /^POST \/api\/me\/(?:password|two-factor)/.test(key)

const nameOf = ({ where, at }: Field) => `${where} ${at.join('.')}`
const fields = walk.ways
  .filter(({ key }) => !takesLogin(key))
  .flatMap((way) => way.fields.map((field) => [`${way.key}, ${nameOf(field)}`, way, field] as const))

/** Every text that was taken in, by its number; each stands between marks that nothing else has. */
const taken: { place: string; text: string }[] = []
const mark = (text: string, n: number) => `k${n}« ${text} »k`
const markOf = /k(\d+)« /g

/** Names and sentences that stand on one line, or words to compare others with: kept as they are seen, white space and all that can’t be seen aside. */
const keptAsSeen = [
  'PUT /api/me/name, body name',
  'POST /api/invitations, body name',
  'POST /api/knowledge/documents, form title',
  'POST /api/knowledge/documents, body title',
  'PUT /api/knowledge/documents/:id, form title',
  'PUT /api/knowledge/documents/:id, body title',
  'PATCH /api/knowledge/documents/:id, body title',
  'POST /api/kept-wordings, body words',
  'POST /api/conversations, body teacher',
  'PATCH /api/conversations/:id, body teacher',
  'POST /api/drafts, body teacher',
  'POST /api/drafts/:id/decisions, body text',
  'POST /api/teachers, body name',
  'PATCH /api/teachers/:id, body name',
]
const asSeen = (text: string) =>
  withoutHidden(storableText(text))
    .replace(/\s+|\uFFFD/g, '')
    .toLowerCase()

/** Of a list of people only names are kept, and of a file’s name what may be one (documents.test.ts). */
const keptInPart = /\/api\/roster|, form file$/

/** Where those texts stand, and which of them are not as they were written. */
function places() {
  const found = new Map<number, string[]>()
  function look(value: unknown): void {
    for (const text of stringsIn(value))
      for (const [, n] of text.matchAll(markOf)) found.set(Number(n), [...(found.get(Number(n)) ?? []), text])
  }
  const changed = () =>
    [...found].flatMap(([n, texts]) => {
      const { place = '', text = '' } = taken[n] ?? {}
      const written = storableText(mark(text, n))
      const isThere = (each: string) => (keptAsSeen.includes(place) ? asSeen(each).includes(asSeen(written)) : each.includes(written))
      return keptInPart.test(place) || texts.some(isThere) ? [] : [`${place}: ${texts[0]?.slice(0, 200)}`]
    })
  return { look, changed, found }
}

/** Others are in no header that a browser sends. */
const fitsHeader = (text: string) => /^[\t\x20-\x7e\xa0-\xff]*$/.test(text)

type Answer = Awaited<ReturnType<typeof walk.send>>

/** What is wrong about an answer to hostile words: they are done, or refused in a sentence. */
function faultsOf({ status, said, value }: Answer): string[] {
  const { message = '', next = '' } = (value as { error?: { message?: string; next?: string } } | null)?.error ?? {}
  const isSentence = /[.?!]$/.test(message) && /[.?!]$/.test(next)
  return [
    ...(status >= 500 ? [`${status} ${said.slice(0, 200)}`] : []),
    ...(said.includes(bystander.mark) ? ['it showed what is another’s'] : []),
    ...(status >= 400 && !isSentence ? [`no sentence: ${said.slice(0, 200)}`] : []),
  ]
}

/** Whether the field took any of them. */
async function tryAll(way: Way, field: Field, texts: readonly string[]): Promise<boolean> {
  const wrong: string[] = []
  const told = places()
  const begun = taken.length
  let here = await walk.stand(way)
  let again = 0
  const isKept = (field.where === 'body' || field.where === 'form') && !field.isChosen
  for (const text of texts) {
    if (field.where === 'header' && !fitsHeader(text)) continue
    const n = taken.length
    const words = isKept ? mark(text, n) : text
    let answer = await walk.send(here, field, words)
    if (isKept && answer.status >= 400 && here.isAnswered && (again < 2 || taken.length > begun)) {
      // It may be that this can be done once only.
      again += 1
      here = await walk.stand(way)
      answer = await walk.send(here, field, words)
    }
    wrong.push(...faultsOf(answer).map((fault) => `${JSON.stringify(text).slice(0, 80)}: ${fault}`))
    if (!isKept || !answer.ok) continue
    taken.push({ place: `${way.key}, ${nameOf(field)}`, text })
    told.look(answer.value)
    told.look(await walk.readBack(here))
  }
  wrong.push(...told.changed())
  expect(wrong).toEqual([])
  return taken.length > begun
}

/** One in so many, beginning elsewhere in each field, so that all are tried somewhere. */
const spread = (texts: readonly string[], every: number, from: number) => texts.filter((_, at) => (at + from) % every === 0)

/** Fields that took no words at all: they name a thing, or prove who one is. */
const tookNone: string[] = []

describe('what breaks software is kept as it is, or refused in a sentence, in', () => {
  const hostile = Object.values(hostileStrings)
  test.each(fields.map((one, at) => [...one, at] as const))('%s', async (name, way, field, at) => {
    const isWritten = (field.where === 'body' || field.where === 'form') && !field.isChosen
    const tookSome = await tryAll(way, field, isWritten ? hostile : spread(hostile, 5, at))
    if (isWritten && !tookSome) tookNone.push(name)
  })

  const isGiven = givenStrings.length > 0
  const given = isGiven ? 'strings that others gathered' : 'strings that others gathered (skipped: EVAL_DATA is not set)'
  test.skipIf(!isGiven)(
    `every field, some of the ${given}`,
    async () => {
      for (const [at, [, way, field]] of fields.entries()) await tryAll(way, field, spread(givenStrings, 40, at))
    },
    300_000,
  )

  const written = [
    'conversations, body text',
    'conversations/:id/messages, body text',
    'teachers, body name',
    'knowledge/documents, body text',
  ]
  test.skipIf(!isGiven).each(written)(
    `%s, all of the ${given}`,
    async (name) => {
      const [, way, field] = fields.find(([each]) => each === `POST /api/${name}`) ?? []
      if (!way || !field) throw new Error(`there is no field ${name}`)
      await tryAll(way, field, givenStrings)
    },
    300_000,
  )
})

test('every field that is there for words took some', () => {
  const proves = /body (?:token|code|password|words|email|invitation)$/i
  const names = /body .*(?:Id|coachingModel|drawOn|keep|stage|items\.0)$/
  const others = tookNone.filter((name) => !proves.test(name) && !names.test(name))
  // Without an invitation nobody joins, and without a language model nothing is shown before it is sent.
  expect(others.filter((name) => !/^POST \/api\/(?:auth\/invitation|provider\/preview),/.test(name))).toEqual([])
})

test('in the database it stands as it was written', async () => {
  const { look, changed, found } = places()
  for (const rows of (await everythingIn(walk.store)).values()) {
    const values = JSON.parse(rows) as object[]
    look(values)
    for (const column of stringsIn(values)) if (/^[[{].*k\d+« /s.test(column)) look(asJson(column))
  }
  expect(changed()).toEqual([])
  expect(found.size).toBeGreaterThan(300)
})

test('nothing of anybody else’s was touched by any of it', async () => {
  expect(before.length).toBeGreaterThan(20)
  expect(await rowsOfBystander()).toEqual(before)
})

test('nor was any of it logged', () => {
  expect(walk.logged.join('')).not.toMatch(/k\d+«/)
})

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
