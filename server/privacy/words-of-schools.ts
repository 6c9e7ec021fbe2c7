const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Written in a hurry, and in no dictionary. */
const shorthand =
  setOf(`dont didnt doesnt isnt wasnt wont cant couldnt wouldnt shouldnt hasnt havent hadnt arent werent aint im ive id ill youre
  youve youll youd theyre theyve theyll theyd hes shes thats whats whos wheres theres heres lets its weve wed were hed shed itll ppl tchr tchrs stdts
  sts ss stu kiddos kiddo mins min secs sec hrs vocab convo convos prob probs obs eval diff approx tbl tbls grp grps pg pgs qs ans ques bc cuz
  coz tho thru gonna wanna gotta kinda sorta dunno lemme gimme yeah yea yep yup nope okay mhm uh um hmm hm ooh oooh ohh ohhh aha oops wow whoa lol
  haha omg btw fyi idk ie eg vs hw cw ws wkst wksht whtbd wb bd para paras sped gened swbat intro demo diffs recap alot abt btwn bw esp def defs
  info mgmt mgr reg tmrw tmr yest sched admin admins obj objs assmt assess mtg mtgs conf confs lang sci soc elem sem semi yr yrs wk wks mo mos
  xtra ext pls plz thx np nvm imo imho tbh asap rly prolly mebbe def lil lol nah nuh hafta outta lotta whatcha gotcha didja yall ya yer em
  til coulda woulda shoulda oughta aight bruh bro sis meh eh ugh huh psst shh ahh aww yay boo yikes oof welp ope ack ah oh hey hi hiya bye ok kk`)

/** Capitals that are nobody's initials, even where they label a line. */
const acronyms =
  setOf(`ela pe eld ell els el esl iep bip fba slp ot pt ap ib pd plc ta gt sped tag stem steam swbat cfu cfus tps mtss rti pbis sel
  wida map nwea ixl dibels sbac ccss ngss teks udl ubd kwl cer raft frq dbq saq lo li sc wg sg id pa pta pto usa us uk eu un nasa dna rna atp ph
  mlk jfk fdr pdf url faq ppt led usb tv pc qr gps am pm ad bc bce ce ok tbd tba asap diy rsvp vip aka etc ii iii iv vi vii viii ix xi xii nb ps
  obs fyi ss sts stu gr hr rm per sec min avg ld add adhd asd odd ohi ebd lre fape ard mc hs ms es jr doc dok abc abcs cvc cvce cvvc sor ufli dra ir
  irla gle lsa ea hlta senco teks nyc la dc ny ca tx aal aac ac alg geo bio chem phys hist eng sci soc tech pbl sbl sip aip ilp ipg lmk tpr siop glad avid gate eip
  sst cst rsp sdc tk pk hw cw ws dn et ddi wagba wab walt wilf watt til tib lt lts ca cc wu wup mm cm km kg ml mg hz ft lb lbs oz mph kwh psi
  cpu ram html css sql api ai ml ui ux ir vr ar io os sb fb ig yt ds ps xl gcf lcm lcd pemdas foil soh cah toa sohcahtoa sss sas asa aas hl cpctc
  ict icr coteach teal teach tell danielson marzano esol eal ellevation mla apa cba cbm pm atlas crp cra clt scl lms sis hr ed ia vp ec ece sw sro iss`)

/** Whether a word is a shorthand that coaches write: "dont", "mins", "grp". */
export const isShorthand = (folded: string): boolean => shorthand.has(folded)

/** Whether capitals are a known abbreviation and nobody's initials: "ELA", "IEP". */
export const isAcronym = (folded: string): boolean => acronyms.has(folded)

/** Words of teaching with a capital of their own, in no dictionary or in one, that are nobody. */
const schoolWords =
  setOf(`student students teacher teachers partner partners kid kids boy boys girl girls class classes group groups table tables team teams pair
  pairs everyone everybody nobody someone somebody anyone child children pupil pupils learner learners scholar scholars other others friend friends adult adults
  para aide coach principal observer observee coachee mentor mentee interventionist facilitator speaker presenter reader writer leader timekeeper
  recorder reporter materials manager checker captain helper volunteer sub guest parent parents mom dad mum mama papa grandma grandpa tia tio abuela abuelo
  narrator author poet character characters main mathematician mathematicians scientist scientists historian historians readers writers artist
  artists monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july
  august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter today tomorrow
  yesterday goal reality options will way forward topic grow peers identify learn improve powerful easy emotionally reachable compelling
  math maths algebra geometry calculus precalc precalculus prealgebra trig statistics stats biology bio chemistry chem physics science history
  geography civics economics econ government humanities literature language arts literacy phonics reading writing spelling grammar music band choir
  orchestra drama theater theatre dance gym health advisory homeroom recess lunch snack library media specials centers stations workshop warmup
  warm-up bellringer bellwork donow popsicle rotation rotations kindergarten prek period periods room rooms block section hour elementary middle secondary
  chromebook chromebooks ipad ipads kahoot quizlet quizizz blooket gimkit nearpod peardeck padlet jamboard flipgrid flip seesaw classdojo dojo canvas
  schoology clever desmos geogebra edpuzzle khan academy brainpop ixl iready lexia zearn dreambox prodigy reflex newsela readworks epic raz-kids
  commonlit actively amplify eureka illustrative engageny springboard wonders journeys readygen lucy calkins fountas pinnell fundations wilson orton
  gillingham heggerty ufli envision gomath everyday saxon bridges investigations zaner bloser kagan danielson marzano lemov bloom
  blooms frayer cornell socratic venn google slides docs classroom forms drive youtube zoom teams microsoft word powerpoint excel office minecraft
  roblox fortnite lego legos play-doh smartboard promethean elmo doc cam document camera projector whiteboard whiteboards postit post-it sticky
  expo sharpie crayola scantron xerox tiktok instagram snapchat disney pixar nintendo lakers steelers cowboys yankees nike jordans jenga uno bingo jeopardy
  seminar gallery walk fishbowl jigsaw think pair share turn and talk notice wonder stronger clearer exit ticket tickets entry slip slips swbat
  obs obsv ss sts tps cfu tpt ell ells els esl iep ieps ela eld stem steam sel pbis mtss rti avid siop wida nwea map sbac parcc staar teks ccss ngss naep
  frq dbq dok saq ap ib honors sped gened udl pd plc pta covid wifi vocab quickwrite freewrite misc approx regents lexile fastbridge aimsweb dibels
  acadience iready star sat act psat gpa ged obs. tbl tbls grp grps rm gr pd per min mins sec secs hr lol omg ok okay q a qs wkst hw ps
  amplify cpm openup openscied phet foss mystery stemscopes generation genius smithsonian peardeck formative socrative plickers goguardian
  infinite campus powerschool aeries skyward synergy illuminate panorama naviance remind parentsquare talkingpoints talking points bookworms expeditionary
  ckla arc geodes decodables elkonin boom decks lakeshore handwriting tears zones regulation responsive conversation conversations
  conscious discipline morning meeting crosswalk kwl rally rallyrobin roundrobin jenga kindness chalk elbow shoulder
  merriam webster britannica wikipedia duolingo scratch tynker codeorg code.org sphero arduino microbit makey python javascript java vex tinkercad canva
  booksnap bookflix hoopla sora libby scholastic weekly highlights time cnn pbs nova bbc nasa ted tedx
  bonjour salut francais espanol hola buenos buenas dias tardes gracias merci oui maestra maestro profe senora senor guten danke deutsch ciao italiano alg aff neg gov econ decodable decodables manipulatives takeaway takeaways gimkit lockdown homeschool ayer hoy manana`)

/** Whether a word with a capital is one of the trade, a subject, a day, a product, and nobody's name. */
export const isSchoolWord = (folded: string): boolean => schoolWords.has(folded) || shorthand.has(folded)
