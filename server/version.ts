import { readFileSync } from 'node:fs'

const { version: named } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

/** Of this app, as package.json has it. */
export const version: string = named
