import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from './errors.ts'

/** What the built pages depend on. Content decides, not times: a checkout or a copy changes those. */
const sources = ['web', 'server/domain', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']

const stampOf = (directory: string) => join(directory, '.built-from')

function filesUnder(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]))
    .filter((file) => !/\.test\.tsx?$|browser-tests/.test(file))
}

/** Hash of everything the pages are built from. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesUnder(join(root, source)))) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Notes beside the pages what they were built from; a build that failed leaves no note. */
export const markBuilt = (directory: string, hash: string): void => writeFileSync(stampOf(directory), hash)

export function isStale(root: string, directory: string): boolean {
  const stamp = stampOf(directory)
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourceHash(root)
}

/** Builds the pages in a process of its own, so that the bundler's memory goes when it is done. */
export async function buildPages(root: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    })
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? `\n${cause.stderr}` : ''
    throw new AppError(
      'setup.build_failed',
      500,
      `The pages could not be built.${said}`,
      'Run “npm ci”, then “npm run build” to see more.',
      { cause },
    )
  }
}
