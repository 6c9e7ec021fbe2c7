import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { RosterPerson } from '../domain/roster.ts'
import type { Store } from './store.ts'
import { onEachDatabase } from './testing.ts'

onEachDatabase((fresh) => {
  let store: Store
  beforeAll(async () => {
    store = await fresh.open()
  })
  const student = (name: string): Omit<RosterPerson, 'id'> => ({ name, role: 'student' })

  test('a list is kept in its order, each coach’s own', async () => {
    const [lee, ana] = [randomUUID(), randomUUID()]
    const people = await store.roster.replace(lee, [student('Zoë Núñez'), student('Ada Li'), { name: 'Ms. Ortiz', role: 'staff' }])
    expect(people.map(({ name }) => name)).toEqual(['Zoë Núñez', 'Ada Li', 'Ms. Ortiz'])
    expect(await store.roster.list(lee)).toEqual(people)
    expect(await store.roster.list(ana)).toEqual([])
  })

  test('a new list takes the place of the old; who stays keeps the id, and a name twice is two people', async () => {
    const ownerId = randomUUID()
    const [ada, bo] = await store.roster.replace(ownerId, [student('Ada Li'), student('Bo Chen')])
    const people = await store.roster.replace(ownerId, [student('Bo Chen'), student('Bo Chen'), student('Cy Diaz')])
    expect(people[0]?.id).toBe(bo?.id)
    expect(new Set(people.map(({ id }) => id)).size).toBe(3)
    expect(people.map(({ id }) => id)).not.toContain(ada?.id)
    expect(await store.roster.list(ownerId)).toEqual(people)
  })

  test('two thousand people are kept at once, and none when the list is emptied', async () => {
    const ownerId = randomUUID()
    await store.roster.replace(
      ownerId,
      Array.from({ length: 2_000 }, (_, index) => student(`Student ${index}`)),
    )
    expect(await store.roster.list(ownerId)).toHaveLength(2_000)
    await store.roster.replace(ownerId, [])
    expect(await store.roster.list(ownerId)).toEqual([])
  })
})
