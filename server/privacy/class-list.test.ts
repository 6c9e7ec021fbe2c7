import { expect, test } from 'vitest'
import { readClassList } from './class-list.ts'

const names = (list: string): string[] => readClassList(list).people.map(({ name, role }) => (role === 'staff' ? `${name} (staff)` : name))

test.each([
  ['Maya Lopez', 'Maya Lopez'],
  ['Lopez, Maya', 'Maya Lopez'],
  ['12. Lopez, Maya', 'Maya Lopez'],
  ['12) Maya Lopez', 'Maya Lopez'],
  ['12\tMaya Lopez\t5\tA-', 'Maya Lopez'],
  ['• Maya Lopez (she/her)', 'Maya Lopez'],
  ['- [ ] Maya Lopez – they/them', 'Maya Lopez'],
  ['Maya\tLopez\t5', 'Maya Lopez'],
  ['Lopez, Maya, 5, F', 'Maya Lopez'],
  ['Maya Lopez, Grade 5', 'Maya Lopez'],
  ['Maya Lopez 5th', 'Maya Lopez'],
  ['"Lopez, Maya"', 'Maya Lopez'],
  ['Maya Lopez <maya@school.org>', 'Maya Lopez'],
  ['Smith, Robert (Bobby)', 'Robert (Bobby) Smith'],
  ['Tyler Stone (IEP)', 'Tyler Stone'],
  ['King, Martin, Jr.', 'Martin King'],
  ["José García-López O'Brien", "José García-López O'Brien"],
  ['Ms. Ana Ortiz', 'Ms. Ana Ortiz (staff)'],
  ['Karen Li - teacher', 'Karen Li (staff)'],
  ['Mia Cruz (aide)', 'Mia Cruz (staff)'],
  ['王小明', '王小明'],
])('“%s” is %s', (line, expected) => expect(names(`${line}\nLiam Chen`)).toEqual([expected, 'Liam Chen']))

test('headings say who follows', () => {
  expect(names('Students:\nMaya Lopez\n\nStaff\nKaren Li')).toEqual(['Maya Lopez', 'Karen Li (staff)'])
})

test('one line may hold a whole group', () => {
  expect(names('Maya Lopez, Liam Chen, Grace Park')).toEqual(['Maya Lopez', 'Liam Chen', 'Grace Park'])
  expect(names('Maya; Liam; Grace')).toEqual(['Maya', 'Liam', 'Grace'])
})

test.each([
  ['Name\nMaya Lopez\nLiam Chen', ['Maya Lopez', 'Liam Chen']],
  ['\ufeffLast Name;First Name;Grade;Role\r\n"Lopez";"Maya";5;student\r\nOrtiz;Ana;;Teacher', ['Maya Lopez', 'Ana Ortiz (staff)']],
  ['first_name,last_name,Preferred Name\nRobert,Smith,Bobby', ['Robert (Bobby) Smith']],
  [
    'Student,Teacher,Parent Email\n"Lopez, Maya",Ms. Ortiz,a@b.c\n"Chen, Liam",Ms. Ortiz,',
    ['Maya Lopez', 'Ms. Ortiz (staff)', 'Liam Chen'],
  ],
  ['StudentFirst\tStudentLast\nMaya\tLopez', ['Maya Lopez']],
  ['Full name,Notes\n"Maya ""Mimi"" Lopez","two\nlines"\nLiam Chen,', ['Maya Mimi Lopez', 'Liam Chen']],
])('a table with a header is read by its columns: %j', (table, expected) => expect(names(table)).toEqual(expected))

test('what can’t be read is named line by line', () => {
  expect(readClassList(`Maya Lopez\nPeriod 3\n482913\nmaya lopez\n${'x'.repeat(300)}`).unread).toEqual([
    'Line 2: “Period 3” does not look like a name.',
    'Line 3: “482913” has no name in it.',
    'Line 4: “maya lopez” is on the list already.',
    expect.stringMatching(/^Line 5: “x{59}…” is longer than 200 characters\.$/),
  ])
})

test('a list holds 2,000 people', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const list = Array.from(
    { length: 2_100 },
    (_, at) => `Q${letters.charAt(at % 26)}${letters.charAt(Math.floor(at / 26) % 26)}${letters.charAt(Math.floor(at / 676))} Lopez`,
  )
  const { people, unread } = readClassList(list.join('\n'))
  expect(people.length).toBe(2_000)
  expect(unread).toEqual(['Line 2001 and what follows was left out: a list holds at most 2,000 people.'])
})

test.each(['(', '1.', ' - ', 'she/', '"', ',', '\t', 'a@', '<'])('a million of “%s” take no time to speak of', (piece) => {
  const began = performance.now()
  readClassList(piece.repeat(1_000_000 / piece.length))
  expect(performance.now() - began).toBeLessThan(3_000)
})
