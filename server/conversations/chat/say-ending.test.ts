import { expect, test } from 'vitest'
import { setRight } from './say-ending.ts'

test.each([
  ...[
    'I1 and I2 are approved now.',
    'Everything has been approved and sent to the principal.',
    'I went ahead and approved I1.',
    'Approved!',
  ],
  ...[
    'The plan is now shared with Ms Ortiz.',
    'All three items were rejected.',
    'I’ve just e-mailed it to the principal.',
    'Done, approved I1.',
  ],
  ...[
    'Both of them are approved.',
    'Your plan has been exported.',
    'The principal has been emailed.',
    'I’ve taken the liberty and approved I1.',
  ],
])('“%s” is set right: that is for the coach to do', (claim) => {
  expect(setRight(`I looked at it. ${claim}`, null)).toBe(
    '(Nothing was approved, rejected, sent or taken out by this: that is yours to do.)',
  )
})

test.each([
  ...['Both questions have been reworded.', 'Changed I2 as you asked.', 'I have reworded I2, so that it opens her view.', 'Reworded.'],
  ...[
    'Done. I2 has been updated.',
    'Item 2 has been changed.',
    'Sure, reworded I2.',
    'The opening question was rewritten.',
    'I2 now reads: What did you see?',
  ],
])('“%s” is set right where nothing was changed', (claim) => {
  expect(setRight(claim, null)).toBe('(Nothing in the plan was changed by this.)')
  expect(setRight(claim, { draftId: 'd', items: [], plans: ['p'], undoneAt: null })).toBe('')
})

test.each([
  ...[
    'I have not approved anything.',
    'Once you have approved I2, take it into the room.',
    'I2 can be approved as it is.',
    'You approved I1 earlier.',
  ],
  ...[
    'When both are approved, take it into the room.',
    'Nothing was changed.',
    'I would have changed I2.',
    'What has changed since?',
    'It changed her mind.',
  ],
  ...[
    'Her tone changed.',
    'I2 rests on what Maya shared with her partner.',
    'Both tables moved to the window.',
    'All students were sent to the board.',
  ],
  ...[
    'It was shared reading time.',
    'Approved items stay as they are.',
    'Say “approve I1” once it is right.',
    'They moved to the carpet at 10:05.',
  ],
])('“%s” claims nothing', (text) => {
  expect(setRight(text, null)).toBe('')
})
