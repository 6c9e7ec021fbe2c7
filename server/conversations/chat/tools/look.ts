import { z } from 'zod'
import { PageView } from '../../../domain/command.ts'
import { maskBrief } from '../../../prompting/masked-brief.ts'
import type { Desk } from '../desk.ts'
import { sayPlan, sayWhy } from '../say-plan.ts'
import { type ChatTool, chatTool, label } from './tool.ts'

const pages: Record<PageView, string> = {
  'five-minutes': 'the version for five minutes',
  'evidence-sheet': 'the evidence sheet',
  'whole-plan': 'the whole plan',
  'after-the-talk': 'what stays of the talk',
  export: 'where the plan is taken out',
}

/** What changes nothing. `fence` puts material between two lines with a boundary. */
export function lookingTools(desk: Desk, fence: (material: string) => string): ChatTool[] {
  const { brief, names } = desk
  const known = { coachingModel: brief.coachingModel, names }
  return [
    chatTool({
      name: 'look_at_plan',
      description: 'All items of the plan as they are at this moment, with what the checks say of each. You were told them at the start.',
      schema: z.object({}),
      doing: () => 'Looking at the plan',
      act: async () => fence(sayPlan(await desk.itemsNow(), known)),
    }),
    chatTool({
      name: 'why',
      description: 'What one item stands on: its lines of the notes, its passages of coaching knowledge, its place in the talk.',
      schema: z.object({ label }),
      doing: (given) => `Looking up what ${given.label.slice(0, 10)} stands on`,
      async act(given) {
        const item = await desk.itemCalled(given.label)
        const { evidence, passages } = maskBrief(brief, names)
        return fence(sayWhy(item, { ...known, evidence, passages }))
      },
    }),
    chatTool({
      name: 'show',
      description: `Opens something for the coach: ${Object.entries(pages)
        .map(([id, name]) => `${id} (${name})`)
        .join(', ')}. Nothing is taken out or sent by it.`,
      schema: z.object({ what: PageView }),
      doing: ({ what }) => `Opening ${pages[what]}`,
      async act({ what }) {
        desk.show(what)
        return `Open now: ${pages[what]}.`
      },
    }),
  ]
}
