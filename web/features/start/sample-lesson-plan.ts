import { lessonFeedback } from '../../../server/domain/forms.ts'
import { type Entry, emptyEntry } from './entry.ts'

/** A made-up plan as teachers write them: sound, and with something left open. */
export const samplePlan: Entry = {
  ...emptyEntry,
  coachingModel: lessonFeedback.id,
  text: `# Why do some things float?

Grade: 3
Subject: Science
Time: 45 minutes

## Objective
Students will understand why some objects float and others sink.

## Materials
Tubs of water, corks, coins, clay, paper clips, a recording sheet for each pair

## Opening (5 minutes)
Hold up a cork and a coin. Ask: "Which one will float, and what makes you think so?" Students tell a partner, then vote with their thumbs.

## Direct instruction (15 minutes)
Explain density with the slides. Students copy the definition into their notebooks.

## Guided practice (15 minutes)
Pairs test eight objects. Before each one they write a prediction and a reason; afterward they write what happened.
Walk around and ask two pairs to explain a prediction that surprised them.

## Independent practice (10 minutes)
Each student shapes a ball of clay so that it floats, and draws what they changed.

## Differentiation
English learners: a word bank with pictures (float, sink, heavy, light).

## Assessment
Worksheet: define density, float and sink.

## Closure (5 minutes)
`,
}
