import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { noNames, readNames } from './names.ts'
import { maskedText, namesIn, rosterOf } from './testing.ts'

test('each way to write a name is one person, and each spelling has a placeholder of its own', () => {
  const text = 'Maya Lopez reads. MAYA, maya, Maya L. and Myaa are one; Lopez too. Maya Lopez again.'
  expect(maskedText(text, ['Maya Lopez'])).toBe(
    '{Student1} reads. {Student1b}, {Student1c}, {Student1d}. and {Student1e} are one; {Student1f} too. {Student1} again.',
  )
})

test.each([
  ['José García-López', "josé's, Jose, GARCÍA, Garcia-Lopez’s, Jose Garcia Lopez, Lopez"],
  ["Ja'Marcus O'Brien", 'Ja’Marcus, JaMarcus, jamarcus OBrien, O’Brien'],
  ['Maya de la Cruz', 'Maya de la Cruz, de la Cruz, Cruz, Maya C., Maya Cruz'],
  ['Anne-Marie Søndergård', 'Anne-Marie, Annemarie, anne marie, Sondergard'],
  ['Robert (Bobby) Smith', 'Bobby, Robert, Bobby Smith'],
  ['王小明', '王小明, 小明'],
  ['Maya Lopez', 'maya_lopez, MayaLopez, M. Lopez, M. L., Lopez, Maya-Lopez'],
  ['Van Nguyen', 'Van, Nguyen, Van Nguyen'],
  ['D.J. Moss', 'D.J., DJ, dj, D.J. Moss, D. J.'],
])('%s is masked as %s', (name, forms) => {
  for (const form of forms.split(', ')) {
    const masked = maskedText(`I asked ${form} today.`, [name])
    expect(masked.replace(/\{Student1[a-z]?\}/g, '*')).toMatch(/^I asked (?:\*(?:[_ .-]*\*)*\.?(?:['’]s)?) today\.$/)
  }
})

test.each([
  [
    'Will Chen',
    'Will said no. Then will said yes. I asked Will. will’s answer. asked will',
    ['Students will share.', 'Will you share?', 'It will be fine.', 'the will to learn'],
  ],
  ['Grace Park', 'Grace nods. with Grace. grace’s book', ['by the grace of', 'Graceful', 'a grace period']],
  [
    'Mark Long',
    'Mark the whole time looked out. asked Mark. Long said',
    ['Mark your answers.', 'make a mark', 'Long pause.', 'a long time'],
  ],
  ['May Page', 'May reads. Page asks. asked May', ['May I go?', 'turn to page 5', 'it may rain']],
  ['Hope Art', 'Hope said it. asked Hope', ['I hope so.', 'Hope this helps.', 'we hope that']],
  ['Maya Reed', 'Maya sits', ['Mayan pyramids', 'students read']],
  ['Ana Hill', 'Hill posts it. Hill and Ana', ['a hill', 'the green hill']],
  ['An Do', 'An said. An and José. asked An. Then Do asks', ['An exit ticket.', 'what do they do', 'an apple']],
])('%s is told from the word', (name, told, left) => {
  const masked = maskedText(told, [name])
  for (const part of name.split(' ')) expect(masked).not.toMatch(new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u'))
  for (const text of left) expect(maskedText(text, [name])).toBe(text)
})

test('a word is never taken for a misspelt name, unless it has a capital where a name stands', () => {
  expect(maskedText('a grave mistake, and a brace', ['Grace Park'])).toBe('a grave mistake, and a brace')
  expect(maskedText('Then Grave said it.', ['Grace Park'])).toBe('Then {Student1} said it.')
})

test('two of one first name share its placeholder, and are told apart where the notes do', () => {
  const text = 'Maya said it. Maya L. agreed, Maya Reed did not. maya again.'
  const names = namesIn(text, ['Maya Lopez', 'Maya Reed'])
  expect(names.mask(text)).toBe('{Person1} said it. {Student1}. agreed, {Student2} did not. {Person1b} again.')
  expect(names.restore('{Person1}, {Student1}, {Student2}')).toBe('Maya, Maya L, Maya Reed')
})

test('staff are masked behind their titles, by initial too', () => {
  const text = 'Ms. Ortiz waits. ms ortiz, Ms O, Ms. Ana. O: “Why?” Ana Ortiz'
  expect(maskedText(text, [], ['Ana Ortiz'])).toBe(
    'Ms. {Teacher1} waits. ms {Teacher1b}, Ms {Teacher1c}, Ms. {Teacher1d}. {Teacher1c}: “Why?” {Teacher1e}',
  )
})

test('initials count as a label, and then in the rest of the text', () => {
  expect(maskedText('ML: “I got 12”\nLater ML left. 5 ML of water', ['Maya Lopez'])).toBe(
    '{Student1}: “I got 12”\nLater {Student1} left. 5 {Student1} of water',
  )
  expect(maskedText('PE: “Run” and 5 ML of water', ['Maya Lopez', 'Pat Evans'])).not.toContain('ML}')
  expect(maskedText('5 ML of water', ['Maya Lopez'])).toBe('5 ML of water')
})

test('initials of somebody listed are no new name', () => {
  expect(maskedText('LC: “Why?”', ['Liam Chen'])).toBe('{Student1}: “Why?”')
})

test('what one text proves holds in the others', () => {
  const names = readNames({ roster: [], staff: [], texts: ['Hope is quiet.', 'Then Hope raised her hand.'], speakers: [] })
  expect(names.mask('Hope is quiet.')).toBe('{Person1} is quiet.')
})

test('numbers follow the roster, whoever turns up', () => {
  expect(maskedText('Liam said it.', ['Maya Lopez', 'Liam Chen'])).toBe('{Student2} said it.')
})

test('what stands in a text like a placeholder stays, and is handed out to nobody', () => {
  const text = 'Maya wrote {Student1} and student2 on the board.'
  const names = namesIn(text, ['Maya Lopez', 'Liam Chen'])
  expect(names.mask(text)).toBe('{Student3} wrote {Student1} and student2 on the board.')
  expect(names.restore(names.mask(text))).toBe(text)
  expect(names.unknownPlaceholders('{Student1} {Student3} {Student9}')).toEqual(['{Student9}'])
})

test('a text that was not among the first is masked too, with what looks like a placeholder in it', () => {
  const names = readNames({ roster: rosterOf(['Maya Lopez']), staff: [], texts: ['Maya left.'], speakers: [] })
  const late = 'Did Maya and Ximena write {Student1}? Ximena did.'
  expect(names.mask(late)).toBe('Did {Student1} and {Person1} write {{Id1}}? {Person1} did.')
  expect(names.restore(names.mask(late))).toBe(late)
})

test('placeholders come back without their braces and in any case, and unknown ones stay', () => {
  const names = namesIn('Maya and Liam sat.', ['Maya Lopez', 'Liam Chen'])
  expect(names.restore('student1 asked {STUDENT2}; {Student2’s} {Student9} Student12 MyStudent1 {Student1')).toBe(
    'Maya asked Liam; Liam’s {Student9} Student12 MyStudent1 Maya',
  )
  expect(names.unknownPlaceholders('{Student1} and {Student9}, {Student9}')).toEqual(['{Student9}'])
})

test.each([
  '{Student 1}',
  '{student-1}',
  '{STUDENT_1}',
  '{Student #1}',
  '{ Student1 }',
  '{Student１}',
  'Student１',
  '｛Student1｝',
  '<Student1>',
  '<student 1>',
  '{Stud\u200bent1}',
])('%s is {Student1}, as language models write it', (written) => {
  const names = namesIn('Maya and Liam sat.', ['Maya Lopez', 'Liam Chen'])
  expect(names.restore(`Then ${written} sat.`)).toBe('Then Maya sat.')
})

test('an ’s within the braces is put back behind the name, and a list within braces is one of names', () => {
  const names = namesIn('Maya and Liam sat.', ['Maya Lopez', 'Liam Chen'])
  expect(names.restore("{Student1’s} turn, {student 2's} too")).toBe("Maya’s turn, Liam's too")
  expect(names.restore('{Student1 and Student2}, {Student1/Student2} {Student1, or nobody')).toBe(
    'Maya and Liam, Maya/Liam Maya, or nobody',
  )
})

test('what reads like a placeholder and was never handed out stays, however it is written', () => {
  const names = namesIn('Maya sat.', ['Maya Lopez'])
  const left = '{Student 9} {student-9’s} <Student9> {Student} {Room 1} <b>1</b> {a, b}'
  expect(names.restore(left)).toBe(left)
  expect(names.unknownPlaceholders('{Student 9} {student-9’s}')).toEqual(['{Student 9}', '{student-9’s}'])
})

test('nobody’s name is put into a word: what the placeholder is of stands there', () => {
  const names = namesIn('Maya, Ty and Ms. Ortiz: lee@school.org, 555-019-1234.', ['Maya Lopez', 'Ty Moss'], ['Ana Ortiz'])
  expect(names.restore('xx{Student1}xx {Student2}xx é{student 2} {Student1}{Student2}')).toBe(
    'xxstudentxx studentxx éstudent studentstudent',
  )
  expect(names.restore('zz{Teacher1} x{Email1}x 9{Phone1} {Phone1}5')).toBe('zzteacher xaddressx 9number number5')
  expect(names.restore('{Student1}s {Student1}’s {Student1}-{Student2} _{Student1}_ {Student1}2')).toBe('Mayas Maya’s Maya-Ty _Maya_ Maya2')
  expect(names.restore('{Student1}sx {Student1}s{Student2}')).toBe('studentsx studentsstudent')
})

test('a listed name of four letters and more is seen in a longer run of letters that can’t be an ordinary word', () => {
  for (const glued of [
    'xxMayaxx',
    'xxmayaxx',
    'ZZMAYAZZ',
    'askmaya',
    'mayasaid',
    'mayamaya',
    'Mayaxx',
    'xlopezx',
    'xmayalopezx',
    'xMäyax',
    'x\u200bmayax',
  ]) {
    const names = namesIn(`Then ${glued} left.`, ['Maya Lopez'])
    expect(names.people).toMatchObject([{ form: glued }])
    expect(names.restore(names.mask(`Then ${glued} left.`))).toBe(`Then ${glued} left.`)
  }
  expect(maskedText('Priyanka说 why', ['Priyanka Patel'])).toBe('{Student1}说 why')
})

test.each([
  ['Anna Park', 'A savanna, and savannas; the ballpark, parking, a banana; hannah and joanna'],
  ['Maya Reed', 'Mayan and Mayans, students agreed, a bleeding heart'],
  ['Eric Hall', 'Americans, a generic challenge, hallway, shallow'],
  ['Tate Cole', 'restated, annotated, coordinated the coleslaw, imitated'],
  ['Nate Lane', 'alternate plane, subordinates, planet, innate'],
  ['Liam Rich', 'enriching, ostrich, william'],
])('no ordinary word is taken for one with %s in it: %s', (name, text) => expect(maskedText(text, [name])).toBe(text))

test('a name that is spelt out is a name', () => {
  for (const spelt of ['M-a-y-a', 'M.a.y.a', 'm a y a', 'L-O-P-E-Z', 'M_a_y_a']) {
    expect(maskedText(`Then ${spelt} again`, ['Maya Lopez'])).toMatch(/^Then \{Student1\} again$/)
  }
  expect(maskedText('K-W-L, a-b-c, A B C D', ['Maya Lopez'])).toBe('K-W-L, a-b-c, A B C D')
})

test.each([
  ['T calls on ML.', 'T calls on {Student1}.'],
  ['ML explained her thinking.', '{Student1} explained her thinking.'],
  ['ML and CS work together.', '{Student1} and {Student3} work together.'],
  ['ML and QX work together.', '{Student1} and QX work together.'],
  ['JL said no, JLP also nodded', '{Student2} said no, {Student2b} also nodded'],
  ['I sat with CS, by CS’s desk', 'I sat with {Student3}, by {Student3}’s desk'],
  ['Maya and CS were talking', '{Student1} and {Student3} were talking'],
  ['ML, CS + JP', '{Student1}, {Student3} + {Student2}'],
  ['J-L said it, asked J.-L. and J.-L.P.', '{Student2} said it, asked {Student2b}. and {Student2c}.'],
])('initials are masked where a person stands: %s', (text, masked) => {
  expect(maskedText(text, ['Maya Lopez', 'Jean-Luc Petit', 'Chris Stone'])).toBe(masked)
})

test.each([
  'PE starts. LA and ELA work. AM shows more. PM says. OK said T. US wins. UK asks. IT helps. TA asks. IA says. TV shows. ID says.',
  'T calls on PE, LA and PM. ELL asks, TPS took 3 min, with TPS, then IEP says. ALL shared. NO said T.',
  '5 ML of water, ML is fun. CS class, we use CS Unplugged. T-S talk, S-T',
])('abbreviations stay, whoever has such initials: %s', (text) => {
  const roster =
    `Pat Evans, Luz Alba, Ella Lee Ames, Al Moss, Pia Mann, Olga Kim, Uma Stone, Uri Kerr, Ian Tate, Tara Avila, Ivan Avila, Tom Vance,
    Ida Dunn, Emil Luis Lund, Tia Paul Sands, Ida Eve Penn, Maya Lopez, Chris Stone, Al Lee Lund, Noor Otto, Sam Tran`.split(/,\s+/)
  expect(maskedText(text, roster)).toBe(text)
})

test('a surname with particles is masked as it is written together', () => {
  expect(maskedText('delacruz, DeLaCruz, De LaCruz; vanderberg said', ['Maya de la Cruz', 'Ann van der Berg'])).not.toMatch(/cruz|berg/i)
  expect(maskedText('delacruz asks; ms delacruz', [], ['Ms. de la Cruz'])).toBe('{Teacher1} asks; ms {Teacher1}')
})

test('people are told with the reason why', () => {
  const names = readNames({
    roster: rosterOf(['Maya Lopez']),
    staff: ['Ms. Ortiz'],
    texts: ['Ms. Ortiz asked Maya and Ximena. Luz: “No.” Write to ana@school.org or (555) 123-4567, ID 482913.'],
    speakers: ['Luz', 'T', 'S1', 'partner'],
  })
  expect(names.people).toEqual([
    { placeholder: '{Teacher1}', form: 'Ortiz', why: 'on record' },
    { placeholder: '{Student1}', form: 'Maya', why: 'roster' },
    { placeholder: '{Person1}', form: 'Ximena', why: 'looks like a name' },
    { placeholder: '{Person2}', form: 'Luz', why: 'speaker' },
    { placeholder: '{Email1}', form: 'ana@school.org', why: 'e-mail' },
    { placeholder: '{Phone1}', form: '(555) 123-4567', why: 'phone' },
    { placeholder: '{Id1}', form: '482913', why: 'id' },
  ])
})

test('a listed name is masked, whoever of the curriculum bears it too', () => {
  expect(maskedText('Rosa Parks sat down. Rosa asked why.', ['Rosa Diaz'])).toBe('{Student1} Parks sat down. {Student1} asked why.')
  expect(maskedText('Rosa Parks sat down.')).toBe('Rosa Parks sat down.')
})

test('whole names are found for a last look, words alone are not', () => {
  const names = namesIn('Maya', ['Maya Lopez', 'Will Chen'])
  expect(names.wholeNamesIn('The Will stage, and maya lopez; Chen.')).toEqual(['maya lopez'])
})

test('a last look sees a name in a word, but in none that may be a longer name, and in nothing that a machine made up', () => {
  const names = namesIn('Maya', ['Maya Lopez', 'Daniel Rose'])
  expect(names.wholeNamesIn('There is no xxMayaxx, xxmayaxx or ZZMAYA.')).toEqual(['xxMayaxx', 'xxmayaxx', 'ZZMAYA'])
  expect(names.wholeNamesIn('Danielson and Rosenshine; call_8kmayaz0bZ2xQw41; lopez, maya, ')).toEqual([])
  expect(names.wholeNamesIn(String.raw`{"text":"why\nmaya"}`)).toEqual([])
})

test('whoever is on the roster, no name is seen in a word of what is sent of ours', () => {
  const source = readFileSync(new URL('given-names.ts', import.meta.url), 'utf8')
  const roster = [...new Set(source.match(/\b[a-z]{4,}\b/g))].map((name) => `${name} Qazwsx`)
  const names = namesIn('', roster)
  expect(roster.length).toBeGreaterThan(3_000)
  // The families that a language model is told of.
  for (const folder of ['prompts', 'knowledge-base/coaching-models', 'knowledge-base/strategies']) {
    const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url))
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
    expect(files.length).toBeGreaterThan(2)
    const sent = (file: string) => readFileSync(join(root, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
    const within = (file: string) => names.wholeNamesIn(sent(file)).filter((form) => !form.includes(' '))
    expect(files.filter((file) => within(file).length > 0)).toEqual([])
  }
})

test('for a model on this computer nothing changes', () => {
  const restoring = noNames.restoring()
  expect([noNames.mask('Maya'), noNames.restore('{Student1}'), restoring.push('{Stu') + restoring.end()]).toEqual([
    'Maya',
    '{Student1}',
    '{Stu',
  ])
})

test('an hour of notes and a grade of students take no second, with room for a busy machine', () => {
  const given = 'Maya Liam Will Grace José Ana Priyanka Tobias Wen Amara Noor Kwame Bao Zuri Poppy'.split(' ')
  const family =
    "Lopez Chen García-López O'Brien Nguyen Park Stone Okafor Haugen Solheim Tran Reed Singh Kim Patel Rossi Novak Sato Diaz Moore".split(
      ' ',
    )
  const roster = rosterOf(given.flatMap((first) => family.map((last) => `${first} ${last}`)))
  const line =
    '10:05 Ms. Ortiz: “What makes these equal?” Maya Lopez says, “because you doubled it”. Then Priyanka Patle asks Liam C. why.\n'
  const text = line.repeat(500).slice(0, 60_000)
  maskedText(line)
  const began = performance.now()
  const names = readNames({ roster, staff: [], texts: [text], speakers: [] })
  expect(names.restore(names.mask(text))).toBe(text)
  expect(performance.now() - began).toBeLessThan(2_000)
})
