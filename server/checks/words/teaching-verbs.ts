/*
 * What a teacher can be told to do, in the base form: verbs of planning, grouping, explaining, questioning, managing, displaying and reviewing, with the
 * everyday verbs that stand for them ("put", "get", "have"). Verbs of talking with the coach ("tell", "describe", "imagine") are left out: they invite.
 */
const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/))

export const teachingVerbs = list(`
  abandon accept add address adjust adopt agree aim allow alternate animate announce anticipate apply arrange ask assess assign avoid ban beef begin bin blend block book
  boost borrow break bring build bulk bump call calm cap capture carry carve change check chop chunk circulate clarify clap clean clear close collapse collect colour color
  colour-code color-code combine condense conference connect consolidate consult copy count cover crank create cue cut dedicate delegate delete delay demonstrate
  demo deploy design designate develop dial differentiate direct discard display dispense distribute ditch divide do double draft draw drill drip-feed drop ease elicit
  eliminate embed embrace emphasise emphasize employ enforce engage enlist ensure establish expand explore extend feed film find fix flag flip fold follow freeze frame
  front-load frontload gather get give go grab grade greet group guide halve hand hang hang hold have head incorporate increase insert insist institute instruct interleave
  introduce invest invite involve jettison jot keep kick label laminate launch lay lead leave lend lengthen let lessen level lighten limit line link list load lock look lose
  lower make manage map mark match merge minimise minimize mix mime model modify monitor mount move narrate narrow nick nominate number offer omit open order organise organize
  pace pack pair pare park pass pause phase photocopy pin pinch pitch place plan plant play point pop position post postpone pour praise pre-cut pre-teach preteach prepare
  prep present prevent preview prime print prioritise prioritize probe project prompt prop protect provide prune pull push put quiz raise ramp randomise randomize rearrange
  recap recast reconsider record recruit redesign redo reduce refer refine reflect regroup rehearse reinforce relax remember remind remove rename reorder reorganise
  reorganize repeat rephrase replace replay reposition require reschedule reseat reserve reset respond restate restrict restructure rethink retire return reuse reverse
  review revise revisit reward reword rework rewrite rotate round run save scaffold scale schedule scrap script scrub seat seek select send separate sequence serve set
  shadow shake share sharpen shelve shift shorten show shrink shuffle signal simplify sing sit skip slash slice slim slot slow smile snap soften sort space speak specify
  spend spell split spread squeeze stagger stand start state stay steal step stick stop store streamline stretch strip structure study stretch substitute support swap
  sweep switch take talk tally tape target teach team tell test thin throw tidy tie tighten time tone trade train transfer trial trim trust try tune turn tweak up update
  use utilise utilize vary verbalise verbalize video visit visualise voice vote wait walk warm watch weave whittle widen wipe withhold wrap write zone film attach
  eliminate highlight underline sketch colour hide reveal model micro-model micromanage nudge coach conference cold-call work
`)

/** Said to a colleague in courtesy or as an invitation to talk, never an order to teach. */
export const courtesyVerbs = list(`
  thank welcome bless see feel enjoy trust note know hope excuse forgive bear wish guess wonder come say tell help love like sound seem listen mind pick choose trace read
  picture hear imagine recall describe explain suppose share think consider relax breathe congratulate notice compare look remember
`)
