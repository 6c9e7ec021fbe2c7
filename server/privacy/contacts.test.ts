import { expect, test } from 'vitest'
import { contactsIn } from './contacts.ts'

const found = (text: string): string[] => contactsIn(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

test.each([
  ['write to ana.ortiz+math@school.k12.ca.us.', ['Email ana.ortiz+math@school.k12.ca.us']],
  ['<josé@colegio.mx>, a@b and @maya', ['Email josé@colegio.mx']],
  ['(555) 123-4567, 555.123.4567, 1-555-123-4567', ['Phone (555) 123-4567', 'Phone 555.123.4567', 'Phone 1-555-123-4567']],
  ['+44 20 7946 0958 or +1 555 123 4567', ['Phone +44 20 7946 0958', 'Phone +1 555 123 4567']],
  [
    '020 7946 0958, 06 12 34 56 78, 0171/1234567, 98765 43210',
    ['Phone 020 7946 0958', 'Phone 06 12 34 56 78', 'Phone 0171/1234567', 'Phone 98765 43210'],
  ],
  ['555-1234 is home', ['Phone 555-1234']],
  ['phone: 612 345 678', ['Phone 612 345 678']],
  ['ID 482913, student number: A-4821, #4821-33, SSID #10294', ['Id 482913', 'Id A-4821', 'Id 4821-33', 'Id 10294']],
  ['S48213, s48213, AB-48213, S4821 and 48213S', ['Id S48213', 'Id s48213', 'Id AB-48213', 'Id S4821', 'Id 48213S']],
  ['123-45-6789 and 00482913', ['Id 123-45-6789', 'Id 00482913']],
])('in “%s” are %j', (text, expected) => expect(found(text)).toEqual(expected))

test.each([
  '10:05 to 10:47, 9:32am, 2024-10-17, 10/17/2024, 17.10.2024, 20241017, 2023-2024',
  '5.NF.A.1, MS-PS1-2, RL.4.1, CCSS.MATH.CONTENT.5.NF.A.1, TEKS 111.7(b)(3)',
  '18/24, 92%, 3 of 24, 0.333333, 3.141592, 1,000,000, 1000000, 5 10 15 20 25 30',
  '01000 00001 00010, 101101, 333333, #1-8, #12, p. 123-127, room 114, grade 5',
  'S1, S12, T2, E304, SY2024, FY2025, D20241017, MP3, B12, HR204, CO2, H2O, WIDA 4.5, Lexile 820L, 90210',
  'id: the part of the mind, ID please, call on 3 students',
])('nothing is in “%s”', (text) => expect(found(text)).toEqual([]))
