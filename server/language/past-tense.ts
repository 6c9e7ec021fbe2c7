const irregular: Record<string, string> = Object.fromEntries(
  `be was,become became,begin began,break broke,bring brought,build built,buy bought,catch caught,choose chose,come came,cut cut,do did,draw drew,drive drove,eat ate,fall fell,feel felt,find found,get got,give gave,go went,grow grew,have had,hear heard,hold held,keep kept,know knew,lead led,leave left,lose lost,make made,mean meant,meet met,pay paid,put put,read read,run ran,say said,see saw,send sent,set set,show showed,sit sat,speak spoke,spend spent,split split,stand stood,take took,teach taught,tell told,think thought,understand understood,win won,write wrote,let let,hit hit,quit quit,shut shut,spread spread,forget forgot,misunderstand misunderstood,stick stuck,swim swam,throw threw,wear wore,sing sang`
    .split(',')
    .map((pair) => pair.split(' ')),
)

const doubles =
  /^(?:stop|plan|step|drop|skip|grab|refer|map|chat|swap|nod|jot|clap|commit|submit|admit|permit|tap|wrap|shop|trip|plot|rub|hop|pin|fit)$/

/** The simple past of a verb in its base form: "understand" gives "understood"; null for what is no plain word. */
export function pastOf(verb: string): string | null {
  if (!/^[a-z]{2,}$/.test(verb)) return null
  const known = irregular[verb]
  if (known) return known
  if (doubles.test(verb)) return `${verb}${verb.at(-1)}ed`
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${verb}ed`
}
