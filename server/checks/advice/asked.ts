import { oneOf, pattern } from '../../language/lexicon.ts'
import { benefit } from './impersonal.ts'

/*
 * Advice with a question mark: what was tried, what if, why not, could it be time, would a thing help.
 */
const openObject = `(?:what|how|why|who|where|when|whether|which|if|anything|something|any|them|it|this|that|these|those|your|already|so far|the (?:future|goal|moment|lesson))\\b`
const known = oneOf(
  `tried, considered, contemplated, thought (?:of|about), experimented with, looked into, explored, played (?:around )?with, heard (?:of|about), toyed with, attempted, come across, dabbled (?:in|with), entertained, flirted with, given (?:any |some |much )?thought to, trialled, piloted, had a (?:go|play) (?:at|with), been tempted (?:to|by)`,
)

export const asked = [
  `^how would it be to (?!(?:be|hear|see|know|feel|look|talk|go back|think)\\b)`,
  `^who (?:says|said)(?: that)? (?:you|they|it|we|the \\w+) (?:can't|cannot|couldn't|can only|have to|has to|must|need|should)\\b`,
  `^what(?:'s| is| would there be| is there)(?: there)? to (?:stop|prevent) (?:you|them|us)\\b`,
  `^(?:has|have|did|hasn't|didn't) (?:anyone|anybody|someone|somebody) (?:ever |not )?(?:suggest(?:ed)?|mention(?:ed)?|recommend(?:ed)?|told you about|shown you|proposed?)\\b`,
  `^(?:or |so |and |then )*(?:perhaps|maybe|possibly) (?:just |even |try |with |also )*(?:a|an|some|more|fewer|less|two|three|using|having|giving|the|shorter|smaller|\\w+ing|mini|no)\\b`,
  `^(?:could|might|can) (?:the |your |some of the |some of your |one of the )(?:\\w+ ){0,3}?(?:ones|students|pupils|children|kids|groups?|girls|boys|class|ta|aide|helpers?|others|table|tables|adults?|monitors?)(?: \\w+){1,10} (?:while (?:you|the)|instead|first|before (?:you|they|the)|so (?:that|you)|as an?|in pairs|on their own|for you|to free)\\b`,
  `^(?:can|could|do|did|don't|didn't|would|are|have) you(?: not)?(?: now)? (?:see|understand|reali[sz]e|agree|accept|think|say|appreciate|feel)(?: now)?(?: why| that| how)? (?:you|they|it|the \\w+) (?:should|ought to|could|might|need(?:ed)? to|must|would) (?:have )?\\w+`,
  `^(?:and |but |so |or |also |maybe |,)*(?:have|had|has) you(?: \\w+ly| ever| also| already| by any chance| yet| not| maybe| perhaps)* (?:${known}) (?!${openObject})(?:the |a |an )?[\\w'-]+`,
  `^(?:and |but |so |or |also |maybe |,)*(?:ever|already|tried|considered|thought (?:of|about)|seen|heard of|looked at|any thought of|any thoughts (?:of|about|on)|any interest in|any appetite for|any mileage in|fancy|care to try|up for|what of)(?: (?:tried|used|considered|thought (?:of|about)|heard of|come across|looked at|seen|done|played with|experimented with|been tempted))*(?: to)? (?!${openObject})(?:\\w+ing\\b|(?:a|an|the|some|more|exit|think|cold|mini|sentence|word|silent)\\b.{2,}|using|having)`,
  `^(?:and |but |so )*(?:is|was|any) ?(?:there )?(?:a |any |some )?(?:particular |good |special )?(?:reason|chance|way|possibility|scope|mileage|merit|value|point|harm|space|harm|sense|appetite|hope)s?(?: \\w+)? (?:(?:that |why |for )?(?:you|they|the \\w+|students|we|it|these|those) (?:could|might|can|don't|didn't|do not|did not|couldn't|can't|aren't|haven't|not|never|were not|wasn't|weren't|isn't)|(?:for|in|of|to|not to) (?:\\w+ing|not \\w+|you|the|a|them|having|giving|put|use|give|have|move|cut|drop|let|start|try|build|get|add|make|swap|split|shorten))\\b`,
  `^(?:and |but |so |or )*(?:could|might|may|would|is|isn't|wouldn't|couldn't|mightn't) (?:it|this|now|that|there) (?:\\w+ )?(?:not )?(?:also )?(?:be |have been )?(?:\\w+ly )?(?:a (?:good |better )?(?:time|idea|moment|case|way)|time|worth(?:while)?|the (?:time|moment|place|way)|an (?:idea|option|opportunity)|(?<!a )room|scope|(?<!a )space|better|easier|possible|helpful|useful|wiser|simpler|quicker|safer|more \\w+) (?:to|for|if|that|in|you|they|\\w+ing)\\b(?! (?:i|we|me|us)\\b)(?! (?:talk|look at|hear|go back|start with|pause|stop here|read|share|think about|come back|hear)\\b)`,
  `^(?:and |but |so |or )*(?:would|might|wouldn't|mightn't|couldn't) (?!you\\b|i\\b|we\\b|either\\b|now\\b|(?:mon|tues|wednes|thurs|fri)day\\b|next \\w+ (?:suit|work)|ten\\b|it be (?:ok|okay|alright|all right|fine)|it help (?:you )?(?:if i|if we|to (?:look|hear|see|talk|go|read|start|watch|think|have a look|walk))|that (?:be|help|work|suit)|this (?:be|work|suit|help))(?:[\\w'-]+ ){1,9}?${benefit}\\b(?!.{0,60}\\bor (?:neither|not|something))`,
  `^(?:and |but |so |or )*(?:could|might|couldn't|mightn't) (?!(?:you|i|we|either|it|that|this|they|he|she|there|anyone|everyone|students|pupils|children)\\b)(?!.{0,30}\\b(?:problem|trouble|reason|issue|cause|difficulty|students|pupils|children|kids|class|girls|boys)\\b)(?:[\\w'-]+ ){1,6}?(?:be|have been|come|go|happen|wait|move|start|end)\\b(?! (?:that|because|heard|seen|why|what))`,
  `^(?:and |but |so |or |then )*(?:why not|why don't you|why wouldn't you|why couldn't you|how about|what about|what if|what say)\\b (?:just |maybe |perhaps |simply |instead |also |even |try |we |you |they )*(?:\\w+ing|use|put|give|let|have|open|start|try|make|move|ask|cut|drop|set|get|add|split|pair|group|swap|turn|take|begin|end|show|hand|write|read|keep|leave|run|call|bring|build|go|do|film|record|share|post|print|teach|send|stop|skip|shorten|model|seat|hold|play|invite|number|draw|save|borrow|plan)\\b`,
  `^(?:and |but |so |or )*(?:if|whether) (?:\\w+ing\\b|a|an|some|more|fewer|less|shorter|smaller|the|your|there|maybe|perhaps|it).{2,80}\\b(?:would|might|could|may|should|needs? to|ought to|be (?:the way|worth|time|better|an idea))\\b(?! be (?:curious|interesting) to)`,
  `^(?:do|don't|would|wouldn't|did|didn't) you (?:not )?(?:think|reckon|feel|say|agree|believe|suppose|find)(?: that)?(?: maybe| perhaps)? .{2,70}\\b(?:would|might|could|'d|should|needs? to|ought to|has to|have to|must|is (?:simply |just )?to)(?: have| also| really| just| probably)* (?:${benefit}|be|been|help\\w*|have|do|use|sort|solve|\\w+ (?:this|that|it|them) out)\\b`,
  `^(?:how|what) (?:do|would|did) you (?:feel|think|say) (?:about|to|of) (?:maybe |perhaps |just |possibly |instead )*(?:trying|using|giving|having|putting|moving|letting|adding|starting|splitting|pairing|cutting|dropping|swapping|asking|making|opening|ending|shortening|seating|grouping|setting|bringing|turning|getting|taking|keeping|reading|writing|running|building|leaving|sending|handing|posting|recording|filming|a (?:quick |short |simple |silent |visual |sand |small |weekly |daily )?(?:timer|seating plan|seating chart|word wall|word bank|checklist|song|signal|countdown|exit \\w+|rubric|starter|anchor chart))\\b`,
].map(pattern)

/** A thing held out with a "perhaps" and a question mark, and nobody in it who does anything: "A word bank, perhaps, for the weaker writers?" */
export const heldOut = pattern(
  `^(?:and |or |so |also |then |,)*(?:a|an|some|more|fewer|shorter|smaller|two|three)(?: (?!(?:is|was|are|were|did|does|do|had|have|you|they|it|that|who|which)\\b)[\\w'-]+){1,6}?,? (?:perhaps|maybe|possibly)\\b(?:,? (?!(?:is|was|are|were|did|does|had|have|or)\\b)[\\w'-]+)*\\s*\\?$`,
)

/** "Suppose you moved the carpet?" asks nothing but a nod; with a question after it, it sets a scene. */
export const supposed = pattern(
  `^(?:and |but |so |,)*(?:suppose|supposing)(?: that)? (?:you|they|we|everyone|(?:the|each|your) \\w+) (?!(?:were|had|could|knew|didn't)\\b)\\w+\\b[^,?]*\\?$`,
)

/** In a question that pushes, a plan of the coach's is advice: "I assume you'll be going with a shorter text?" */
export const assumedPlan = pattern(
  `^(?:so |and |but |well |,)*(?:i (?:assume|take it|suppose|guess|imagine|expect|presume|trust|hope)(?: that)?|surely|obviously|presumably|clearly|of course|no doubt|i'm sure)(?: that)?,? (?:you(?:'ll|'d| will| would|'re going to| are going to| plan| want| could| should| might| need)|it (?:would|'d|might|could)|next time|a |an |the \\w+ (?:would|could|should|needs?))\\b`,
)
