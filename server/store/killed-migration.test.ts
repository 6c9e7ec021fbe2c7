import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { keptPlan, now } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

const script = fileURLToPath(new URL('testing/migrate-until.ts', import.meta.url))

onEachDatabase((fresh) => {
  test('a migration that is killed half-way leaves the data as it was, for the version that wrote it', async () => {
    const database = await fresh.database()
    const before = await fresh.open(database)
    await before.teachers.named('lee', 'Ms Ortiz', now)
    const { head } = await keptPlan(before, { ownerId: 'lee' })
    await before.jottings.save('lee', head.conversationId, 'She was tired.', now)
    await before.close()

    const child = spawn(process.execPath, ['--import', 'tsx', script, database.dataDir, database.databaseUrl ?? ''], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    const [said] = await Promise.race([once(child.stdout, 'data'), ended])
    expect(String(said)).toBe('in the midst of it\n')
    child.kill('SIGKILL')
    await ended

    const after = await fresh.open(database)
    expect(await after.teachers.list('lee')).toMatchObject([{ name: 'Ms Ortiz' }])
    expect(await after.jottings.find('lee', head.conversationId)).toMatchObject({ text: 'She was tired.' })
    expect((await after.drafts.whole(head.id, 'lee'))?.items).toHaveLength(2)
    const tables = await after.db.introspection.getTables()
    expect(tables.map(({ name }) => name)).not.toContain('first_half')
    expect(tables.find(({ name }) => name === 'teacher')?.columns.map(({ name }) => name)).not.toContain('half')
    // And it can be written to.
    await keptPlan(after, { ownerId: 'lee' })
  })
})
