import { describe, expect, test } from 'vitest'
import { checkText } from './check.ts'

const rulesOf = (text: string): string[] => [...new Set(checkText({ text }).map(({ rule }) => rule))].sort()

describe('verdicts come in many words', () => {
  test.each([
    'The plenary got away from you a bit.',
    'Your use of silence was masterly.',
    'It was a slog for everybody.',
    'Solid start, shaky finish.',
    'Behaviour: good. Pace: slow.',
    'This unit plan lacks coherence.',
    'The second activity felt tacked on.',
    'Your board is impossible to read.',
    'Nobody on this floor reads aloud the way you do.',
    "You've come on leaps and bounds since October.",
    'You handled the argument at the sink really well.',
    'The lesson started strongly but lost its way.',
    'Your instructions were crystal clear.',
    'As plans go, yours is first-rate.',
    'You weren’t prepared, and it showed.',
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual(['no-verdict'])
  })

  test('a judgement inside a question counts where the question takes it for granted', () => {
    expect(rulesOf('How did you end up with such a flimsy success criterion?')).toContain('no-verdict')
    expect(rulesOf("Wasn't that the dullest starter you've ever done?")).toEqual(['no-verdict', 'not-leading'])
  })
})

describe('advice comes in many coats', () => {
  test.each([
    'In my day we made them line up in silence, and it worked.',
    'Mr. Pires sets a two-minute sand timer for every share.',
    'The warm-up could easily lose five minutes.',
    "Had you put the diagram up, they'd have needed fewer reminders.",
    'A visual schedule would do wonders for Ty.',
    'If it were my class, the phones would be in the box.',
    'Stop repeating their answers.',
    'Might be worth recording yourself for ten minutes.',
    'Perhaps a timer on the board?',
    'Any reason not to let them stand?',
    'Mini whiteboards are great for this sort of thing.',
    'Tip: hand the scissors out last.',
    'You might well want to seat them apart.',
    'Friends of mine use a talking stick for that.',
    'It might do the class some good to move around.',
    'What is there to stop you giving them the answers first?',
    'A checklist, maybe, for the last step?',
    'The bell goes early, so do leave time for packing away.',
    'Sentence stems would not go amiss.',
    'Suppose you moved the carpet?',
    'It is far better to let them struggle first.',
    'Pre-cut the shapes and you’ll gain ten minutes.',
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual(['not-advice'])
  })
})

describe('feelings are told in many ways', () => {
  test.each([
    'I could see how much the comment stung.',
    'That inspection really knocked your confidence.',
    "It's obvious that you've lost your love for the job.",
    'You had a knot in your stomach the whole time.',
    'You both looked defeated walking out of there.',
    'Your irritation with the aide is understandable.',
    'No wonder you were cross.',
    "You don't seem thrilled with it.",
    'You were none too pleased when the bell went.',
    "You weren't exactly thrilled to be filmed.",
    "Proud, that's how you looked.",
    'How relieved you must be!',
    'Losing the room knocked the heart out of you.',
    'You must have felt invisible in that meeting.',
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual(['no-emotion-reading'])
  })
})

describe('questions lead in many ways', () => {
  test.each([
    'What was it about the task that put them off?',
    'How will you make sure this never happens again?',
    'What made you abandon the plan halfway?',
    'Was it laziness or were they simply lost?',
    "How could you tell they weren't interested?",
    'When the debate began to unravel, what did you do?',
    'Did you honestly expect them to sit through that?',
    'How will you get them to listen for once?',
    'So you gave up on the debate because of the noise?',
  ])('%s', (text) => {
    expect(rulesOf(text)).toContain('not-leading')
  })
})

describe('what describes, invites or asks openly stays clean', () => {
  test.each([
    'Who gets to speak in your discussions?',
    'Had there been ten more minutes, what would you have used them for?',
    'Should the fire drill come again, what would you want them to do?',
    "Which of the students' questions stayed with you?",
    "I'm curious whether anything surprised you, and if so, what it was.",
    'Would you like to talk about the transition, or is something else on your mind?',
    'Perhaps there is a moment you would like to return to?',
    'It would be good for me to know more about the group.',
    'Nothing was said for nine seconds, and then Mei answered.',
    'How do students tell a weak source from a strong one?',
    'You are not alone in that; what helps you when it happens?',
    'In the second task, who spoke that you did not expect?',
    'What do you make of the silence and of what came after it?',
    'Which of the three endings feels closest to what you wanted?',
    'Their models were sturdy: five of six held the weight.',
    'You moved to the back, and the front row began to talk to one another.',
    'Would you mind telling me how the pairs were made?',
    'You said you were dreading the assembly. What was it like in the end?',
    'What does a good question sound like in your subject?',
    'Here are two options some choirs use: humming first, or speaking the rhythm. Is either of use to you, or neither?',
    'Do you want "more pupil talk" to be the goal for this half term?',
    'Let’s stay with that moment.',
    'At 1:15 the noise dropped and two pupils went to the dictionary shelf.',
    'What did you decide not to do, and why?',
    'Because you repeated Nia’s words exactly, she went on and finished the sentence.',
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual([])
  })
})

describe('one fact is one fact, whatever stands before it', () => {
  test.each([
    'Tell me, did they finish?',
    'Out of curiosity, which class was it?',
    'In which unit was this taught?',
    'And the sheets: collected, were they?',
    'Remind me, was it the first group or the second?',
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual(['open-question'])
  })
})
