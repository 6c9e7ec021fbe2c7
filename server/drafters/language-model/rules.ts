import type { Approach } from '../../domain/coaching-model.ts'
import { approachInWords } from '../../prompting/approaches.ts'
import type { Prompts } from '../../prompting/prompts.ts'
import { shapeInWords } from './shape.ts'

/** How every item is written, whatever it is asked for: the first part of each question, the same for all of one approach. */
export const rulesFor = ({ conversationPlan }: Prompts, approach: Approach): string =>
  conversationPlan.system({ approach: approachInWords[approach], shape: shapeInWords })
