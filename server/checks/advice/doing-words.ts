import { oneOf } from '../../language/lexicon.ts'

/** What a teacher may be told to do, in the forms in which it is suggested. */
export const doing = oneOf(
  `use, using, used, try, trying, tried, give, giving, gave, given, move, moving, moved, put, putting, let, letting, add, adding, added,
    ask, asking, asked, wait, waiting, waited, pair, pairing, paired, group, grouping, grouped, regroup*, split, splitting, shorten*, cut,
    cutting, post, posting, posted, swap*, switch*, slow*, seat, seating, seated, assign*, model, modeled, modelled, modeling, modelling,
    break, breaking, broke, write, writing, wrote, include*, including, replac*, remov*, hand, handing, handed, chunk*, set, setting,
    start, starting, started, begin, beginning, began, make, making, made, turn, turning, turned, call, calling, called, cold-call*,
    cold call*, build, building, built, offer*, stop, stopping, stopped, drop*, skip*, introduc*, display*, project*, pre-teach, preteach,
    pre-taught, rehears*, practic*, practis*, check, checking, checked, circulat*, narrat*, scaffold*, differentiat*, share, sharing,
    shared, invit*, allow*, plan, planning, planned, hold, holding, held, reorder*, rearrang*, rotat*, limit*, keep, keeping, kept,
    insist*, require*, number*, get, getting, got,
    had (?:them|the|students|each|every|pairs|everyone|kids|your|one|two|half|groups|\\w+ (?:students|kids|pairs|groups|children)),
    have (?:them|students|each|every|pairs|everyone|kids|your|half|groups), having (?:them|students|each|pairs|everyone|kids|your|groups),
    do, did, doing, went, go, going, spend, spent, spending, run, ran, running, teach, talk, talked, talking, work, worked, working, say,
    said, speak, spoke, sit, sat, stand, stood, walk, walked, read, show, showed, showing, draw, drew, bring, brought, bringing, send,
    sent, film*, record*, follow*, provid*, reduc*, increas*, extend*, pause, paused, pausing, vote, voted, join*, choose, chose,
    choosing, pick, picked, picking, change, changed, changing, focus*, track*, collect*, look, looked, front-load*, frontload*,
    streamlin*, simplif*, clarif*, state, stated, repeat*, rephras*, greet*, celebrat*, prais*, label*, color-code*, colour-code*, mix*,
    combine*, separate*, position*, place*, tell, told, explain*, discuss*, lead, led, dismiss*, transition*, signal*, ring, rang, count,
    counted, line, lined, stick, stuck, be, were to, create*, design*, develop*, consider*, print*, laminat*, double, doubled, halve*,
    trim*, tweak*, adjust*, adopt*, apply, applied, experiment*`,
)

/** What advice says it would bring. */
export const helps = oneOf(
  `help, be better, be helpful, be useful, be worth*, be easier, be an idea, be a good idea, be possible, be good, be wise*, be best,
    be smarter, be more \\w+, be nice, be fun, be an option, be of value, work better, work, make sense, make a difference,
    be interesting, pay off, be effective, do the trick, suit, be beneficial, hurt, make \\w+, give \\w+, let (?:them|you|students),
    get (?:them|students), keep \\w+, allow, solve, save, free, show (?:them|students), prevent, fix, improve, reduce, be perfect,
    go down well`,
)

/** Softeners between a subject and its verb. */
export const softly = `(?: (?:ever|already|also|maybe|perhaps|possibly|just|simply|really|definitely|probably|both|not|always|at least|instead|actually|next time|then|still|even))*`
