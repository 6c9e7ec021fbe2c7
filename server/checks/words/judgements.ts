/*
 * Words that judge teaching or a person who teaches, by how sure the judgement is. Gathered from what coaches, inspectors and colleagues write
 * about lessons (praise sandwiches, inspection reports, staffroom talk, British and American), then widened by near-synonyms.
 */
const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/))

/** Judges in any construction, in a question too: nobody uses these words to describe. */
export const strongJudgements = list(`
  abysmal admirable amateur amateurish amateurishly amazing amazingly appalling appallingly atrocious awesome awful awfully bang-on beautiful beautifully bland
  boring botched brilliance brilliant brilliantly bungled careless carelessly cack-handed captivating catastrophic chaotic chaotically clueless clumsily clumsy
  cracking crap crappy dazzling dire diabolical disastrous disastrously disappointing disappointingly disjointed dismal disorganised disorganized dodgy dreadful
  dreadfully dreary drab dull excellent excellence excellently exceptional exceptionally exemplary expertly exquisite extraordinary fab fabulous fabulously
  fantastic fantastically faultless faultlessly feeble first-class first-rate flawed flawless flawlessly flimsy gifted gorgeous grim half-arsed half-baked
  half-hearted ham-fisted haphazard hopeless hopelessly horrendous horrible horribly horrid immaculate immaculately impeccable impeccably impressive impressively
  inadequate inadequately incoherent incompetent incompetently incredible incredibly ineffective ineffectively ineffectual inept ineptly inexcusable ingenious
  inspirational inspired inspiring insipid joyless lacking lacklustre lackluster lame lamentable laughable lazily lazy legendary lifeless lousy ludicrous lukewarm
  magic magical magnificent magnificently marvelous marvellous marvelously marvellously masterful masterfully masterly mediocre mind-numbing monotonous muddled
  outstanding outstandingly painful patchy pathetic peerless perfect perfectly phenomenal phenomenally pitiful pitch-perfect plodding pointless poor poorly
  priceless ropey rubbish ridiculous riveting scintillating second-rate shabby shallow shambolic shoddily shoddy skilful skilfully skillful skillfully slapdash
  slipshod sloppily sloppy soulless sparkling spectacular spectacularly splendid splendidly spotless stale stellar sterling stodgy stunning stunningly stupendous
  sub-par subpar sublime substandard sumptuous superb superbly superlative terrible terribly terrific terrifically textbook third-rate thoughtless tiresome
  tedious toe-curling top-drawer top-notch toxic tremendous tremendously turgid unacceptable unacceptably unbeatable unbelievable uncoordinated underwhelming
  unforgivable unimaginative unimpressive uninspired uninspiring unparalleled unprofessional unprofessionally unrivalled unsatisfactory unsurpassed useless
  woolly woollier vapid virtuoso wishy-washy wonderful wonderfully wondrous woeful woefully world-class worthless wretched weak weakly ill-conceived ill-judged ill-prepared
  ill-thought-out wonky bog-standard run-of-the-mill stilted wooden robotic cringeworthy hackneyed cringy
`)

/** Judges when stated of the teacher or the teaching; may well describe elsewhere, or ask. */
export const mildJudgements = list(`
  ace adept adequate adequately aimless ambitious apt assured astute awkward awkwardly bad badly bitty blurry bright bumpy capable choppy classy clean cleanly clear
  clever cleverly cluttered clunky cold commendable competent competently complicated compelling confident confidently confused confusing confusingly
  considerate convincing convoluted cool cosy cozy crackerjack creative creatively credible crisp crisply cumbersome cute dated deft deftly delightful delightfully
  deliberate dry dynamic dysfunctional effective effectively efficient efficiently effortless effortlessly elegant elegantly encouraging energetic engaging
  enjoyable erratic exciting expert fab faltering fine first-rate flabby flat fluent fluid focused fragmented frantic fresh fun fussy fuzzy generous gentle good
  graceful gracefully great gripping harsh hectic helpful hesitant hurried imaginative imaginatively imbalanced imprecise inaccurate inaudible inappropriate
  inconsistent inconsistently inefficient inefficiently inflexible innovative insightful insufficient intelligent interesting inventive invisible irrelevant
  jerky joyful joyous jumbled kind leaden limited limp listless lively long-winded loose lopsided lovely lovingly low-level meandering measured memorable messy
  meticulous meticulously misguided misjudged muddy natural neat neatly nice nicely noisy okay ok old-fashioned on-point organised organized orderly outdated
  over-complicated overcomplicated overlong patient patiently pedestrian plain pleasant pleasing polished powerful powerfully predictable problematic productive
  professional professionally proficient promising purposeful ragged rambling refreshing remarkable remarkably repetitive respectful responsive rich rigid
  rigorous robust rocky rough roughly rowdy rude rushed satisfactory satisfying scattered scrappy scruffy seamless seamlessly sensitive sensitively shaky sharp
  sharply shapeless slack sleepy slick slickly slow sluggish smart smartly smooth smoothly snappy sober solid solidly sophisticated sound soundly spectacular
  spirited spot-on strained strong stronger strongly structured sturdy stuffy successful successfully succinct super superficial supportive sure-footed sweet
  swift tactful talented tame tasteful teacher-centred teacher-centered teacher-heavy teacher-led tense thin thorough thoroughly thoughtful thoughtfully tidy
  tight tightly timely tired too-long tricky unambitious unbalanced uncertain unclear unconvincing undemanding underplanned uneven unfair unfocused unfocussed
  unhelpful unimaginative uninteresting unnecessary unorganised unorganized unplanned unprepared unproductive unsafe unstructured unsuccessful untidy unwelcoming
  upbeat uptight vague vaguely valuable vibrant vivid warm warmly wasted wasteful well well-chosen well-crafted well-executed well-judged well-managed
  well-organised well-organized well-paced well-planned well-prepared well-run well-structured well-taught well-thought-out well-timed winning wise wisely witty
  long-drawn over-ambitious overambitious overlong ponderous pedantic patronising patronizing condescending sarcastic snappish abrupt brusque curt frosty icy scatty slipping prepared under-rehearsed rehearsed polished wobbly wordy worthwhile worthy wrong wrongly
`)

/** Nouns that judge what is called by them: "It was a shambles", "You're a star". */
export const judgingNouns = list(`
  abomination achievement asset blast blunder bore botch bummer catastrophe chore champ champion credit crowd-pleaser cracker debacle delight disaster disappointment
  disgrace dream dud embarrassment expert failure farce feast fiasco flop gem genius godsend hash hero highlight hit horror hoot howler inspiration joke jumble joy
  knockout saint angel diamond legend lifesaver let-down letdown liability marvel master masterclass masterpiece mess miracle misfire mistake muddle natural nightmare non-starter
  pantomime pleasure powerhouse pro professional revelation rockstar ruin sensation shambles shame shocker showstopper slog snoozefest snooze star success superstar
  tangle titbit tonic travesty treasure treat triumph trainwreck turkey victory virtuoso waste washout whizz winner wizard wonder wreck pinnacle powerhouse
`)
