import type { Reader, WhoCanSee } from '../../server/domain/who-can-see.ts'

export type Readers = Pick<WhoCanSee, 'readers'>

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const inWords = ({ who, name }: Reader): string =>
  who === 'you' ? 'you' : (name ?? (who === 'admins' ? 'an admin' : 'everybody at this school'))

/** "only you", "you and Lee Park"; as the server’s table of access has it. */
export const readersInWords = (readers: Reader[]): string =>
  readers.every(({ who }) => who === 'you') ? 'only you' : listed.format(readers.map(inWords))

/** Those besides oneself; null where nobody is. */
export function othersInWords(readers: Reader[]): string | null {
  const others = readers.filter(({ who }) => who !== 'you')
  return others.length === 0 ? null : readersInWords(others)
}

/** Everybody who can see any of these things, each named once. */
export function anyOf(...things: Readers[]): Readers {
  const all = things.flatMap(({ readers }) => readers)
  return { readers: all.filter(({ who, name }, at) => all.findIndex((one) => one.who === who && one.name === name) === at) }
}

/** Of words that are in this browser and were never sent. */
export const inThisBrowser: Readers = { readers: [{ who: 'you', name: null }] }
