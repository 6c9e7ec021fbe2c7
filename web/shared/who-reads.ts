import type { Reader } from '../../server/domain/who-can-see.ts'

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "you and Lee Park"; as the server’s table of access has it. */
export const readersInWords = (readers: Reader[]): string =>
  listed.format(readers.map(({ who, name }) => (who === 'you' ? 'you' : (name ?? 'everybody at this school'))))

/** Those besides oneself; null where nobody is. */
export function othersInWords(readers: Reader[]): string | null {
  const others = readers.filter(({ who }) => who !== 'you')
  return others.length === 0 ? null : readersInWords(others)
}
