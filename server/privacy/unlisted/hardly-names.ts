const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const mostlyWords =
  setOf(`art will may page june april august christian summer winter spring autumn dawn king queen prince princess major sky sol star sun song
  stone river ocean rain storm sage genesis justice liberty honor noble royal royalty melody harmony carol destiny journey dream treasure chance legend bill mark grant frank
  rich pat chase jack penny dash star bear wolf fox tiger honey cherry navy blue memory max min gene mat norm rob sue don drew can an my so do to in no he me she you us am is
  it go hi oh ok ha ah ho hop pop eve lane dale glen cliff brook brooks field hunter cash ace bishop abbot deacon duke baron knight saint ranger rebel cannon gunner turner
  north west london paris georgia india china kenya asia america africa egypt israel jordan lincoln washington jackson madison franklin jefferson houston dallas
  austin orlando phoenix denver cairo valencia geneva florence vienna sydney virginia carolina dakota nevada montana victoria columbus salem hudson troy athena apollo
  trinity mercy virgin angel angels van kim lee long young day best love`)

/** Whether a first name is, with a capital too, more often a word or a place: "May", "Page", "Georgia". */
export const isMostlyWord = (folded: string): boolean => mostlyWords.has(folded)

const things =
  setOf(`slide slides poster posters chart charts anchor board boards whiteboard prompt prompts frame frames stem stems starter starters question questions answer answers
  objective objectives target targets aim goal goals purpose title titles heading caption sign signs label labels card cards sticky stickies note notes
  exit entry ticket tickets slip slips quote quotes example examples nonexample definition word words term terms sentence sentences direction directions instruction
  instructions task tasks problem problems warm warmup launch hook opening closing closure intro introduction summary recap reflection rule rules norm norms
  expectation expectations feedback comment comments praise correction redirect redirection cue cues signal script line lines voice voices chorus choral call response
  responses reply replies chant song poem text passage page book story video clip audio announcement intercom bell timer screen projector screen display message
  email text rubric criteria standard standards evidence claim reasoning reason thesis hypothesis conclusion result results data tally count total time times
  one two three four five six seven eight nine ten first second third last next then later before after again also another other both all most many some few none
  now today here there yes no okay good great nice wow um so but and or because if when while what why how who where which boy girl child kid student man woman
  he she they we you it them him her his my your our their someone anyone everyone nobody group table pair partner row side front back left right
  overheard heard said asked asks says told whole class small mini think share turn talk wait closing check checks monitor quick quickly finally early late
  strengths growth glow grow glows grows wonder wonderings noticing noticings strength challenge success successes question suggestion suggestions
  me coach coaches follow push probe prompting wrap debrief plan plans action actions step steps celebrate celebration observation transition
  motto slogan mantra theme topic word wall sticker memo letter log journal notebook worksheet packet handout homework quiz test exam assignment
  paraphrase quotation dialogue dialog conversation sample scenario thought thoughts impression idea ideas possible potential option options`)

/** Whether a word labels what is written or shown, and no speaker: "Slide: “…”". */
export const isThing = (folded: string): boolean => things.has(folded)
