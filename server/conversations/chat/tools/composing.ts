import { z } from 'zod'
import type { CoachingModel } from '../../../domain/coaching-model.ts'
import { FocusArea } from '../../../domain/focus.ts'
import { focusName } from '../../../domain/focus-names.ts'
import type { Review } from '../../../review/review.ts'
import { coachingModelMeant, plainWords } from '../../commands/words.ts'
import type { SaidSofter, Softening } from '../../less-leading.ts'
import type { RunCommand } from '../../run-command.ts'
import type { Desk } from '../desk.ts'
import { type ChatTool, chatTool, label, Refused } from './tool.ts'

type Dependencies = {
  review: Pick<Review, 'another' | 'add'>
  lessLeading: (ownerId: string, draftId: string, softening: Softening) => Promise<SaidSofter>
  runCommand: RunCommand
  coachingModels: () => CoachingModel[]
}

/** What has a drafter compose, as the buttons do. */
export function composingTools(desk: Desk, { review, lessLeading, runCommand, coachingModels }: Dependencies): ChatTool[] {
  const { ownerId, draftId, messageId, brief } = desk
  const waits = 'It waits for the coach’s decision.'
  const listed = coachingModels().map(({ title }) => title)
  return [
    chatTool({
      name: 'another',
      description:
        'Another question in the place of an item, found by the drafter: for when the coach wants a different one, not other words.',
      schema: z.object({ label, gentler: z.boolean().nullable().describe('true: one that pushes less') }),
      doing: (given) => `Looking for another ${given.label.slice(0, 10)}`,
      async act(given, signal) {
        const { id, revision } = await desk.openItem(given.label)
        const wish = { focus: null, gentler: given.gentler ?? false }
        const done = await review.another(ownerId, draftId, { itemId: id, revision }, wish, { idempotency: desk.once(), signal })
        desk.changed(done)
        return `${done.item.label} says now: ${desk.masked(done.item.text)}\n${waits}`
      },
    }),
    chatTool({
      name: 'add_about',
      description: 'Adds one question about a focus area, found by the drafter and standing on the notes.',
      schema: z.object({ focus: FocusArea.describe(FocusArea.options.map((area) => `${area}: ${focusName[area]}`).join('; ')) }),
      doing: ({ focus }) => `Adding one about ${focusName[focus]}`,
      async act({ focus }, signal) {
        desk.mayAdd()
        const done = await review.add(ownerId, draftId, focus, { idempotency: desk.once(), signal })
        desk.changed(done)
        return `${done.item.label} is new: ${desk.masked(done.item.text)}\n${waits}`
      },
    }),
    chatTool({
      name: 'less_leading',
      description:
        'Takes the push out of every open item in which a check finds some: leading, closed, stacked, judging questions and hidden advice.',
      schema: z.object({}),
      doing: () => 'Taking out what pushes',
      async act(_, signal) {
        const { say, changed } = await lessLeading(ownerId, draftId, { once: desk.once, signal })
        for (const { before, after } of changed) desk.changed({ item: after, before })
        return [desk.masked(say), ...changed.map(({ after }) => `${after.label}: ${desk.masked(after.text)}`)].join('\n')
      },
    }),
    chatTool({
      name: 'plan_with',
      description: `Begins a plan by another coaching model from the same notes, beside this one, which stays. One of ${listed.join(', ')}.`,
      schema: z.object({ coachingModel: z.string() }),
      doing: ({ coachingModel }) => `Planning with ${modelCalled(coachingModel)?.title ?? 'another coaching model'}`,
      async act(given) {
        const model = modelCalled(given.coachingModel)
        if (!model) throw new Refused(`There is no such coaching model. There are ${listed.join(', ')}.`)
        if (model.id === brief.coachingModel.id) throw new Refused(`The plan is by ${model.title} already.`)
        if (desk.plans.length > 0) throw new Refused('One plan was begun beside this one just now; that is enough for one message.')
        const once = { key: `message ${messageId} plan with ${model.id}`, fingerprint: messageId }
        const begun = await runCommand(ownerId, draftId, { type: 'compare', coachingModel: model.id }, once)
        if (begun.draftId) desk.plans.push(begun.draftId)
        return `A plan by ${model.title} is being written beside this one. The coach sees both, side by side.`
      },
    }),
  ]

  function modelCalled(name: string): CoachingModel | undefined {
    const id = coachingModelMeant(plainWords(name.slice(0, 100)), coachingModels())
    return coachingModels().find((model) => model.id === id)
  }
}
