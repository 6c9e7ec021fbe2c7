import type { Brief } from '../../domain/brief.ts'
import { type Names, namesOf } from '../../prompting/names.ts'
import type { Question } from '../../provider/provider.ts'
import type { Drafter } from '../drafter.ts'
import { composeAnother } from './another.ts'
import type { Tools } from './asking.ts'
import { composePlan, planQuestion } from './compose.ts'
import { placesToFill } from './places.ts'
import { repairItem } from './repair.ts'
import { answerFormat } from './shape.ts'

/** What would be sent for a plan, and whose names are masked in it: for the coach to see before anything is sent. */
export type Preview = Pick<Question, 'messages' | 'format'> & Pick<Names, 'people'>

export type LanguageModelDrafter = Drafter & { preview(brief: Brief): Preview }

/**
 * Composes with a language model: the outline of the plan is ours, and the words for each of its places are asked for. What comes is text
 * and nothing else; it is checked like anybody's.
 */
export function languageModelDrafter(tools: Tools): LanguageModelDrafter {
  const { file, hash } = tools.prompts.conversationPlan
  return {
    name: 'llm',
    version: tools.languageModel.model,
    prompt: { file, hash },
    compose: (brief, signal, telling) => composePlan(brief, tools, signal, telling),
    another: (brief, wish, signal, telling) => composeAnother(brief, wish, tools, signal, telling),
    repair: (brief, item, findings, signal, telling) => repairItem(brief, item, findings, tools, signal, telling),
    preview(brief) {
      const names = namesOf(brief, tools.readNames)
      const { messages } = planQuestion(brief, placesToFill(brief), names, tools)
      return { messages, format: answerFormat, people: names.people }
    },
  }
}
