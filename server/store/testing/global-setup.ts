import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopCluster } from './postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this test run keeps its databases; gone when it ends. */
    databaseFolder: string
  }
}

/** Makes a folder for the databases of this run, and takes it away at the end, with the PostgreSQL that a test may have started in it. */
export default function setUp({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'databases-'))
  // PostgreSQL's own user passes through.
  chmodSync(folder, 0o711)
  provide('databaseFolder', folder)
  return () => {
    stopCluster(join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true })
  }
}
