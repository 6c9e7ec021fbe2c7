import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import type { Finding } from '../../domain/finding.ts'
import { isOfLearningPlan } from '../../domain/item-kind.ts'
import { chooseMaterial, type Shown } from '../../prompting/choose-material.ts'
import { type MaskedBrief, type MaskedItem, maskBrief, maskFindings, maskItem } from '../../prompting/masked-brief.ts'
import { type Names, namesOf } from '../../prompting/names.ts'
import { sayEvidence, sayFindings, sayItem } from '../../prompting/say-brief.ts'
import { threeAttempts } from '../../provider/provider.ts'
import type { Telling } from '../drafter.ts'
import { standsOn, wordsBesideOf } from '../item.ts'
import type { Slot } from '../outline.ts'
import { askForItem, type ItemsQuestion, messages, type Tools } from './asking.ts'
import { rulesFor } from './rules.ts'

/**
 * An item in other words, so that what was found in it is gone. Its place, kind and purpose stay, and so do the passages behind it; of
 * the words beside it those that didn't come again. Null where no item came, and where nobody is asked because its words are kept out.
 * @throws AppError `llm.…` where nothing was answered
 */
export async function repairItem(
  brief: Brief,
  item: ComposedItem,
  findings: Finding[],
  tools: Tools,
  signal?: AbortSignal,
  telling?: Telling,
): Promise<ComposedItem | null> {
  const said = findings.flatMap(({ reason, rewrite }) => [reason, rewrite ?? ''])
  const names = namesOf(brief, tools.readNames, [item.text, ...wordsBesideOf(item), ...said])
  const masked = maskItem(item, names)
  if (!masked) return null
  const question = repairQuestion(brief, { item, masked }, findings, names, tools)
  const mended = await askForItem(question, tools, { attempts: threeAttempts(), signal, telling })
  return (
    mended && {
      ...item,
      ...standsOn(mended.evidence, item.passages),
      text: mended.text,
      rationale: mended.rationale,
      listenFor: mended.listenFor ?? item.listenFor,
      followUp: mended.followUp ?? item.followUp,
      replies: mended.replies.length > 0 ? mended.replies : item.replies,
    }
  )
}

function repairQuestion(
  brief: Brief,
  { item, masked: toMend }: { item: ComposedItem; masked: MaskedItem },
  findings: Finding[],
  names: Names,
  { prompts, newBoundary }: Tools,
): ItemsQuestion {
  const masked = maskBrief(brief, names)
  const shown = { passages: [], evidence: linesFor(item, findings, masked) }
  const slot = slotOf(item, brief)
  const user = prompts.repairItem.user(
    {
      evidence: sayEvidence(shown.evidence),
      item: sayItem('S1', slot.stage.title, toMend),
      findings: sayFindings(maskFindings(findings, item.text, names)),
    },
    newBoundary,
  )
  const system = prompts.repairItem.system({ rules: rulesFor(prompts, brief.approach) })
  return { messages: messages(system, user), reading: { places: [{ label: 'S1', slot }], brief, names, shown } }
}

/** Lines before and after those that an item stands on. */
const around = 2

// A quotation that was not found may come from anywhere; for all else, the item's own lines and those beside them are enough.
function linesFor({ evidence }: ComposedItem, findings: Finding[], brief: MaskedBrief): Shown['evidence'] {
  const own = brief.evidence.flatMap(({ label }, at) => (evidence.includes(label) ? [at] : []))
  if (own.length === 0 || findings.some(({ rule }) => rule === 'verified-quotes')) return chooseMaterial(brief).evidence
  return brief.evidence.filter((_, at) => own.some((line) => Math.abs(line - at) <= around))
}

function slotOf({ group, kind, purpose, core, fiveMinutes }: ComposedItem, { coachingModel }: Brief): Slot {
  const stage = coachingModel.stages.find(({ id }) => id === group) ?? coachingModel.stages[0]
  if (!stage) throw new Error(`the coaching model ${coachingModel.id} has no stages`)
  const fill = kind === 'question' || kind === 'shared-data' || isOfLearningPlan(kind) ? 'anchored' : kind
  return { fill, stage, purposes: purpose === null ? [] : [purpose], core, fiveMinutes, focus: null }
}
