import fc from 'fast-check'
import Database from 'libsql'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { bindableInPostgres, bindableInSqlite, storableText } from './bindable.ts'
import { onEachDatabase, onPostgres } from './testing.ts'

const stored = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array(),
  fc.constantFrom(null, undefined),
)
const refused = fc.oneof(
  fc.object(),
  fc.array(fc.anything()),
  fc.func(fc.anything()),
  fc.constantFrom(Symbol('a'), Number.NaN, Infinity, -Infinity, 2n ** 63n, -(2n ** 63n) - 1n, new Date(Number.NaN), new Map(), new Set()),
  fc.constantFrom(
    new ArrayBuffer(2),
    new Float64Array(2),
    new String('boxed'),
    Object.create(null),
    Promise.resolve(),
    /x/,
    new Error('x'),
  ),
)

// A value that libsql takes badly ends the process, and this test with it: nothing here could catch it.
describe('in libsql', () => {
  const database = new Database(':memory:')
  const given = (value: unknown) => {
    const [row] = database.prepare('select ? as value').all(bindableInSqlite([value])) as { value: unknown }[]
    return row?.value
  }

  test('whatever a program may hold is stored, or refused by a TypeError', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(stored, refused, fc.anything()), { maxLength: 5 }), (values) => {
        const places = values.map(() => '?').join(', ') || '1'
        try {
          database.prepare(`select ${places}`).all(bindableInSqlite(values))
        } catch (cause) {
          expect(cause).toBeInstanceOf(TypeError)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('text comes back as it was, but for NUL and halves of characters, and as long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const back = given(text)
        expect(back).toBe(text.replaceAll('\0', '\uFFFD'))
        expect((back as string).length).toBe(text.length)
      }),
    )
    expect(given('a\0b\uD800c\uDC00😀')).toBe('a\uFFFDb\uFFFDc\uFFFD😀')
  })

  test('what SQL has no word for is kept as what stands for it', () => {
    const time = new Date('2025-11-21T10:00:00.123Z')
    expect([true, false, time, null, undefined].map(given)).toEqual([1, 0, '2025-11-21T10:00:00.123Z', null, null])
    expect(Buffer.from(given(new Uint8Array([0, 255])) as ArrayBuffer)).toEqual(Buffer.from([0, 255]))
  })

  test('a whole number stays one, where the column leaves it the choice', () => {
    const typeOf = (value: unknown) => database.prepare('select typeof(?) as type').all(bindableInSqlite([value]))
    expect(typeOf(3)).toEqual([{ type: 'integer' }])
    expect(typeOf(3.5)).toEqual([{ type: 'real' }])
  })
})

test.each([
  ['libsql', bindableInSqlite],
  ['pg', bindableInPostgres],
])('for %s, what can’t be stored is refused by its position', (_, bindable) => {
  fc.assert(
    fc.property(refused, (value) => {
      expect(() => bindable(['fine', value])).toThrow(/^Parameter 2 of a query is .* stored\.$/)
    }),
  )
})

onEachDatabase((fresh) => {
  test('the store’s own connection passes through the guard', async () => {
    const { db } = await fresh.open()
    const row = { owner_id: 'o', rule: 'a\0b', words_hash: '', words: { not: 'text' } as never, kept_at: 'now' }
    await expect(db.insertInto('kept_wording').values(row).execute()).rejects.toThrow(TypeError)
    await db
      .insertInto('kept_wording')
      .values({ ...row, words: true as never })
      .execute()
    const kept = await db.selectFrom('kept_wording').select(['rule', 'words']).execute()
    expect(kept).toEqual([{ rule: 'a\uFFFDb', words: fresh.kind === 'sqlite' ? '1' : 'true' }])
  })
})

onPostgres((fresh) => {
  let client: pg.Client
  beforeAll(async () => {
    client = new pg.Client((await fresh.database()).databaseUrl ?? '')
    await client.connect()
    return () => client.end()
  })

  test('text comes back as it was, but for NUL and halves of characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const { rows } = await client.query('select $1::text as value', bindableInPostgres([text]))
        expect(rows[0].value).toBe(storableText(text))
      }),
    )
  })

  test('times and booleans stay what they are, for columns of those types', async () => {
    const time = new Date('2025-11-21T10:00:00.123Z')
    const { rows } = await client.query('select $1::timestamptz as time, $2::boolean as yes', bindableInPostgres([time, true]))
    expect(rows).toEqual([{ time, yes: true }])
  })
})
