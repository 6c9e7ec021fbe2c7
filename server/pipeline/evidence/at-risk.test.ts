import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findRiskSigns } from '../../safety/risk-signs.ts'
import { gatherEvidence } from './gather-evidence.ts'

const read = (notes: string) => {
  const { evidence, atRisk, context } = gatherEvidence(notes, findRiskSigns)
  return { evidence: evidence.map(({ text }) => text), passages: atRisk.map(({ start, end }) => notes.slice(start, end)), context }
}

type Sample = { name: string; notes: string; out: string[]; evidence: string[] }

const samples: Sample[] = [
  {
    name: 'by pronoun, by what was shown, on one line',
    notes:
      '10:02 T: "Why?"\n10:05 She told me her uncle hurts her. She showed me a bruise. He said Friday is the day.\n10:07 T: "Next one." 4 hands.',
    out: ['uncle hurts her', 'showed me', 'Friday is the day'],
    evidence: ['"Why?"', '"Next one."', '4 hands.'],
  },
  {
    name: 'on the next line without a time, whoever is its subject',
    notes: '10:05 Teo told me he is scared to go home.\n      Friday is the day.\nSaid not to tell.\n10:07 4 hands up.',
    out: ['scared to go home', 'Friday', 'not to tell'],
    evidence: ['4 hands up.'],
  },
  {
    name: 'in the points under an entry',
    notes:
      '9:15 kids on rug\n9:17 D. whispered that his stepdad hits him when he is drunk\n  - wouldnt look at me\n  - long sleeves\n9:20 T models the first one\n9:24 pairs, 5 of 8 talking',
    out: ['stepdad', 'look at me', 'long sleeves'],
    evidence: ['kids on rug', 'T models the first one', 'pairs, 5 of 8 talking'],
  },
  {
    name: 'in bullets with no time, up to the lesson',
    notes:
      '• Ss enter, 2 late\n• Bruise on left arm (Jaden), long sleeves though hot\n• asked to sit out of the game\n• mom picked him up early on Tuesday\n• T: "Let’s get started"\n• 14/22 hands on Q1',
    out: ['Bruise', 'sit out', 'mom picked him up'],
    evidence: ['Ss enter, 2 late', '"Let’s get started"', '14/22 hands on Q1'],
  },
  {
    name: 'in running prose where the teacher is a she too',
    notes:
      'Ms. Ortiz opened with the fractions problem. While they worked a girl told me her uncle hurts her. She said he comes on Fridays. She asked me not to tell anyone. I told her I would get help. Ms. Ortiz brought the class back. She asked who could explain. She wrote both ways on the board. Four students explained.',
    out: ['uncle', 'Fridays', 'not to tell', 'get help'],
    evidence: [
      'Ms. Ortiz brought the class back.',
      'She asked who could explain.',
      'She wrote both ways on the board.',
      'Four students explained.',
    ],
  },
  {
    name: 'around a count that comes between',
    notes: '10:05 Teo told me he is scared to go home. 4 hands up. He said Friday is the day.\n10:06 T circulates.',
    out: ['scared', 'Friday'],
    evidence: ['4 hands up.', 'T circulates.'],
  },
  {
    name: 'around what the teacher asks meanwhile',
    notes: '10:05 Teo told me he is scared to go home. T asks "What is 3/4?" He said Friday is the day. 5 hands.',
    out: ['scared', 'Friday'],
    evidence: ['T asks "What is 3/4?"', '5 hands.'],
  },
  {
    name: 'by the same speaker, with what the teacher answers',
    notes: 'S3: my dad hits me\nT: oh no, are you ok?\nS3: please not again\nT: What is the next number?\nS1: twelve is it',
    out: ['dad', 'are you ok', 'not again'],
    evidence: ['What is the next number?', 'twelve is it'],
  },
  {
    name: 'in the next entry, where it names the same person at home or tells me more',
    notes:
      '10:05 Teo told me his uncle hurts him.\n10:06 Uncle picks him up on Fridays.\n10:07 He told me so.\n10:08 She asks Maya to read page 4.',
    out: ['hurts him', 'Fridays', 'told me so'],
    evidence: ['She asks Maya to read page 4.'],
  },
  {
    name: 'in the next paragraph, where every line is a paragraph',
    notes: '10:05 4 hands.\n\n10:07 Teo told me he is scared to go home.\n\nFriday is the day, he said.\n\n10:09 T: "Line up."',
    out: ['scared', 'Friday'],
    evidence: ['4 hands.', '"Line up."'],
  },
  {
    name: 'before the sign, where that says of whom it speaks',
    notes: '10:04 5 hands. Maya stayed behind. She rolled up her sleeve. Bruise on left arm.\n10:06 T: "Line up."',
    out: ['Maya stayed', 'sleeve', 'Bruise'],
    evidence: ['5 hands.', '"Line up."'],
  },
  {
    name: 'over lines that were broken to fit the page',
    notes:
      'Visit with Ms Lee. She had the class read page 4. At the end of class a boy said his stepdad\nlocks him in the closet and he is not fed, he asked me what he should\ndo about it. T then dismissed the class by table.',
    out: ['stepdad', 'closet', 'do about it'],
    evidence: ['She had the class read page 4.', 'T then dismissed the class by table.'],
  },
  {
    name: 'in the cells of a table and the row under them',
    notes:
      '| Time | Teacher | Students |\n|---|---|---|\n| 10:05 | "Why?" | Teo told me he is scared to go home |\n| | | He said Friday is the day |\n| 10:07 | "Go on." | 4 hands |',
    out: ['scared', 'Friday'],
    evidence: ['"Go on."', '4 hands'],
  },
  {
    name: 'without a pronoun, in its own entry, and what is done for the child in the next',
    notes:
      '10:02 T: "Which is bigger?"\n\n10:05 Luis says there is no food at home. Nothing since Friday. His little sister is the same.\n\n10:06 T gives him a snack. T: "Back to number 4." 2 hands.',
    out: ['no food', 'Nothing since', 'sister', 'snack'],
    evidence: ['"Which is bigger?"', '"Back to number 4."', '2 hands.'],
  },
  {
    name: 'in prose broken into lines, and no more of what stands before it',
    notes:
      'Visit to Mr. Sato, grade 4 science. Kids sat in fours with a tray of rocks each. He\nasked which ones would float. Nobody wrote yet. Under the window it was louder. At table\ntwo a girl said she doesn’t want to go home on Fridays because of her brother. She went\nquiet after that. Priya dropped the pumice in and laughed. Dev said it is the holes.\nNobody asked him what he meant. They cleaned up at the bell.',
    out: ['go home', 'quiet after that'],
    evidence: ['Nobody wrote yet.', 'louder', 'Priya dropped', 'Dev said', 'Nobody asked him', 'cleaned up'],
  },
  {
    name: 'about an adult at school',
    notes:
      'Period 3, 26 Ss. The aide grabbed Marcus by the arm and dragged him out. He shouted that it hurt. The aide said he had it coming. T kept teaching, wrote 3 problems on the board. 4 Ss copied.',
    out: ['grabbed', 'shouted', 'had it coming'],
    evidence: ['T kept teaching, wrote 3 problems on the board. 4 Ss copied.'],
  },
  {
    name: 'with what was done about it',
    notes:
      'She told me she wants to die.\nShe wrote it in her journal too.\nI walked her to the counselor.\n\nBack in the room: T had them share out. 5 hands. T: "What else?"',
    out: ['die', 'journal', 'counselor'],
    evidence: ['Back in the room: T had them share out. 5 hands.', '"What else?"'],
  },
  {
    name: 'in dictation, where a lesson about something grave stands farther off',
    notes:
      'so he put the question up and read it out loud and then he passed out the documents to all the tables and we waited a while for quiet and then teo came over to me and whispered that his dad hits him and he said friday is the day and he was shaking and then they all went back and they read the documents and they worked on the map for about ten minutes in groups and then trinity said this contract is slavery with extra steps and he asked what did the fourteenth amendment do',
    out: ['his dad hits him', 'friday is the day', 'shaking'],
    evidence: ['slavery'],
  },
]

describe('a passage about someone at risk is kept out whole', () => {
  test.each(samples)('$name', ({ notes, out, evidence: wanted }) => {
    const { evidence, passages } = read(notes)
    for (const words of out) {
      expect(passages.join('\n')).toContain(words)
      expect(evidence.join('\n')).not.toContain(words)
    }
    for (const words of wanted) expect(evidence.join('\n')).toContain(words)
  })
})

describe('what stays evidence beside it', () => {
  test.each([
    [
      'the next entry, though it begins with a pronoun',
      '10:05 Teo told me he is scared to go home.\n10:06 She asks for another way.',
      'another way',
    ],
    ['the same child’s later answer', '10:10 Sam told me his dad hits him with a belt.\n10:14 Sam: "I got 12".', '"I got 12"'],
    ['another child’s words', '10:05 Ana is not being fed at home. Wyatt: "times by two".', '"times by two"'],
    [
      'a line of notes on the teacher',
      'A boy told me his dad hits him\nHe showed me his arm\nShe looks at 3 papers\nShe kneels by Ana',
      'She looks',
    ],
    ['the next paragraph', 'Teo told me his dad hits him.\nHe cried.\n\nShe then asked for another way.\nLuis drew it.', 'another way'],
    ['a quiet line before the sign', '10:05 T: "Why?" 4 hands. Bruise on left arm.', '4 hands.'],
  ])('%s', (_, notes, kept) => {
    const { evidence, passages } = read(notes)
    expect(passages).not.toEqual([])
    expect(evidence.join('\n')).toContain(kept)
  })

  test('a page of notes after a sign, however it is written', () => {
    const line = 'He gazes at the yard and then at the other window'
    for (const page of [Array(60).fill(`- ${line}`).join('\n'), Array(60).fill(`${line}.`).join(' ')]) {
      const { evidence } = read(`Teo told me he is scared to go home.\n${page}`)
      expect(evidence.length).toBeGreaterThan(40)
    }
  })

  test('everything, where there is no sign', () => {
    const notes = 'T reads ch 3 aloud. In the story the father beats him. He says it hurts. T: "How does he feel?" 6 hands.'
    expect(read(notes)).toMatchObject({ passages: [], evidence: expect.arrayContaining(['6 hands.']) })
  })
})

test('a goal that stands in such a passage is no goal, and the head of the notes says nothing of it', () => {
  expect(read('She told me her uncle hurts her. She wants to stay at school on Friday.\n10:05 4 hands up.').context.goal).toBeNull()
  const head = '---\nteacher: Ms. Ortiz\nsubject: her dad hits her at home\ngoal: she wants to die\ngrade: 5\n---\n10:05 4 hands up.'
  expect(read(head).context).toEqual({ teacher: 'Ms. Ortiz', subject: null, grade: '5', goal: null, date: null })
})

test('signs are always within the passages, and no evidence touches one, whatever the notes', () => {
  const piece = fc.constantFrom(
    '10:05 ',
    'T: "Why?" ',
    'Teo told me his dad hits him. ',
    'He said Friday. ',
    '4 hands. ',
    '\n',
    '\n\n',
    '- ',
    '| ',
    '## ',
    'She wants to die. ',
    'S3: my dad hits me ',
    'Calls on Maya. ',
    '  ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const notes = pieces.join('')
      const { evidence, atRisk } = gatherEvidence(notes, findRiskSigns)
      for (const sign of findRiskSigns(notes)) expect(atRisk.some(({ start, end }) => start <= sign.start && sign.end <= end)).toBe(true)
      for (const { start, end } of evidence) expect(atRisk.some((passage) => passage.start < end && start < passage.end)).toBe(false)
    }),
  )
})
