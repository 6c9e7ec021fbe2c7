import type { Approach, CoachingModel } from '../domain/coaching-model.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { DraftKind } from '../domain/draft-kind.ts'
import type { Finding } from '../domain/finding.ts'
import { kindOfForm } from '../domain/forms.ts'
import type { CitedPassage } from '../domain/passage.ts'
import { inline } from '../exports/markdown.ts'

export type PlanToWrite = {
  coachingModel: CoachingModel
  approach: Approach | null
  items: DraftItem[]
  passages: CitedPassage[]
  notice: string | null
  findings: Finding[]
}

const titles: Record<DraftKind, string> = {
  'conversation-plan': 'Conversation plan',
  'lesson-feedback': 'Feedback on a lesson plan',
  'learning-plan': 'Learning plan',
}

/** A draft as Markdown, by stage or section: what to say, what it stands on, what to listen for. Says on its face that it is a draft. */
export function unreviewedPlanMarkdown({ coachingModel, approach, items, passages, notice, findings }: PlanToWrite): string {
  const stages = coachingModel.stages.map((stage) => {
    const own = items.filter((item) => item.group === stage.id)
    return own.length === 0 ? '' : `## ${stage.title}\n\n_${stage.line}_\n\n${own.map(itemMarkdown).join('\n\n')}`
  })
  const elsewhere = items.filter((item) => !coachingModel.stages.some((stage) => stage.id === item.group))
  const five = items.filter((item) => item.fiveMinutes).map((item) => item.label)
  const cited = passages.filter((passage) => items.some((item) => item.passages.includes(passage.label)))
  return [
    `# ${titles[kindOfForm(coachingModel.id)]}`,
    [coachingModel.title, approach, 'a draft for you to review'].filter(Boolean).join(' · '),
    notice ? `> ${notice}` : '',
    ...stages,
    elsewhere.length > 0 ? `## Besides\n\n${elsewhere.map(itemMarkdown).join('\n\n')}` : '',
    findings.length > 0 ? `## To mend in the whole\n\n${findings.map((finding) => `- ${finding.reason}`).join('\n')}` : '',
    five.length > 0 ? `## If you have five minutes\n\n${five.join(', ')}` : '',
    cited.length > 0
      ? `## Sources\n\n${cited.map((passage) => `- ${passage.label}: ${inline(passage.source)}, ${inline(passage.heading)}`).join('\n')}`
      : '',
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function itemMarkdown(item: DraftItem): string {
  const marks = [
    item.core ? 'core' : item.kind === 'question' && !item.fiveMinutes ? 'if it goes there' : null,
    item.fiveMinutes ? 'five-minute version' : null,
  ]
  const stands = [...item.evidence, ...item.passages, ...item.unsourced.map((side) => `no ${side}`)]
  return [
    `**${item.label}** ${inline(item.text)}`,
    `- ${[item.kind.replace('-', ' '), ...marks].filter(Boolean).join(' · ')} · stands on ${stands.join(', ')}`,
    item.listenFor ? `- Listen for ${inline(item.listenFor)}` : '',
    item.followUp ? `- Then: ${inline(item.followUp)}` : '',
    ...item.replies.map((reply) => `- If you hear: _${inline(reply.heard)}_ Say: ${inline(reply.say)}`),
    ...item.findings.map((finding) => `- To mend (${finding.rule}): ${inline(finding.reason)}`),
  ]
    .filter(Boolean)
    .join('\n')
}
