/** A stretch of a text that names somebody; several people, where it could be any of them, none where it may be somebody else. Offsets are UTF-16. */
export type Mention = { start: number; end: number; people: readonly number[] }
