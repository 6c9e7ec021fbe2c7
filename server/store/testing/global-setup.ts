import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopCluster } from './postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this test run keeps its databases; gone when it ends. */
    databaseFolder: string
    /** Where this test run keeps the search index of the shipped knowledge; gone when it ends. */
    knowledgeFolder: string
  }
}

/**
 * Makes the folders of this run, for its databases and for what all of its tests search, and takes them away at the end, with the
 * PostgreSQL that a test may have started.
 */
export default function setUp({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'databases-'))
  // PostgreSQL's own user passes through.
  chmodSync(folder, 0o711)
  provide('databaseFolder', folder)
  const knowledge = mkdtempSync(join(tmpdir(), 'knowledge-'))
  provide('knowledgeFolder', knowledge)
  return () => {
    stopCluster(join(folder, 'postgres'))
    for (const each of [folder, knowledge]) rmSync(each, { recursive: true, force: true })
  }
}
