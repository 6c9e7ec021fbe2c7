import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findRiskSigns } from './risk-signs.ts'

const signs = [
  'Bruise on left arm, long sleeves though it was hot.',
  'I noticed bruises on both of his wrists during the warm-up',
  'Marks on her neck that looked like fingers.',
  'Kayla came in with a black eye and belt marks.',
  'D. whispered that his stepdad hits him when he is drunk.',
  'my mom’s boyfriend beat me with a cord',
  'Her uncle hurts her little sister.',
  'He said he gets hit at home if his grades drop',
  'A boy in group 3 said someone is hurting him.',
  'She is scared to go home on Fridays.',
  'Student begged not to be sent home',
  "T. told me he doesn't want to go home because of his dad",
  "Jada said she doesn't feel safe at home.",
  'He is afraid of his father.',
  'Luis says there is no food at home.',
  "Amir hasn't eaten since Friday lunch",
  'Ana is not being fed at home',
  'I see him stealing food from the other lunches because he is hungry',
  'They are left alone at home all weekend.',
  'The family is sleeping in their car again.',
  'Same dirty clothes all week, smells of urine',
  'Her mom was passed out on the couch again when she left for school',
  "She said her cousin touches her and she doesn't like it",
  'he touched me where he should not',
  'An older boyfriend picks her up, she has a new phone and gifts',
  'He asked her for nudes',
  'She wrote in her journal that she wants to die.',
  'Student: "I wish I was dead"',
  'Cuts on her arms, fresh, under the sleeve.',
  'He talked about killing himself after the quiz',
  'Suicidal comments in his exit ticket.',
  'everyone would be better off without me, he wrote',
  'She has been cutting herself',
  'He took a bunch of pills last night',
  'self-harm scars',
  'There is a goodbye note in her notebook',
  'He brought a knife to school in his backpack',
  'Threatened to shoot up the school.',
  "Please don't tell my mom what he does to me, it is a secret",
  'I am making a report to CPS; called CPS at 3',
  'The aide grabbed Marcus by the arm and dragged him out',
  'The teacher slapped a student.',
  'Mr. Dunn is texting female students late at night',
  'Coach was alone with a student in a locked room',
  'The sub smelled of alcohol',
  "I can't go on like this, I cry every morning before school",
  'I have been having panic attacks in the car',
  "I don't want to wake up any more",
  'I am drinking every night to cope',
  'She disclosed abuse at home',
  'The student told me her story is just like what happens to her: her father hits her.',
  'They are sending her away to get married this summer.',
  'ran away from home on tuesday',
  "There wasn't any dinner again and they were by themselves all night",
  'He says there is no food at home and he is alone every night',
]

/** As a child types it, or as somebody writes it who does not want it read. */
const typed = [
  'she doesnt want to be alive anymore',
  'i dont wanna be here anymore',
  'He said he didnt want to exist',
  'wish i wasnt born',
  'she says she cant go on like this',
  'he doesnt feel safe at home',
  'She hasnt eaten since yesterday',
  'wants to unalive herself',
  'kms lol, she wrote',
  'im gonna kms',
  'he told him kys',
  'KMS!!',
  'sewerslide in her journal',
  'she wants to off herself',
  'kill my self',
  'wants to kіll herself',
  'wants to k1ll herself',
  'wants to 𝗸𝗶𝗹𝗹 herself',
]

/** Asked of a child, or told to anybody. */
const said = [
  'Does your stepdad hit you, Maya?',
  "Does your mom's boyfriend touch you?",
  'Is someone hurting you at home?',
  'Did he hurt you?',
  'Who hits you?',
  'Are you being hit at home?',
  'Do you feel safe at home?',
  'How did you get that bruise?',
  'Do you want to kill yourself?',
  'Have you thought about hurting yourself?',
  'Here is how she could do it with pills.',
  'She could end it by taking an overdose.',
  'This is how many pills it would take.',
  'the easiest way to die',
  'she said she would hang herself',
]

const ordinary = [
  'The walk is 5 kms from the school.',
  'They ran 5kms in PE.',
  'Convert 12 miles to kms.',
  'How many kms is it?',
  'It is 40 kms away.',
  'I could have died laughing.',
  "Don't kill yourself over the grading.",
  'What touched you about her answer?',
  'How did that comment hit you?',
  'Did they say what hit you most?',
  'Did anyone hit you with a question you had not planned for?',
  'Did your brother beat you at chess?',
  'Did they beat you to the answer?',
  "You're going to hurt yourself, walk please.",
  'How did you get those marks back so fast?',
  'She could do it with a number line.',
  'You can do it by jumping back in tens.',
  'How many tablets does the cart hold?',
  'Did that hurt her self esteem?',
  'Students cant see the board from table 6.',
  'I dont want to wake up early tomorrow.',
  'Do students feel safe in the discussion?',
  'Finish it with the timer on.',
  'We were just killing time before the bell.',
  'I totally bombed the quiz.',
  'Ss were dying to share their answers.',
  'He hit the ball over the fence at recess.',
  'Students cut the paper into thirds.',
  'Oh shoot, I forgot my notebook.',
  'Lesson on the Civil War: soldiers were killed, enslaved people were beaten.',
  'Slavery unit: Ss read how masters whipped them and burned marks on their backs.',
  'In chapter 7 the father beats him and he wants to die.',
  'Romeo and Juliet, Act V: why does Juliet kill herself?',
  'Ss discuss why Lennie hurts him in the novel',
  'The protagonist is afraid to go home, so he sleeps in a car.',
  'Holocaust survivors told how children were starved.',
  'My dad beat me at chess this weekend',
  'The blue team was beaten by the other team',
  'Table 4 got beat in the review game.',
  'That joke killed me.',
  'The deadline is killing us.',
  'T: "Bear with me, I am dying up here!"',
  'He touched on three main ideas.',
  'The poem touched her deeply.',
  "Don't run with scissors, you'll hurt yourself.",
  'He hurt himself on the slide at recess, nurse called',
  'Jaden cut himself on the paper, band-aid',
  'Ss attack the problem in pairs.',
  'T fired off six questions in a row.',
  'shoot me your answers on the chat',
  'Group 2 is struggling to survive the fractions unit',
  'They were starving by 11:40 and watching the clock.',
  "I haven't eaten lunch yet, can we go?",
  'It was a brutal transition.',
  'T strikes a line through the first answer',
  'She grabbed the markers by the handful and passed them out',
  'T grabbed their attention with a photo.',
  'T pulled a chair up next to Maria and pointed to line 3.',
  'The coach kicked off the meeting',
  'Suicide prevention assembly at 2 pm moved class to room 9',
  'Mandated reporter training on Tuesday.',
  'Ss write about a time they were afraid.',
  'Nobody wanted to go home, the game was so much fun.',
  'Kids were scared of the big test.',
  'I died laughing.',
  'Bruised apples on the counter for the decomposition lab.',
  'Ss weigh the knife and the fork on the balance.',
  'The gun lobby article: Ss annotate claims.',
  'Trigger warning on slide 3, drug policy debate.',
  'He locked the door to the closet where the laptops are',
  'T hits the key vocabulary: abuse of power, tyranny, consent of the governed',
  "I can't do this, it's too hard",
  'T: "Don\'t kill each other over the glue sticks"',
  'Students beat the timer by ten seconds.',
  'Water burns off, cuts on the cost side, marks on the page',
  'Teacher pushed students to explain their reasoning.',
  'Teacher hit students with a hard question right away',
  'Marcus at home with flu. Homework sent home.',
  'Her mother works nights at the hospital.',
  'She pinned the chart to the wall',
]

describe('signs that somebody may be at risk', () => {
  test.each([...signs, ...typed, ...said])('finds: %s', (text) => {
    expect(findRiskSigns(text).length).toBeGreaterThan(0)
  })

  test.each(ordinary)('leaves alone: %s', (text) => {
    expect(findRiskSigns(text)).toEqual([])
  })

  test('the span is the sentence that holds the sign', () => {
    const text = '10:02 T asks "Why?"\n10:05 Bruise on left arm. Asked to sit out.\n10:07 pairs'
    expect(findRiskSigns(text).map(({ start, end }) => text.slice(start, end))).toEqual(['10:05 Bruise on left arm.'])
  })

  test.each([
    ['a line that was broken to fit the page', 'At the bell he told me that his dad\nhits him. 4 hands.', 'his dad\nhits him.'],
    ['two spaces', 'He said his dad  hits him.', 'his dad  hits him.'],
    ['a space of no width', 'He said his d\u200bad hits him.', 'hits him.'],
  ])('is found over %s', (_, text, words) => {
    expect(findRiskSigns(text).map(({ start, end }) => text.slice(start, end))).toEqual([expect.stringContaining(words)])
  })

  test('of a lesson on something grave and a child’s own words in one breath, the child’s are found', () => {
    const text = `${'and they read about the war and the soldiers '.repeat(8)}and then they packed up and went to their seats and talked a bit and he said that his dad hits him ${'and then they lined up '.repeat(12)}`
    const [span] = findRiskSigns(text)
    expect(span && text.slice(span.start, span.end)).toContain('his dad hits him')
  })

  test('in dictation without stops only the words around the sign are kept out', () => {
    const before = 'then they shared out and she wrote it on the board '.repeat(8)
    const text = `${before}and he whispered that his dad hits him ${before}`
    const [span] = findRiskSigns(text)
    expect(span && span.end - span.start).toBeLessThan(text.length / 2)
    expect(span && text.slice(span.start, span.end)).toContain('his dad hits him')
  })

  test.each(['kms ', 'is someone ', 'hurting you ', 'do it with ', 'your dad ', 'ways to ', 'kill yourself ', 'my ', 'dont want to '])(
    '60,000 characters hold nobody up: %s',
    (part) => {
      const start = process.cpuUsage()
      findRiskSigns(part.repeat(60_000 / part.length))
      expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000)
    },
  )

  test('spans are ordered, apart and inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs, ...typed, ...said, ...ordinary, '\n', '😀'), { maxLength: 8 }), (parts) => {
        const text = parts.join(' ')
        let last = -1
        for (const { start, end } of findRiskSigns(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})
