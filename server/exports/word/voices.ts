import type { Setting } from './blocks.ts'

/** What people say and read aloud. */
export const serif = { voice: 'serif', leading: 1.32, before: 0, after: 0 } as const satisfies Partial<Setting>

/** What the product says. */
export const sans = { voice: 'sans', leading: 1.32, before: 0, after: 0 } as const satisfies Partial<Setting>

/** The head of each part. */
export const pageTitle: Setting = { ...serif, size: 21, leading: 1.25, after: 2, bold: true, level: 1, keepNext: true }
