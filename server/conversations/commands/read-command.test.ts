import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Command } from '../../domain/command.ts'
import { FocusArea } from '../../domain/focus.ts'
import { focusName } from '../../domain/focus-names.ts'
import { readCommand } from './read-command.ts'

const coachingModels = [
  { id: 'grow', title: 'GROW', aliases: ['GROW model'] },
  { id: 'impact-cycle', title: 'Impact Cycle', aliases: ['the Impact Cycle', 'Identify, Learn, Improve', 'Knight’s coaching cycle'] },
  {
    id: 'cognitive-coaching',
    title: 'Cognitive Coaching',
    aliases: ['reflecting conversation', 'Cognitive Coaching reflecting conversation'],
  },
  { id: 'student-centered-coaching', title: 'Student-Centered Coaching', aliases: ['SCC', 'Sweeney’s student-centered coaching'] },
]
// As on a page where the coach has moved the last item up.
const labels = ['I1', 'I2', 'I7', 'I3', 'I4', 'I5', 'I6']
const read = (text: string) => readCommand(text, { coachingModels, labels })

describe('another coaching model', () => {
  test.each([
    ['switch to the Impact Cycle', 'impact-cycle'],
    ['Can you switch to impact cycle, please?', 'impact-cycle'],
    ['compare with impact cycle', 'impact-cycle'],
    ['Compare it to Cognitive Coaching', 'cognitive-coaching'],
    ['use GROW instead', 'grow'],
    ['plan it with student-centered coaching', 'student-centered-coaching'],
    ['plan this with student centred coaching', 'student-centered-coaching'],
    ['what would it look like in GROW?', 'grow'],
    ['side by side with the reflecting conversation', 'cognitive-coaching'],
    ['Impact Cycle', 'impact-cycle'],
    ['the GROW model please', 'grow'],
    ['lets try student centered', 'student-centered-coaching'],
    ['try SCC', 'student-centered-coaching'],
    ['swich to the impakt cycle', 'impact-cycle'],
    ['make the plan again with cognitve coaching', 'cognitive-coaching'],
    ['go with Identify, Learn, Improve', 'impact-cycle'],
    ['change it to Knight’s coaching cycle', 'impact-cycle'],
  ])('%s', (text, coachingModel) => expect(read(text)).toEqual({ type: 'compare', coachingModel }))
})

describe('one more on a focus', () => {
  test.each<[string, FocusArea]>([
    ['one about wait time', 'wait-time'],
    ['Add a question about think time', 'wait-time'],
    ['give me one on cold calling', 'participation-and-equity'],
    ['another question about equity', 'participation-and-equity'],
    ['something about exit tickets, please', 'assessment'],
    ['one more about who talks', 'participation-and-equity'],
    ['I’d like a question on transitions', 'pacing-and-transitions'],
    ['ask about student talk', 'student-talk'],
    ['what about belonging?', 'relationships'],
    ['one about particpation', 'participation-and-equity'],
    ['a wait time question', 'wait-time'],
    ['add one about checks for understanding', 'checks-for-understanding'],
    ['can we have one about scaffolding?', 'supports-and-differentiation'],
    ['one on the objective', 'clarity-of-the-goal'],
    ['ask something about praise', 'feedback-to-students'],
    ['one about chromebooks', 'technology'],
    ['question about her questions', 'questioning'],
    ['one about on-task', 'engagement'],
    ['one about classroom management', 'routines'],
  ])('%s', (text, focus) => expect(read(text)).toEqual({ type: 'add', focus }))

  test.each(FocusArea.options)('%s, by its own name and by how it is said', (area) => {
    expect(read(`one about ${area}`)).toEqual({ type: 'add', focus: area })
    expect(read(`Add a question about ${focusName[area]}.`)).toEqual({ type: 'add', focus: area })
  })
})

describe('another one in a place', () => {
  test.each([
    ['another I3', 'I3'],
    ['Another one for I3, please', 'I3'],
    ['give me a different one for i3', 'I3'],
    ['replace I2', 'I2'],
    ['swap out item 4', 'I4'],
    ['something else for #5', 'I5'],
    ['redo I6', 'I6'],
    ['rephrase I1', 'I1'],
    ['ask I2 differently', 'I2'],
    ['give me a better I2', 'I2'],
    ['anothr one for I2', 'I2'],
    ['another one for the second question', 'I2'],
    ['another one for the third', 'I7'],
    ['a new one for the opening', 'I1'],
    ['replace the last one', 'I6'],
    ['another', null],
    ['another one', null],
    ['Give me another question', null],
    ['no, something else', null],
    ['not that one, another', null],
    ['I don’t like it, give me another one', null],
    ['a different question please', null],
  ])('%s', (text, label) => expect(read(text)).toEqual({ type: 'another', label }))
})

describe('a decision', () => {
  test.each<[string, Command]>([
    ['approve I2', { type: 'approve', label: 'I2' }],
    ['Approve i 2.', { type: 'approve', label: 'I2' }],
    ['accept the first one', { type: 'approve', label: 'I1' }],
    ['keep I4', { type: 'approve', label: 'I4' }],
    ['I2 is good', { type: 'approve', label: 'I2' }],
    ['I3 looks fine', { type: 'approve', label: 'I3' }],
    ['aprove I5', { type: 'approve', label: 'I5' }],
    ['ok with I2', { type: 'approve', label: 'I2' }],
    ['I2 ok', { type: 'approve', label: 'I2' }],
    ['👍 I2', { type: 'approve', label: 'I2' }],
    ['yes to I1', { type: 'approve', label: 'I1' }],
    ['approve question 3', { type: 'approve', label: 'I7' }],
    ['reject I3', { type: 'reject', label: 'I3' }],
    ['reject the last one', { type: 'reject', label: 'I6' }],
    ['drop the second question', { type: 'reject', label: 'I2' }],
    ['remove item 5 please', { type: 'reject', label: 'I5' }],
    ['get rid of I1', { type: 'reject', label: 'I1' }],
    ['take I4 out', { type: 'reject', label: 'I4' }],
    ['take it into the room', { type: 'take' }],
    ['Take it to the room', { type: 'take' }],
    ['approve everything', { type: 'take' }],
    ['accept them all', { type: 'take' }],
    ['looks good, approve the rest', { type: 'take' }],
    ['im ready to go', { type: 'take' }],
    ['good to go', { type: 'take' }],
  ])('%s', (text, command) => expect(read(text)).toEqual(command))
})

describe('fewer pushes', () => {
  test.each([
    'less leading',
    'make it less leading',
    'Can you make them less leading?',
    'that’s too leading',
    'a bit softer',
    'make the questions more open',
    'gentler, please',
    'not so pushy',
    'less judgmental',
    'use the rewrites',
    'take all the suggested wording',
    'fix what’s flagged',
  ])('%s', (text) => expect(read(text)).toEqual({ type: 'less-leading' }))
})

describe('what the page can open', () => {
  test.each([
    ['five-minute version', 'five-minutes'],
    ['show me the 5 min version', 'five-minutes'],
    ['I only have five minutes', 'five-minutes'],
    ['the short version please', 'five-minutes'],
    ['show the evidence sheet', 'evidence-sheet'],
    ['evidence sheet', 'evidence-sheet'],
    ['open the evidnce sheet', 'evidence-sheet'],
    ['show the whole plan', 'whole-plan'],
    ['back to the full plan', 'whole-plan'],
    ['after the talk', 'after-the-talk'],
    ['we talked', 'after-the-talk'],
    ['We just had our debrief', 'after-the-talk'],
    ['write down what she said', 'after-the-talk'],
    ['export to Word', 'export'],
    ['Print', 'export'],
    ['print it', 'export'],
    ['download the plan as a Word document', 'export'],
    ['save it as markdown', 'export'],
    ['docx', 'export'],
  ])('%s', (text, what) => expect(read(text)).toEqual({ type: 'show', what }))
})

describe('the plan’s making', () => {
  test.each([
    ['make the plan again', 'plan-again'],
    ['plan it again', 'plan-again'],
    ['start over', 'plan-again'],
    ['redo the plan with the corrected evidence', 'plan-again'],
    ['regenerate', 'plan-again'],
    ['Can you make me a new plan?', 'plan-again'],
    ['update the plan', 'plan-again'],
    ['stop', 'stop'],
    ['Stop!', 'stop'],
    ['please stop writing', 'stop'],
    ['cancel', 'stop'],
    ['that’s enough', 'stop'],
    ['go on', 'resume'],
    ['continue', 'resume'],
    ['keep going please', 'resume'],
    ['finish the plan', 'resume'],
    ['pick up where you left off', 'resume'],
    ['help', 'help'],
    ['what can you do?', 'help'],
    ['What can I say here?', 'help'],
    ['?', 'help'],
  ])('%s', (text, type) => expect(read(text)).toEqual({ type }))
})

describe('a question about a command', () => {
  test.each([
    'would you approve I1?',
    'Would you rather reject I2?',
    'should I approve I1?',
    'Hm, should I reject I2 or not?',
    'should we take it into the room',
    'do you think I should keep I4?',
    'is it ok to approve I1?',
    'what if I drop the last one?',
    'can I approve I1?',
    'may I approve everything?',
    'approve I1?',
    'I2 ok?',
    'good to go?',
    'are we ready to go?',
    'why should I reject I3?',
    'should I compare with the Impact Cycle?',
    'would you use GROW?',
    'should I stop?',
  ])('%s is not the command', (text) => expect(read(text)).toEqual({ type: 'opinion' }))

  test.each<[string, Command]>([
    ['could you approve I1?', { type: 'approve', label: 'I1' }],
    ['Can you approve I1, please?', { type: 'approve', label: 'I1' }],
    ['would you please approve I1?', { type: 'approve', label: 'I1' }],
    ['approve I1, would you?', { type: 'approve', label: 'I1' }],
    ['take it into the room, please?', { type: 'take' }],
    ['would you show me the evidence sheet?', { type: 'show', what: 'evidence-sheet' }],
    ['would you make it less leading?', { type: 'less-leading' }],
    ['could we have one about scaffolding?', { type: 'add', focus: 'supports-and-differentiation' }],
    ['another one?', { type: 'another', label: null }],
  ])('%s asks for it, politely', (text, command) => expect(read(text)).toEqual(command))

  test.each(['would you say wait time was long?', 'should I be worried?', 'should students stop?', 'what should I approve?'])(
    '%s is about something else',
    (text) => expect(read(text)).toBeNull(),
  )
})

describe('what is no command', () => {
  test.each([
    'don’t approve I2',
    'dont approve I2',
    'do not reject I3',
    'never mind',
    'please don’t stop',
    'not I2',
    'I can’t approve I2',
    'reject everything',
    'approve I2, reject I3',
    'approve it',
    'approve the twelfth question',
    'another teacher came in',
    'one about lunch',
    'what about lunch?',
    'switch to partners',
    'compare fractions with pictures',
    'stop the timer',
    'Stop and jot',
    'take out your books',
    'take it easy',
    'help students explain',
    'help me plan a talk with Dana',
    'students stop when the bell rings',
    'she approves of everything',
    'we continue tomorrow',
    'the last question was hard',
    'I2',
    'who wrote I2?',
    'what is wait time?',
    'wait time was two seconds',
    'how long is the plan',
    'Ms Ortiz wants her students to grow',
    'they are too leading questions for fifth grade',
    'she is less leading than last time',
    'print on the board',
    'share with a partner',
    'good',
    'thanks',
    'yes',
    '',
    '   ',
    '10:02 T: stop',
    'T: stop',
    '- stop',
    'Maya: another one',
    '10:05 stop\n10:06 go on',
    '"go on and show me the whole plan"',
    'notes\n\nstop',
    'Ms Ortiz, fractions, we talk tomorrow',
    'Mr Hale wants more students to explain why',
    `approve I2 ${'and then think about it '.repeat(6)}`,
  ])('%s', (text) => expect(read(text)).toBeNull())

  test('a line of the development notes, whichever', () => {
    const folder = new URL('../../../evals/cases/development/notes/', import.meta.url)
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md')))
      for (const line of readFileSync(new URL(name, folder), 'utf8').split('\n')) expect([line, read(line)]).toEqual([line, null])
  })
})

test('with no plan and no coaching models, what names them is no command', () => {
  const nothing = { coachingModels: [], labels: [] }
  expect(readCommand('switch to the Impact Cycle', nothing)).toBeNull()
  expect(readCommand('reject the last one', nothing)).toBeNull()
  expect(readCommand('another one for the second question', nothing)).toEqual({ type: 'another', label: null })
})

test('whatever is said, there is a command or none, and nothing breaks', () => {
  const word = fc.constantFrom(
    'approve',
    'I2',
    'another',
    'the',
    'last',
    'one',
    'stop',
    'about',
    'wait',
    'time',
    'don’t',
    'GROW',
    'plan',
    '?',
    ',',
    '\n',
    '👀',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
        fc.string(),
      ),
      (text) => {
        const command = read(text)
        if (command) expect(Command.parse(command)).toEqual(command)
      },
    ),
    { numRuns: 500 },
  )
})

test.each([`a "${' '.repeat(3_500)}x`, `${'!'.repeat(40_000)}x`, `${'hm, '.repeat(70)}x`, `should i ${'or not '.repeat(40)}x`])(
  'a long run of spaces or marks is no command, and is told at once (%#)',
  (text) => {
    const began = performance.now()
    expect(readCommand(text, { coachingModels: [], labels: [] })).toBeNull()
    expect(performance.now() - began).toBeLessThan(2_000)
  },
)
