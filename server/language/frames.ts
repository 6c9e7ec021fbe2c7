import { oneOf, pattern } from './lexicon.ts'

const soft = `(?: (?:please|just|maybe|perhaps|possibly|also|briefly|really|still|kindly|both|first))*`
const askMe = oneOf(
  `tell, walk, talk, take, describe, share, say, help, show, give, paint, think (?:of|back|aloud|out loud|through), picture, imagine, recall, remember, explain, unpack, name, list, identify, point, expand, elaborate, run, guide, bring, put, rate, go back, go over, speak, clarify, confirm, verify, specify, outline, summarise, summarize, sketch, read, lead, fill, jot, note, write, map, draw, let me know, let me in, catch, remind, offer an example, break down, single out, pinpoint, reconstruct, retrace, replay, compare, update me, update us, brief me`,
)
const willing = `(?: be (?:willing|able|open|happy|up) to| mind| like to| care to| be so kind as to)?`

/** "Could you tell me …", "Would you mind walking me through …": a request in the shape of a yes-or-no question. */
const politeRequest = pattern(
  `^(?:(?:can|could|would|will|might) you${soft}${willing}|are you${soft} (?:able|willing|open|happy) to)${soft} (?:${askMe}|telling|walking|talking|sharing|describing|saying|explaining|taking)\\b`,
)

/** "Could you pull up a script and talk me through it?": a small favour on the way to talking. */
const politeChain = pattern(
  `^(?:can|could|would|will) you\\b(?=.{2,60}\\b(?:think aloud|think out loud|talk me|walk me|take me|tell me|show me|read me|talk us|say what|say how)\\b)(?: \\w+){1,2}`,
)

/** "Tell me about …", "Think of a moment when …": an invitation in the imperative. */
const invitation = pattern(
  `^(?:(?:please|just|maybe|perhaps|first|now|also|then) )*(?:(?:confirm|clarify|verify|state|specify|indicate|check|advise) (?=(?:whether|if|what|how|who|when|where|which)\\b)|(?:tell|give|show|remind|catch|fill) (?:me|us)\\b|(?:walk|talk|take|bring|lead|guide|run) (?:me|us)\\b|help (?:me|us)\\b|describe\\b|say (?:more|a (?:bit|little)|something|anything|it|that)\\b|share\\b|paint\\b|picture\\b|imagine\\b|suppose\\b|recall\\b|remember (?!to\\b)|think (?:of|back|about (?!\\w+ing\\b)|through|aloud|out loud)|cast your mind|explain\\b|unpack\\b|name\\b|list\\b|pick\\b|choose\\b|(?:go|come) (?:on|back|ahead)\\b|consider (?:what|how|why|who|where|when|the (?:moment|students|question))|let me (?:know|ask)|speak (?:to|about)|expand on|elaborate|complete this|finish this|rate\\b|put yourself|compare\\b|(?:say|tell|show|explain) (?=(?:what|how|why|where|who|which|when)\\b)|try to (?:recall|remember|picture|imagine|describe|think|say|put)|notice (?:what|how|who|where)|(?:look|listen) (?:at|back|to|through)\\b|take (?:a (?:moment|minute|look|second)|us|your time)|let's (?:look|think|talk|go|take|start|turn|stay|imagine|say|pause|explore|come|unpack|zoom|focus|hear|see|consider)\\b)`,
)

/** "I wonder …", "I'd love to hear …": an indirect question in a statement. */
const indirect = pattern(
  `^(?:i wonder(?:ed)?|i(?:'m| am|'ve been| was| have been)(?: (?:just|also|really|still|so|always|genuinely|quite|a little|a bit|most))*(?: (?:curious|wondering|interested|keen|eager|intrigued))+(?: (?:about|in|to (?:know|hear|learn|see|understand|find out)|as to|by))?|(?:i'd|i would|we'd)(?: (?:really|just|also|still))*(?: (?:love|like|be (?:curious|interested|keen|glad|eager)|welcome|appreciate|value)(?: (?:about|it if))?)(?: you)?(?: (?:to|in))? (?:hear(?:ing)?|know(?:ing)?|learn(?:ing)?|understand(?:ing)?|see(?:ing)?(?! (?:you|more|less|fewer|students|them)\\b)|explor(?:e|ing)|find out|tell|your (?:take|thoughts|view|sense|thinking))|i(?:'d| would)? (?:just )?(?:want|wanted|like|need|love) to (?:ask|hear|know|understand|check|confirm|clarify|establish|be sure|make sure of|find out|see)(?= (?:whether|if|what|how|why|who|when|where|which|about|more)\\b)|i (?:want|wanted) to (?:ask|hear|know|understand|check)|my question (?:is|for you is)|(?:the|one|another) (?:question|thing) (?:i have|i'd ask|on my mind|i'm (?:left with|sitting with)) is|wondering|curious)\\b(?: (?:about|more|from you|as to|to what extent))*`,
)

/** "Do you remember what …", "Can I ask how …": lets through to the question inside, where there is one. */
const see = pattern(
  `^(?:(?:do|did|can|could|would) you (?:happen to )?(?:know|remember|recall|have (?:any|an|a)(?: \\w+)? (?:idea|sense|hunch|theory|thoughts?)(?: (?:of|about|as to|on))?|say|tell)|(?:can|could|may|might) i ask(?: you)?(?: about)?|mind if i ask|any (?:idea|thoughts|sense)(?: (?:on|of|about))?)(?= (?:what|how|why|who|whose|which|where|when|if|whether)\\b)`,
)

export type Frame = { kind: 'request' | 'invitation' | 'indirect'; length: number }

/** The frame a clause begins with, in lower-case words, and how many letters it takes. */
export function frameOf(words: string): Frame | null {
  for (const [kind, frame] of [
    ['request', see],
    ['request', politeRequest],
    ['request', politeChain],
    ['indirect', indirect],
    ['invitation', invitation],
  ] as const) {
    const match = frame.exec(words)
    if (match) return { kind, length: match[0].length }
  }
  return null
}

const toTheCore = pattern(
  `^ *,?(?: ?(?:me|us|with me|through|a (?:bit|little)|more|about|of|on|to|into|in|back|over|(?:your |any )?(?:thinking|thoughts|take|view|sense|account)(?: (?:on|about|of|as to|around))|as to|for me|understand(?:ing)?|see|know|what you think about|exactly|just)\\b)* ?,? ?(?=(?:in |at |to |for |on |from |with )?(?:what|how|why|who|whose|which|where|when|if|whether)\\b)`,
)

/** The question inside a frame ("how you planned the groups"), as an offset into the words; null where the frame has a plain object. */
export function coreAfter(words: string, frame: Frame): number | null {
  const match = toTheCore.exec(words.slice(frame.length))
  return match ? frame.length + match[0].length : null
}
