import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BroughtKind } from '../../domain/brought.ts'
import { recognise } from './recognise.ts'

const kindOf = (text: string) => recognise(text).kind
const plan = `Lesson Plan: Comparing Fractions
Grade: 5
Objective: Students will be able to compare fractions with unlike denominators.
Materials: fraction strips, exit tickets
Warm-up (5 min): Ask students which is larger, 1/2 or 2/4.
Guided practice (15 min): Model with strips. Have students fold their own.
Closure (5 min): Students will complete the exit ticket.`
const notes = `10:02 T: "Who can tell me?" 4 hands.
10:03 Maya: "You cut it in two."
10:12 Same 4 students answer. 22 others silent.`

describe('notes of a lesson', () => {
  test.each([
    ['with clocks and speakers', notes],
    ['one line', '10:02 T: ok'],
    ['a few counts', 'Math. 4 hands up.'],
    ['minutes since the start', '+0 carpet\n+4 "My turn, your turn."\n+12 go. reads names off the chart'],
    ['shorthand', 'T asks DOK 2 q. Ss silent 3 sec. S1 ans. T repeats. 3/24 Ss raised hands'],
    ['tallies', 'praise: IIII IIII\nredirects: III\nspecific: II'],
    [
      'a table',
      '| Time | What I saw | Wondering |\n|---|---|---|\n| 9:05 | Ms. Cole reads aloud | why then? |\n| 9:12 | Ss turn and talk | |',
    ],
    ['with front matter', `---\nteacher: Ms. Ortiz\ngoal: more students speak\n---\n${notes}`],
    [
      'dictation without a stop',
      'okay so im in mr reyes room and he starts with the do now and about half the kids are writing and he walks around and then he asks what did we say yesterday about slope and he waits maybe a second and then says it himself and a girl in front said rise over run and he said right and moved on',
    ],
    [
      'quoting a plan',
      'Objective on the board: SWBAT compare fractions. Agenda: warm-up, guided practice, closure.\n10:02 T: "Eyes up." 4 hands.\n10:05 T: "What makes these equal?" Maya: "Same size."\n10:20 closure cut short, bell',
    ],
    [
      'a plan’s headings over what was seen',
      'Warm-up: 12 of 26 writing by the bell. T: "Two more minutes."\nMini-lesson: T models, S1: "why is it negative?" T: "good question"\nGuided practice: same 4 students answer, 22 silent\nClosure: none, bell rang at 10:45',
    ],
    [
      'opinion only',
      'Great lesson. She is a natural. I loved the energy, and the kids seemed happy the whole time she was teaching them about the water cycle.',
    ],
    ['dashes', '- kids come in loud\n- T greets 3 by name\n- do now on the board, 15 of 22 start right away\n- one boy asks to leave'],
    ['HTML pasted', '<p><b>10:02</b> T: &quot;Who can tell me?&quot;</p>\n<p>10:04 Maya: "two halves"</p><p>10:06 S: "same"</p>'],
    ['emoji', '👀 10:02 kids on rug\n✋ 4 hands up\n🗣 T: "say more about that" Leo: "because its bigger"'],
    [
      'from a transcript',
      'Teacher: What do you notice about these two shapes?\nMaya: They both have four sides.\nTeacher: Tell me more.\nLuis: But one is tilted.\nTeacher: Does tilting change it?',
    ],
    [
      'I statements of a coach',
      'I counted 14 questions in 20 minutes. I heard three students explain. I noticed she called on the front row most of the time.',
    ],
    ['with a worry in it', `${notes}\nI’m worried about how she takes it when I bring this up.`],
    [
      'with minutes in brackets',
      'Do Now up when they walk in (4 min). 22/27 writing by bell\nT models mass on doc cam, 1 ex. Ss copy\nTPS: think 20 sec, pair 1 min\nS1: syrup bc its thicker',
    ],
    ['long and unclear', 'The room is bright and the walls are full of work from the last unit. '.repeat(8)],
    [
      'a timetable of what happened',
      '9:00-9:10 Ms. Lee reads the story, kids on the rug\n9:10-9:25 kids went to tables, 6 did not start\n9:25 share, 3 kids spoke',
    ],
    [
      'in the past',
      'She opened with a question about rivers. Students wrote for two minutes. She called on Sam, who said the river was old. Then they moved to maps.',
    ],
    [
      'about co-teachers',
      'Brennan & Osei, co-taught, 4th period\nB leads, O circulates to 3 tables\nO: "show me where you got that"\nS: "from the chart"',
    ],
  ])('%s', (_, text) => expect(kindOf(text)).toBe('notes'))
})

describe('a lesson plan', () => {
  test.each([
    ['with its headings', plan],
    [
      'in Markdown',
      '# Parts of a cell\n\n## Learning objective\nStudents can name the parts.\n\n## Materials\nposters, glue\n\n## Procedure\n1. Introduce the model.\n2. Have students label it.\n3. Discuss in pairs.\n\n## Assessment\nExit ticket',
    ],
    [
      'with times',
      'Objective: SWBAT write a thesis statement\nHook – 5 min: Show two essays\nDirect instruction – 10 min: Explain claim and reason\nGuided practice – 10 min: Write one together\nIndependent practice – 15 min: Students will write their own\nExit ticket – 5 min',
    ],
    [
      'with clocks',
      'Objectives: By the end of the lesson students will be able to solve one-step equations.\n9:00-9:10 Warm-up: students will solve two problems\n9:10-9:25 Direct instruction: model on the board\n9:25-9:40 Guided practice\n9:40 Closure: exit ticket\nMaterials: whiteboards',
    ],
    [
      'in a table',
      '| Part | Time | What students do |\n|---|---|---|\n| Objective | | Students will compare two poems |\n| Opening | 5 min | Read the first poem |\n| Guided practice | 10 min | Students will annotate |\n| Independent practice | 15 min | Write a paragraph |\n| Closure | 5 min | Share one line |\n| Materials | | poems, pens |',
    ],
    [
      'as the 5E model',
      'Engage: Ask students what floats.\nExplore: Give each group a tub. Have them test six objects.\nExplain: Introduce density.\nElaborate: Students will predict for new objects.\nEvaluate: Collect notebooks.\nMaterials: tubs, objects',
    ],
    [
      'I do, we do, you do',
      'Learning target: I can find the main idea.\nStandards: RI.4.2\nI do: Read the first page aloud. Show how I find it.\nWe do: Read page two together.\nYou do: Students will read page three and write it.\nClosure: Share with a partner.',
    ],
    ['under words to the assistant', `Here is Mr Cho's lesson plan for tomorrow:\n\n${plan}`],
    [
      'with a script for the teacher',
      'Learning objectives: Students will explain parity.\nKey questions: What is a parity bit?\nMaterials: cards\nLesson starter: Teacher to class: "I want to show you a trick."\nShow the cards. Ask a student to flip one.\nLesson activities: Have pairs practise. Circulate and check.\nReflection: What did we learn?',
    ],
  ])('%s', (_, text) => expect(kindOf(text)).toBe('lesson-plan'))
})

describe('a goal', () => {
  test.each([
    ['Mr Hale wants more students to explain why', 'more students to explain why'],
    ['Her goal is for students to lead the discussion', 'students to lead the discussion'],
    ['Goal: fewer one-word answers in 3rd period', 'fewer one-word answers in 3rd period'],
    ['My teacher Dana Ortiz is working on wait time. We meet Thursday.', 'wait time'],
    ['Ms. Cole would like quieter transitions, and we talk tomorrow', 'quieter transitions'],
    ['She wants to stop repeating student answers. Third grade, Ms Young.', 'to stop repeating student answers'],
    ['He asked me to look at who talks in his discussions', 'who talks in his discussions'],
  ])('%s', (text, goal) => expect(recognise(text)).toMatchObject({ kind: 'goal', goal, text }))
})

describe('a situation', () => {
  test.each([
    'I’m worried about tomorrow. She gets defensive whenever I bring up pacing.',
    'How do I tell Mr Reyes that his transitions take ten minutes without shutting him down?',
    'A parent complained about Ms Lee’s homework policy and she wants me to be at the meeting.',
    'My new teacher refuses to meet with me. He cancelled on me three times.',
    'I have a hard conversation with Dana on Friday about how she speaks to one student.',
    'I don’t know how to talk to a veteran teacher who thinks I’m here to evaluate him.',
    'One of my teachers is about to quit and I don’t know what to say to her',
    'Mr Banks rolls his eyes when I come in. We have a debrief tomorrow, how do I open it?',
    'The co-teachers don’t plan together and it is a tricky talk, since each blames the other.',
  ])('%s', (text) => expect(recognise(text)).toMatchObject({ kind: 'situation', text }))
})

describe('a teacher’s own look back', () => {
  test.each([
    'I taught my third period lesson on slope today. I asked the class why and nobody answered, so I explained it again. I felt rushed.',
    'My lesson did not go how I planned. I gave my students the lab sheet and I lost them in the first five minutes.',
    'Today I tried using sentence frames with my class. I was surprised: my students talked more than ever. Next time I would do it earlier.',
    'I think it went okay. I wanted my students to discuss, but I called on the same ones, and I ran out of time for my exit ticket.',
  ])('%s', (text) => expect(kindOf(text)).toBe('reflection'))
})

describe('nothing to draft from yet', () => {
  test.each([
    'Ms Ortiz, fractions, we talk tomorrow',
    'Hi!',
    'Help me prepare a talk with Dana',
    'I have a debrief with Mr Cho on Friday at 2:30',
    'I observed Ms Ortiz yesterday and we meet after school',
    'Can you help me plan a conversation?',
    'I coach Ms. Bell in third grade math and we sit down on Thursday during her prep',
    'hello, what can you do for me?',
    'I want to plan a conversation with a new teacher',
    'fifth grade, math',
    'Ms Ortiz',
    'test',
  ])('%s', (text) => expect(recognise(text)).toMatchObject({ kind: 'nothing-yet', message: text, text: '' }))

  test.each(['', ' ', '\n\n\t', '\u00a0', '---', '…', '👋'])('%j', (text) =>
    expect(recognise(text)).toMatchObject({ kind: 'nothing-yet', text: '' }),
  )
})

describe('words to the assistant and what stands under them', () => {
  test.each([
    ['Ms Ortiz, fifth-grade fractions, my notes are below, we talk tomorrow', '\n\n', notes],
    ['Hi! I observed Mr. Reyes yesterday.\nHe is new this year.\nMy notes are below.', '\n', notes],
    ['Here are my notes:', ' ', '10:02 T: "Who can tell me?" 4 hands.'],
    ['Notes:', '\n', notes],
    ['Ms Ortiz, grade 5.\n\nWe debrief on Thursday, can you get me ready for the talk?', '\n\n', notes],
    ['My notes from Ms Ortiz’s room are pasted here', '\n', `---\nteacher: Ms. Ortiz\n---\n${notes}`],
    ['Please plan a conversation from this.', '\n\n', '| Time | Saw |\n|---|---|\n| 9:05 | Ss copy the date |'],
    ['We meet at 2:30.', '\n', 'T greets 3 by name. Do now on the board. 15 of 22 start.'],
  ])('%s', (message, between, text) => expect(recognise(message + between + text)).toMatchObject({ kind: 'notes', message, text }))

  test('a request at the end is said to the assistant too', () => {
    expect(recognise(`${notes}\n\nCan you plan the debrief with the Impact Cycle?`)).toMatchObject({
      message: 'Can you plan the debrief with the Impact Cycle?',
      text: notes,
    })
  })

  test.each([
    ['a title', `Haugen, rm 114, 24 Ss (2 pulled for speech)\n\n${notes}`],
    ['the head of a form', `Teacher: Ms. Ortiz\nDate: 10/3\nObserver: me\n${notes}`],
    ['what a teacher asked', `T: Can you help me plan this talk?\n${notes}`],
    ['a teacher’s quoted request', `"Please talk to your partner about the plan"\n${notes}`],
    [
      'dictation that begins with itself',
      `okay so these are my notes from mr reyes room ${'and the kids are writing and he walks around '.repeat(12)}`,
    ],
    ['a plan for the talk at the end', `${notes}\n\nAsk her about the exit ticket. Start with Maya.`],
    ['front matter', `---\nteacher: Ms. Ortiz\n---\nWe talk tomorrow\n${notes}`],
  ])('%s stays with the notes', (_, text) => expect(recognise(text)).toMatchObject({ kind: 'notes', message: '', text }))

  test('no word is lost, whatever is brought', () => {
    const piece = fc.constantFrom(
      'Ms Ortiz, fractions, we talk tomorrow',
      'My notes are below',
      'Here are my notes: ',
      notes,
      plan,
      '---',
      'teacher: Ms. Cole',
      '',
      '  ',
      '# Title',
      '```',
      'Can you plan the talk?',
      'Goal: more voices',
      'I’m worried about it',
      '- 4 hands',
      '| a | b |',
      '👀',
      '\t',
      'T: ok',
      'Thanks!',
    )
    const words = (text: string) => (text.match(/\S+/g) ?? []).sort()
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 20 })), { maxLength: 8 }),
        fc.constantFrom('\n', '\n\n', '\r\n', ' '),
        (pieces, joint) => {
          const brought = pieces.join(joint)
          const { message, text } = recognise(brought)
          expect(words(`${message} ${text}`)).toEqual(words(brought))
          expect(brought).toContain(text)
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('what the visit was', () => {
  test.each([
    ['Ms Ortiz, fifth-grade fractions, my notes are below, we talk tomorrow', 'Ms Ortiz', 'fifth-grade fractions', 'tomorrow'],
    ['my teacher Dana Ortiz teaches 8th grade science, we meet Thursday 8:10', 'Dana Ortiz', '8th grade science', 'Thursday 8:10'],
    ['I observed Mr. Reyes on Monday, algebra, and we debrief on Friday', 'Mr. Reyes', 'algebra', 'on Friday'],
    ['ms cole, reading, debrief after school', 'ms cole', 'reading', 'after school'],
    ['I’m meeting with Dana tomorrow at 2:30 about her poetry unit', 'Dana', 'poetry', 'tomorrow at 2:30'],
    ['Talk with Coach Sefo next week', 'Coach Sefo', null, 'next week'],
    ['Sra. Ocasio, ELD', 'Sra. Ocasio', 'ELD', null],
    ['Dana’s class, lesson on the water cycle', 'Dana', 'water cycle', null],
    ['Dr. O’Brien-Smith, kindergarten literacy', 'Dr. O’Brien-Smith', 'kindergarten literacy', null],
    ['Grace Will teaches math, we talk in May', null, 'math', null],
    ['the aide Mrs. Baptiste was out', null, null, null],
    ['we talk tomorrow', null, null, 'tomorrow'],
  ])('%s', (text, teacher, topic, when) => {
    const { teacher: found, topic: about, when: at } = recognise(text)
    expect([found, about, at]).toEqual([teacher, topic, when])
  })

  test('is read from the head of the notes', () => {
    const head = '---\nteacher: Ms. Haugen\nsubject: Math\ngrade: 4\ngoal: more students explain\n---\n'
    expect(recognise(head + notes)).toMatchObject({
      teacher: 'Ms. Haugen',
      topic: 'Math, grade 4',
      goal: 'more students explain',
      when: null,
    })
  })

  test('what was said goes before what the notes have, for the goal, and a clock in the notes is not when the talk is', () => {
    const found = recognise(`Ms Ortiz wants more voices, notes below, we talk Friday\n\nGoal: quiet transitions\n${notes}`)
    expect(found).toMatchObject({ goal: 'more voices', when: 'Friday' })
    expect(recognise(notes).when).toBeNull()
  })
})

test('the development notes are notes, with nothing taken out of them', () => {
  const folder = new URL('../../../evals/cases/development/notes/', import.meta.url)
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const expected: { kind: BroughtKind; message: string; text: string } = { kind: 'notes', message: '', text }
    expect([name, recognise(text)]).toMatchObject([name, expected])
  }
})

describe('words that may be a sign that someone is at risk', () => {
  const sign = 'A student told me his dad hits him.'

  test('stay with the notes, where they are read for it, and none is lost', () => {
    const said = `Ms Ortiz, fractions, we talk tomorrow. ${sign} My notes are below.\n\n${notes}`
    expect(recognise(said)).toMatchObject({ kind: 'notes', message: '', text: said, teacher: 'Ms Ortiz' })
  })

  test('alone are something hard to talk about, so that the coach is told at once what to do', () => {
    expect(recognise('Bruise on his arm.')).toMatchObject({ kind: 'situation', text: 'Bruise on his arm.' })
  })

  test.each([
    ['a goal', `Her goal is to be safe at home, because her husband beats her. My notes are below.\n\n${notes}`],
    ['a goal that goes on about it', `She told me her uncle hurts her. She wants to stay at school on Friday.\n${notes}`],
    ['a head', `---\nteacher: Ms Lee, her husband beats her\nsubject: her dad hits her\ngoal: she wants to die\n---\n${notes}`],
  ])('are no teacher, no topic and no goal: %s', (_, text) => {
    expect(recognise(text)).toMatchObject({ teacher: null, topic: null, goal: null })
  })
})
