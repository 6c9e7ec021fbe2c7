import { expect, test } from 'vitest'
import { readClassList } from '../../../server/privacy/class-list.ts'
import { countedInWords, type Listed, rosterText, withPeople } from './roster-text.ts'

const student = (name: string): Listed => ({ name, role: 'student' })
const staff = (name: string): Listed => ({ name, role: 'staff' })

test.each([
  [[]],
  [[student('Maya Lopez')]],
  [[staff('Ms Ana Ortiz')]],
  [[student('Maya Lopez'), student('José García-Peña'), student('Martin King Jr.'), student('Robert (Bobby)')]],
  [[student('Maya Lopez'), student('Devon'), staff('Ms Ana Ortiz'), staff('Coach Hale')]],
])('a roster that is written out and read again is the same', (people: Listed[]) => {
  expect(readClassList(rosterText(people))).toEqual({ people, unread: [] })
})

test.each([
  ['', [student('Maya'), staff('Ms Ortiz')]],
  ['Devon Carter', [student('Maya'), staff('Ms Ortiz')]],
  ['Devon Carter\n\nStaff:\nMr Hale', [student('Maya'), student('Lily')]],
  ['## Teachers\nMr Hale\n', [student('Maya'), staff('Ms Ortiz')]],
  ['Staff:\nMr Hale', [staff('Ms Ortiz')]],
])('whoever a file adds below %j keeps the role that the file gave', (before, people) => {
  const read = readClassList(withPeople(before, people)).people
  for (const person of people) expect(read).toContainEqual(person)
  for (const person of readClassList(before).people) expect(read).toContainEqual(person)
})

test.each([
  [[], 'no students'],
  [[student('Maya')], 'one student'],
  [[staff('Mr Hale')], 'one member of staff'],
  [[student('Maya'), student('Lily'), staff('Mr Hale')], '3 people: two students and one member of staff'],
])('a roster is counted in words', (people: Listed[], words) => {
  expect(countedInWords(people)).toBe(words)
})
