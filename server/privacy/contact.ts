/** What else tells who somebody is. UTF-16 offsets, end exclusive. */
export type Contact = { kind: 'Email' | 'Phone' | 'Id'; start: number; end: number }
