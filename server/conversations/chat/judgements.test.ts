import { expect, test } from 'vitest'
import { judges } from './judgements.ts'

test.each([
  ...[
    'As item I2 shows, her questioning is poor.',
    'As the wording of I1 says, her lesson was bad.',
    'The opening of her lesson was weak.',
  ],
  ...['I2 and her teaching are both weak.', 'Her wording was poor.', 'She had a weak opening.', 'The teacher’s questions were poor.'],
  ...['Good, her teaching is weak.', 'The wording of I1 is good, but her lesson was bad.', 'I2 is good, and she is a weak teacher.'],
  ...[
    'On a scale of 1 to 10 I’d put her at a three.',
    'I would give her lesson a C.',
    'She is a 2 out of 5.',
    'Her lesson gets ★★☆☆☆.',
    '3/10.',
  ],
  ...[
    'A poor lesson.',
    'Weak.',
    'Ortiz had a weak opening.',
    'Students got bad questions from her.',
    'She is wеak.',
    'The ｗｏｒｓｔ teacher.',
  ],
])('“%s” judges somebody', (words) => {
  expect(judges(words)).toBe(true)
})

test.each([
  ...['ok.', 'Great.', 'Perfect!', 'Good idea.', 'Great, I reworded I2.', 'Well done.', 'Sure.', 'Fine.'],
  ...[
    'That is a strong opening question.',
    'I2 is a good question to ask her.',
    'I think I2 is the strongest of the two.',
    'The wording is a bit weak.',
  ],
  ...[
    'It is a good moment to wait.',
    'It would be good to ask her what she saw.',
    'This is a good place to start with her, as she may be nervous.',
  ],
  ...[
    'Your notes are excellent.',
    'I like how you put it.',
    'That is a great way to put it to her.',
    'The best opening is the one that she can answer.',
  ],
  ...[
    'She may feel it went well, so let her say so first.',
    'She might say that the lesson was bad.',
    'You could begin with what went well in the lesson.',
  ],
  ...[
    'On a scale of 1 to 10, where would you put today?',
    'I’d give her three minutes to think.',
    'I would keep I2: it is clear and short.',
  ],
  ...[
    'I can’t rate this teacher for the principal.',
    'It lets her rate her own lesson.',
    'It invites her to judge for herself how good the lesson was.',
  ],
])('“%s” judges nobody', (words) => {
  expect(judges(words)).toBe(false)
})
