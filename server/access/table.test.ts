import { expect, test } from 'vitest'
import { roles as everyRole, type Role } from '../accounts/person.ts'
import { may, whoMay } from './may.ts'
import { routes } from './rules.ts'
import { type Resource, table } from './table.ts'
import { type Act, type Relation, relations } from './words.ts'

const everything = Object.keys(table) as Resource[]

/** What one coach or teacher makes and keeps, shared or not. */
const content: Resource[] = [
  ...(['conversation', 'material', 'evidence', 'jotting', 'talk', 'draft-not-approved', 'draft-approved'] as const),
  ...(['kept-wording', 'roster', 'sent', 'shared-item', 'shared-evidence', 'answer', 'teacher', 'agreement', 'goal', 'handover'] as const),
  ...(['reflection', 'shared-reflection', 'role-play', 'scenario', 'shared-scenario', 'queue', 'relationship'] as const),
]

const actsOf = (resource: Resource): Act[] => [...new Set(relations.flatMap((relation) => table[resource][relation] ?? []))]

test('an admin has no way to content, whoever they are to it', () => {
  const others = relations.filter((relation) => relation !== 'author')
  for (const resource of content)
    for (const act of actsOf(resource)) expect(may(['admin'], others, resource, act), `${act} ${resource}`).toBe(false)
})

test('what is not approved is its coach’s alone, on every way', () => {
  expect(actsOf('draft-not-approved').flatMap((act) => whoMay('draft-not-approved', act))).toEqual(
    actsOf('draft-not-approved').map(() => 'author'),
  )
  expect(whoMay('draft-approved', 'read')).toEqual(['author'])
})

// Told here once more, thing by thing, apart from the table; a coach is of that teacher here.
const seen: [Resource, Relation[]][] = [
  ['evidence', ['author']],
  ['jotting', ['author']],
  ['draft-not-approved', ['author']],
  ['shared-item', ['author', 'the-teacher', 'teacher-before', 'next-coach']],
  ['shared-evidence', ['author', 'the-teacher', 'teacher-before']],
  ['reflection', ['author']],
  ['shared-reflection', ['author', 'coach-of-teacher']],
  ['role-play', ['author']],
  ['document', ['author', 'colleague']],
  ['account', ['admin']],
  ['counts', ['admin']],
  ['audit', ['admin']],
  ['own-data', ['author']],
  ['work-about-teacher', ['author']],
  ['keeping', ['admin']],
  ['hold', ['admin']],
]
test.each(seen)('%s is read by those who are named for it, and nobody else', (resource, readers) => {
  expect(whoMay(resource, 'read')).toEqual(readers)
})

test('a teacher knows of evidence and may ask for it, and that is all until it is shared', () => {
  expect(['know', 'ask', 'read', 'export'].filter((act) => may(['teacher'], ['the-teacher'], 'evidence', act as Act))).toEqual([
    'know',
    'ask',
  ])
})

test('a mentor is a coach', () => {
  for (const resource of everything)
    for (const act of actsOf(resource))
      for (const relation of relations)
        expect(may(['mentor'], [relation], resource, act), `${relation} ${act} ${resource}`).toBe(may(['coach'], [relation], resource, act))
})

test('whoever has no role any more keeps an account, what is theirs and the school’s contacts, and nothing else', () => {
  const left = everything.filter((resource) => actsOf(resource).some((act) => may([], relations, resource, act)))
  expect(left).toEqual(['own-account', 'own-data', 'school-settings', 'shape-of-the-api'])
})

test('another role adds rights and takes none away', () => {
  const sets: Role[][] = everyRole.map((role) => [role])
  for (const resource of everything)
    for (const act of actsOf(resource))
      for (const relation of relations) {
        const alone = sets.filter((roles) => may(roles, [relation], resource, act))
        expect(may([...everyRole], [relation], resource, act)).toBe(alone.length > 0 || may([], [relation], resource, act))
      }
})

test('every line says why', () => {
  for (const [resource, { why }] of Object.entries(table)) expect(why, resource).toMatch(/^[A-Z].{20,}\.$/)
})

/** Lines for what the app has no address for yet. */
const toCome: Resource[] = ['reflection', 'shared-reflection', 'role-play', 'scenario', 'shared-scenario']

test('every line is asked by a route, but for what is to come', () => {
  const asked = new Set(
    [...routes.values()].flatMap((rule) => (rule === 'open' ? [] : [rule.resource, ...(rule.ofSheet ? [rule.ofSheet] : [])])),
  )
  expect(everything.filter((resource) => !asked.has(resource))).toEqual(toCome)
})
