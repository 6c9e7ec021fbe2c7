import { join } from 'node:path'
import { sql } from 'kysely'
import { foundSecret, keptSecret, putSecret } from '../accounts/secret.ts'
import { openAudit } from '../audit/audit.ts'
import type { AuditVerdict } from '../domain/audit.ts'
import { stepsIn } from '../store/migrate.ts'
import { openDatabase } from '../store/store.ts'
import { noSecret, otherSecret } from './faults.ts'
import { mustHaveNoDatabase, putInPlace, withRoomIn } from './into-folder.ts'
import { intoPostgres, mustHaveNoTables } from './into-postgres.ts'
import { type Manifest, markOf } from './manifest.ts'
import { type Backup, openBackup } from './read-backup.ts'
import { rehearse } from './rehearse.ts'
import type { Steps } from './tables.ts'

/** Where a backup goes. */
export type Target = { dataDir: string; databaseUrl: string | null; authSecret: string | null }

export type Wish = {
  file: string
  /** Looks at it, and puts nothing anywhere. */
  onlyCheck: boolean
  /** Goes on without the secret that the backup was made with. */
  acceptsOtherSecret: boolean
}

export type Dependencies = { steps: Steps; now: () => Date; tell: (said: string) => unknown }

/** What was in the backup, and what came of it. */
export type Restored = {
  restored: boolean
  manifest: Manifest
  /** Migrations that were made to it since. */
  migrated: string[]
  /** Null: it can’t be verified without its secret. */
  audit: AuditVerdict | null
}

/**
 * Restores a backup into an empty place, or only looks whether that could be done. Either way all of it is rehearsed in a database of its own; only what
 * came through is put in place, in one step, and until then nothing else is touched.
 * @throws AppError where it does not fit, is damaged, or there is data already
 */
export async function restore(wish: Wish, target: Target, { steps, now, tell }: Dependencies): Promise<Restored> {
  const { file, onlyCheck } = wish
  const backup = await openBackup(file)
  const { manifest } = backup
  try {
    if (!onlyCheck) await mustBeEmpty(target, steps)
    return await withRoomIn(target.dataDir, async (folder) => {
      const goOn = onlyCheck ? null : toGoOnWith(backup, target, wish)
      const path = join(folder, 'store.db')
      const secret = goOn ?? { secret: toLookWith(backup, target), isOther: false }
      const { db, audit } = await rehearse(backup, { file, path, steps, ...secret, now, tell })
      const closed = onceOnly(() => db.destroy())
      try {
        const migrated = (await stepsIn(db)).filter((step) => !manifest.steps.includes(step))
        if (goOn) {
          await openAudit({ db, kind: 'sqlite', secret: goOn.secret, now }).append({ action: 'backup.restored', actorId: null })
          await tell('putting it in place')
          if (target.databaseUrl !== null) await intoPostgres(db, { url: target.databaseUrl, steps, tell })
          else {
            // What was written is then in this file alone, and not in one beside it.
            await sql`pragma wal_checkpoint(truncate)`.execute(db)
            await closed()
            if (target.authSecret === null) putSecret(target.dataDir, goOn.secret)
            await tell('the secret is in place')
            await putInPlace(path, target.dataDir)
          }
        }
        return { restored: goOn !== null, manifest, migrated, audit }
      } finally {
        await closed()
      }
    })
  } finally {
    backup.close()
  }
}

/** However often it is asked for. */
function onceOnly(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => {
    done ??= act()
    return done
  }
}

async function mustBeEmpty({ dataDir, databaseUrl }: Target, steps: Steps): Promise<void> {
  if (databaseUrl === null) return mustHaveNoDatabase(dataDir)
  const { db } = await openDatabase({ dataDir, databaseUrl })
  try {
    await mustHaveNoTables(db, steps)
  } finally {
    await db.destroy()
  }
}

/** The backup’s own, or the one set here where that is the same. */
function toLookWith({ manifest, secret }: Backup, { authSecret, dataDir }: Target): string | null {
  const here = authSecret ?? foundSecret(dataDir)
  return secret ?? (here !== null && markOf(here) === manifest.secret.mark ? here : null)
}

/** The one set here, where it is the backup’s; else the one in the backup, where none is set. */
function toGoOnWith({ manifest, secret }: Backup, { authSecret, dataDir, databaseUrl }: Target, { acceptsOtherSecret }: Wish) {
  const here = authSecret ?? (databaseUrl === null ? foundSecret(dataDir) : null)
  if (here === null && secret !== null) return { secret, isOther: false }
  if (here !== null && markOf(here) === manifest.secret.mark) return { secret: here, isOther: false }
  if (!acceptsOtherSecret) throw here === null ? noSecret() : otherSecret(authSecret === null ? 'the one kept here' : 'AUTH_SECRET here')
  return { secret: here ?? keptSecret(dataDir), isOther: true }
}
