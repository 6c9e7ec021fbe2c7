// No schemas here: the pages use this too.

/** Stands for the evidence sheet where an item is named: in an address, in a list of what is shared. */
export const evidenceSheetId = 'evidence-sheet'
