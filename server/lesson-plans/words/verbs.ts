const list = (text: string): ReadonlySet<string> => new Set(text.split(/[,\s]+/).filter((word) => word !== ''))

/** What nobody can see or hear somebody do (Mager 1962, Preparing Instructional Objectives, and the lists of verbs to avoid that follow it). */
export const unseenVerbs =
  list(`understand know learn appreciate comprehend grasp realize realise believe enjoy value think consider remember internalize internalise
  love like feel become be gain acquire develop improve increase deepen strengthen explore discover experience study see hear listen care respect familiarize familiarise
  master enhance expand reflect engage participate have get want need wonder attempt try cover review practice practise work continue begin look focus understanding knowing learning appreciating recognise recognize`)

/** Verbs that can be seen and go with any kind of doing. */
export const otherVerbs = list(
  'demonstrate show give pick use apply complete find select choose order group read record collect answer respond ask discuss follow organize organise provide model',
)

/** Kinds of doing, by which a task and an objective are held against each other. It is no order, and says nothing of how hard a thing is. */
export const doings: Record<string, ReadonlySet<string>> = {
  recall: list(
    'name list label match define identify recite state recall memorize memorise copy spell locate underline circle highlight recognize recognise fill',
  ),
  work: list(
    'solve calculate compute add subtract multiply divide simplify factor graph convert measure estimate count evaluate round plot balance determine',
  ),
  explain: list(
    'explain describe summarize summarise discuss tell justify defend argue prove support interpret infer predict conclude present retell paraphrase critique reason cite',
  ),
  compare: list(
    'compare contrast classify sort categorize categorise distinguish differentiate analyze analyse rank examine evaluate sequence',
  ),
  make: list('create design build make construct produce invent plan compose draw paint model develop illustrate'),
  write: list('write compose draft revise edit rewrite punctuate'),
  perform: list('perform sing play act dribble throw catch run speak pronounce recite demonstrate dance juggle jump converse'),
  test: list('test experiment investigate observe'),
}

/** Words after an objective's opening that are no verbs. */
export const betweenWords = list(
  'also correctly accurately independently successfully confidently effectively clearly orally verbally both to and how the a an be able then will each briefly at least well',
)
