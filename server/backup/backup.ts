import { stat } from 'node:fs/promises'
import { openAudit } from '../audit/audit.ts'
import { stepsIn } from '../store/migrate.ts'
import type { Manifest } from './manifest.ts'
import { type About, type Source, writeBackup } from './write-backup.ts'

/** A backup that was made. */
export type Made = { bytes: number; manifest: Manifest }

/** Backs everything up into a file, and notes in the audit that somebody has all of it in hand. */
export async function backUp(file: string, source: Source, about: About): Promise<Made> {
  const audit = openAudit({ ...source, now: about.now })
  // Made before the first start of a version that has one, it has none yet.
  const hasAudit = (await stepsIn(source.db)).includes('0009-audit')
  const begun = hasAudit ? await audit.begin({ action: 'backup.made', actorId: null }) : null
  try {
    const manifest = await writeBackup(file, source, about)
    if (begun) await audit.settle(begun, { action: 'backup.made', actorId: null })
    return { bytes: (await stat(file)).size, manifest }
  } catch (cause) {
    if (begun) await audit.settle(begun, null)
    throw cause
  }
}
