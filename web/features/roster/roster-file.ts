import type { FileKind } from '../../shared/text-file.ts'

/** What a class list comes in. */
export const rosterFile: FileKind = {
  endings: ['.csv', '.tsv', '.txt', '.md'],
  ifOther: 'Only .csv and .txt can be read: save the spreadsheet as “CSV UTF-8”, or copy its names and paste them here.',
  ifLarge: 'Paste the names alone.',
  ifUnreadable: 'Save it as “CSV UTF-8” or as plain text, and try again.',
}
