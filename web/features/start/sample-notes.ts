import type { Entry } from './entry.ts'

/** A made-up visit, in the shorthand coaches use. No one in it exists. */
export const sample: Entry = {
  teacher: 'Ms Ortiz',
  goal: 'More students explain their reasoning, not only their answers',
  coachingModel: 'grow',
  framework: '',
  approach: '',
  purpose: '',
  drawOn: '',
  drafter: '',
  text: `Grade 5 math, comparing fractions, 26 Ss, Tuesday 10:00
Goal on the board: "I can explain how I know which fraction is greater."

10:00 Ss come in, warm-up already on the screen. 22 of 26 writing by 10:02.
10:04 T: "Which is greater, 3/4 or 5/8? Show me with your hands, left or right." About half go left.
10:05 T: "Interesting. We don't agree. Who can convince us?" 4 hands. Waits about 2 sec, calls on Devon.
10:06 Devon: "Three fourths, because four is smaller so the pieces are bigger." T: "Good. Everyone got that?" Several nod.
10:08 T draws two bars on the board, shades 3/4 and 5/8. Ss copy.
10:12 T: "How do you know the bars have to be the same length?" Waits about 1 sec. T: "Because otherwise we can't compare them, right?"
10:14 Same 4 Ss have answered so far (Devon x3, Amara x2, Lily, Jonah). Back two tables have not spoken.
She talks too fast when she is nervous, I think.
10:16 TPS on problem 3 (2/3 or 3/5). Room gets loud, all pairs talking.
10:18 Rosa to her partner: "But fifths are more pieces, so shouldn't it be more?" Partner: "More pieces, but tiny ones." They redraw the bars.
10:20 T stops the class, asks for the answer. Jonah: "Two thirds." T: "Yes." Moves on to problem 4.
10:23 T kneels at the back table: "Tell me what this bar is showing." Marcus: "It's like the same cake cut two ways." T: "Say more about that cake." Marcus explains for about a minute.
10:27 Worksheet, Ss work alone. T at 5 desks in 6 min. 3 hands up at the side wall, not seen yet.
10:34 Exit ticket: "Which is greater, 4/6 or 5/9? How do you know?" 19 turned in, 11 have a picture, 6 have a sentence.
10:38 T to the class: "I loved hearing you argue today." Bell.
Felt like the best part was the cake, wish everyone had heard it.`,
}
