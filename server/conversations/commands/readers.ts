import type { Command, PageView } from '../../domain/command.ts'
import { coachingModelMeant, focusMeant } from './words.ts'

/** What a command may name: the coaching models there are, and the labels of the plan's items in the order on the page. */
export type Named = { coachingModels: { id: string; title: string; aliases: string[] }[]; labels: string[] }

type Reader = (words: string, named: Named) => Command | null

/** The command that plain words without politeness are as a whole, or null. */
export const commandIn = (words: string, named: Named): Command | null => {
  for (const read of readers) {
    const command = read(words, named)
    if (command) return command
  }
  return null
}

const shows: [RegExp, PageView][] = [
  [
    /^(?:(?:show|open|see|view|switch to|go to|use|just|only|make it)(?: me)? )?(?:the |a |just |only )*(?:(?:five|5) ?(?:minutes?|min|mins)(?: (?:version|plan|one|guide|only))?|(?:short|shorter|quick|brief) (?:version|plan|one))$|^(?:i |we )(?:only |just )?have (?:only |just )?(?:five|5) ?(?:minutes?|mins?)$/,
    'five-minutes',
  ],
  [/^(?:(?:show|open|see|view|go to|print|look at)(?: me)? )?(?:the |my )?(?:evidence(?: sheet| page)?|sheet)$/, 'evidence-sheet'],
  [
    /^(?:(?:show|open|see|view|go back to|back to|go to|give)(?: me)? )?(?:the |my )?(?:(?:whole|full|entire|complete|long) (?:plan|version|thing|conversation|one)|all of it|plan)$/,
    'whole-plan',
  ],
  [
    /^(?:(?:open|go to|record|log|note|write (?:down|up)|save|fill in)(?: me)? )?(?:(?:the )?after the talk(?: notes?)?|(?:the|our|my) talk|how (?:it|the talk) went|what (?:she|he|they|we) (?:said|chose|agreed|promised)|what i promised)$|^(?:we (?:have |just |'ve )*(?:talked|met|debriefed)|(?:i|we) (?:just )?had (?:the|our|my) (?:talk|debrief|conversation|meeting)|(?:the|our) (?:talk|debrief|conversation|meeting) (?:is|was) (?:over|done|finished))$/,
    'after-the-talk',
  ],
  [
    /^(?:export|download|print|copy|save|share|send|take out|take|turn|put|get|make)(?: (?:it|this|that|the plan|the guide|everything|me|a copy))?(?: (?:out|as|to|in|into|for)(?: an?| the)? ?(?:word(?: file| doc(?:ument)?)?|docx|markdown|md|pdf|paper|file|printer|google docs?|document))$|^(?:export|download|print|copy)(?: (?:it|this|the plan|the guide|out|it out|a copy))?$|^(?:(?:the |a |as (?:a )?)?(?:word(?: file| doc(?:ument)?| version)?|docx|markdown|pdf)(?: file)?)$/,
    'export',
  ],
]

const take =
  /^(?:take (?:in)?to the room|take (?:it|this|them|the plan|everything|all(?: of (?:it|them))?)(?: (?:in)?to (?:the|my) (?:room|talk|meeting|class(?:room)?)| with me)?|(?:approve|accept|keep|ok)(?: of)? (?:everything|all|it all|them all|all of (?:it|them)|the (?:whole )?plan|the rest|all the rest|all (?:the )?(?:items|questions))|(?:i'm |we're |it's |all )?(?:ready|good) to go|i'm ready|use it as (?:it is|is)|ready for the room)$/
const again =
  /^(?:(?:make|plan|do|write|draft|build|compose|try|generate) (?:(?:it|this|that|the (?:whole )?(?:plan|thing)|me a (?:new )?plan|a new plan|everything) )?(?:again|over|anew|afresh|over again|once more)|(?:make|write|draft|give me) (?:me )?a (?:new|fresh) plan|(?:a )?(?:new|fresh) plan|start (?:over|again|from scratch)|re(?:do|make|plan|generate|write|fresh|build|compose)(?: (?:it|this|the plan|everything|all))?|update the plan|plan again)(?: (?:from|with|using) (?:the |my |this )?(?:(?:corrected|new|changed|current) )?(?:evidence|notes|corrections)(?: as (?:it|they) (?:is|are|stands?)(?: now)?)?)?$/
const stop =
  /^(?:stop(?: (?:it|that|there|here|this|now|writing|drafting|the draft|the plan|composing))?|cancel(?: (?:it|that|this|the draft))?|halt|abort|pause|hold on|that's enough|enough|wait stop)$/
const resume =
  /^(?:go on|go ahead|continue|resume|keep going|carry on|(?:go on|continue|carry on|keep going|resume) (?:with )?(?:it|this|that|writing|drafting|the (?:draft|plan|rest))|finish(?: (?:it|this|the (?:plan|draft|rest)|up|what you (?:started|began)))|pick (?:it )?up where (?:you|it|we) (?:left off|stopped)|(?:compose|write|make|do|give me|and) the rest|the rest)$/
const help =
  /^(?:help|help me|what can (?:you|i|we) (?:do|say|ask|type|do here)(?: here| for me)?|what (?:are )?(?:the |my )?(?:commands|options|choices)(?: are there)?|(?:the )?(?:commands|options)|how (?:does|do) (?:this|it|i|you) (?:work|use (?:this|it))|how do i use (?:this|it)|what do you (?:do|understand)|what now|what else can (?:you|i) (?:do|say)|how can you help)$/

/** What names one item, and what else a message may call it. */
const which = String.raw`(?:(?:the |that |this |my )*(?:(?:i|item|card|number|no\.?|nr|#)\s?#?(?<label>\d{1,2})|(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|1st|2nd|3rd|\d{1,2}th|opening|opener)(?: (?:one|question|item|card|two|thing))?|(?:question|q)\s?(?<place>\d{1,2})))`
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

function labelFrom(groups: Record<string, string | undefined> | undefined, { labels }: Named): string | null {
  if (groups?.label) return `I${Number(groups.label)}`
  if (groups?.place) return labels[Number(groups.place) - 1] ?? null
  const ordinal = groups?.ordinal
  if (!ordinal) return null
  if (ordinal === 'last' || ordinal === 'final') return labels.at(-1) ?? null
  const at = ordinal.startsWith('open') ? 0 : ordinals.includes(ordinal) ? ordinals.indexOf(ordinal) : Number.parseInt(ordinal, 10) - 1
  return labels[at] ?? null
}

const approve = [
  new RegExp(`^(?:approve|approved|accept|keep|ok|yes to|confirm|take|(?:i'm )?(?:ok|okay|fine|happy|good) with)(?: of)? ${which}$`),
  new RegExp(`^${which} (?:is |looks |sounds |seems )?(?:good|fine|ok(?:ay)?|great|perfect|approved?|a keeper)$`),
]
const reject = [
  new RegExp(
    `^(?:reject|drop|remove|delete|cut|discard|skip|no to|throw (?:out|away)|get rid of|leave out|take out|lose|dismiss) ${which}$`,
  ),
  new RegExp(`^(?:throw|take|leave|cut) ${which} (?:out|away)$`),
  new RegExp(`^${which} (?:can go|is out|out|rejected?)$`),
]
const another = [
  new RegExp(
    `^(?:(?:an)?other|a different|a new|something else|something different|a better|one more)(?: (?:one|question|item|idea|wording|version|try))? (?:for|of|instead of|in place of|than|at) ${which}$`,
  ),
  new RegExp(
    `^(?:another|replace|swap|exchange|change|redo|reword|rewrite|rephrase|(?:a )?(?:new|better|different)|other)(?: out)? ${which}$`,
  ),
  new RegExp(`^(?:try|do|make|ask|say|put|phrase) ${which} (?:again|differently|another way|over)$`),
  new RegExp(`^${which}:? (?:another(?: one)?|again|differently|a different one)$`),
]
const anotherUnnamed =
  /^(?:(?:show |suggest |try )?(?:another|a different|an alternative)(?: (?:one|question|item|idea|version))?(?: instead)?|something else|(?:replace|swap|change|redo) (?:it|this(?: one)?|that(?: one)?)|try another(?: one)?|next one|a better (?:one|question))$/

/** A command about one item: first of its ways to be said that fits, and what it names. */
const aboutItem =
  (ways: RegExp[], type: 'approve' | 'reject'): Reader =>
  (words, named) => {
    const groups = ways.map((way) => way.exec(words)).find((found) => found !== null)?.groups
    const label = labelFrom(groups, named)
    return label ? { type, label } : null
  }

const about = `(?:about|on|regarding|around|concerning|to do with|looking at|re:?)`
const addition = new RegExp(
  String.raw`^(?:(?:add|ask|include|put in|make|write|suggest|find|have|show)(?: me)? )?(?:(?:(?:an?|one|another|some|more|also|extra|a few)\s)*(?:(?:more|new|good|other)\s)*(?:one|questions?|something|items?|anything|more|another)(?: more| else)? ${about} (?<focus>.+)|${about} (?<bare>.+)|(?:an? |another |one more )(?<before>.+) question)$`,
)
const whatAbout = /^(?:what|how) about (?<focus>.+)$/

const add: Reader = (words) => {
  const groups = addition.exec(words)?.groups ?? whatAbout.exec(words)?.groups
  const area = focusMeant(groups?.focus ?? groups?.bare ?? groups?.before ?? '')
  return area ? { type: 'add', focus: area } : null
}

const comparison = [
  /^(?:switch|change|go|move|turn|convert|over)(?: (?:it|this|that|the plan|over|back|me))*(?: (?:over )?(?:to|into))(?: using)? (?<model>.+)$/,
  /^(?:compare|contrast)(?: (?:it|this|that|these|the plan|them))?(?: (?:with|to|against|and))? (?<model>.+)$/,
  /^(?:use|try|go|take|prefer|apply|do|see|show|show me|with|in|by|as|using|same (?:with|in)|side by side with|beside it|and (?:with|in)|what about|how about|give me)(?: (?:it|this|that|the plan|a plan|one|the same|me|the))*(?: (?:with|in|by|as|using|through|under))? (?<model>.+)$/,
  /^(?:plan|make|write|draft|build|redo|show|do|prepare|try|put)(?: (?:it|this|that|me|the plan|a plan|another plan|a second plan|one))*(?: (?:again|side by side|too))?(?: (?:with|in|by|as|using|through|after|from|into)) (?<model>.+)$/,
  /^what (?:would|does|might) (?:it|this|that|the plan)(?: look| be| sound)?(?: like)? (?:in|with|as|by|under|using) (?<model>.+)$/,
  /^(?:a |an |the )?(?<model>.+?)(?: (?:version|plan|instead|too|side by side))?$/,
]

/** Names of coaching models that are plain words: by themselves they say something else. */
const alsoWords = /^(?:clear|fuel|content)$/

const compare: Reader = (words, { coachingModels }) => {
  if (alsoWords.test(words)) return null
  for (const way of comparison) {
    const name = way.exec(words)?.groups?.model
    const coachingModel = name
      ? coachingModelMeant(name.replace(/ (?:instead|too|as well|side by side|next to it|beside it|version|plan)$/, ''), coachingModels)
      : null
    if (coachingModel) return { type: 'compare', coachingModel }
  }
  return null
}

const anotherOne: Reader = (words, named) => {
  const found = another.map((way) => way.exec(words)).find((match) => match !== null)
  if (found) return { type: 'another', label: labelFrom(found.groups, named) }
  return anotherUnnamed.test(words) ? { type: 'another', label: null } : null
}

const plainly =
  (pattern: RegExp, command: Command): Reader =>
  (words) =>
    pattern.test(words) ? command : null

const show: Reader = (words) => {
  const what = shows.find(([pattern]) => pattern.test(words))?.[1]
  return what ? { type: 'show', what } : null
}

const readers: Reader[] = [
  plainly(help, { type: 'help' }),
  plainly(stop, { type: 'stop' }),
  plainly(resume, { type: 'resume' }),
  plainly(take, { type: 'take' }),
  plainly(again, { type: 'plan-again' }),
  show,
  aboutItem(approve, 'approve'),
  aboutItem(reject, 'reject'),
  anotherOne,
  add,
  compare,
]
