/**
 * First names that children and teachers in schools of many places bear, folded; written for this, from common knowledge. A
 * name that is missing here is found by how the notes use it; one that stands here is found even in small letters.
 */
const names = `
aaliyah aaron abby abel abigail abraham ada adalyn adam addie addison adele adelaide adeline adrian adriana adrianna adrienne aidan aiden aileen aimee alan
alana alanna albert alec alejandra alejandro alessandra alex alexa alexander alexandra alexandria alexei alexia alexis alfonso alfred alfredo
ali alice alicia alina alisha alison alissa alistair allan allie allison alma alonzo alvaro alyssa amanda amber amelia amelie amos amy ana
anabel anastasia anders andre andrea andreas andres andrew andy angel angela angelica angelina angelo angie angus anika anita ann anna annabelle annalise
anne annette annie ansel anthony antoine antonia antonio antony anya april archer archie ariana arianna ariel ariella arlene arlo armando arnold arthur arturo asa ash asher
ashley ashlyn ashton aspen astrid athena aubree aubrey audrey august augustine augie aurelia aurora austin ava avery axel ayden ayla bailey barbara
barnaby barrett barry bart bastian beatrice beatriz beau becca becky bella ben benedict benjamin bennett benny bernadette bernard bernardo bertha beth bethany
betsy betty beverly bianca bill billy blaine blair blake blanca bo bob bobby bonnie boris boyd brad braden bradley brady braeden brandi brandon brandy braxton brayden
breanna brenda brendan brenna brennan brent brett brian briana brianna bridget brielle britney brittany brock brody brooke brooklyn brooks bruce bruno bryan bryanna bryce
bryn brynn bryson byron cade caden caitlin caitlyn caleb callie callum calvin cameron camila camilla camille camilo camryn candace cara carina carl carla carlo
carlos carly carlton carmela carmen carol carolina caroline carolyn carrie carson carter casey cash cassandra cassidy cassie catalina catherine cathy
cecelia cecilia cedric celeste celia celine cesar chad chance chandler charity charlene charles charley charlie charlotte chase chaz chelsea cheryl chester
chloe chris christa christian christina christine christopher christy ciara cindy claire clara clarence clarissa clark claude claudia clay
clayton clementine cliff clifford clifton clint clinton clyde cody cohen colby cole colette colin colleen collin colton connie connor conner conor constance cooper cora
coralie corbin cordelia corey corina corinne cornelius cory courtney craig cristian cristina crystal curtis cynthia cyrus daisy dakota dale dallas dalton damian
damien damon dan dana dane daniel daniela daniella danielle danika danny dante daphne darby darcy daria darius darla darlene darrell darren darryl daryl dashiell
dave david davis davon dawn dawson dayna dayton dean deandre deangelo deanna debbie deborah deborah declan dee deirdre delaney delia delilah
delores demarcus demetrius dena denise dennis denny denzel derek derrick desiree desmond destiny devin devon dexter diana diane dianna diego dillon dina dion
dixie dmitri dolores dom domenic dominic dominick dominique don donald donna donovan dora doreen doris dorothy doug douglas drake drew duane duncan dustin dwayne
dwight dylan earl easton ebony eddie eden edgar edith edmund eduardo edward edwin efrain eileen elaine eleanor elena eli eliana elias elijah elisa
elisabeth elise eliseo eliza elizabeth ella elle ellen ellie elliot elliott ellis eloise elsa elsie elton elvira elvis elyse emanuel emelia emerson emery
emil emilia emiliano emilio emily emma emmanuel emmett emmy enrique eric erica erick erik erika erin ernest ernesto ernie esmeralda esperanza esteban estella estelle
esther estrella ethan ethel eugene eugenia eva evan evangeline eve evelyn everett ezekiel ezra fabian fabiola faith fatima faye felicia felicity felipe felix
fernanda fernando fern fidel fiona finley finn finnegan fletcher flora florence floyd forrest frances francesca francine francis francisco frank frankie franklin fred freda freddie
frederick freya frida gabby gabe gabriel gabriela gabriella gabrielle gael gage gail garrett gary gavin gemma gene genesis genevieve geoff geoffrey george
georgia georgie gerald geraldine gerard gerardo gianna gideon gigi gil gilbert gilberto gillian gina ginger ginny giovanna giovanni giselle gladys glen
glenda glenn gloria gordon grace gracie grady graham grant grayson greg gregor gregory greta gretchen griffin guadalupe guillermo gus gustavo guy gwen gwendolyn
hadley hailey haley hank hanna hannah harley harmony harold harper harriet harris harrison harry harvey hattie hayden hayley hazel heather hector heidi helen
helena henrietta henrik henry herbert herman hilary hilda holden hollis holly hope horace howard hubert hudson hugh hugo humberto hunter ian ida ignacio
iliana imogen india ines ingrid ira irene iris irma isaac isabel isabela isabella isabelle isaiah isaias isadora isla ismael israel itzel ivan
ivanna ivette ivy izaiah izzy jace jack jackie jackson jaclyn jacob jacqueline jacques jada jade jaden jadon jaelyn jagger jaime jake jakob jalen jamal jamar james jameson jamie
jan jana jane janelle janessa janet janice janine jared jarrett jarvis jasmin jasmine jason jasper javier javon jax jaxon jay jayce jayda jayden jayla jaylen jayson jazmin jazmine
jean jeanette jeanne jeff jefferson jeffrey jemma jen jena jenna jennie jennifer jenny jeremiah jeremy jermaine jerome jerry jess jesse jessica jessie jesus
jett jewel jill jillian jim jimena jimmy joan joann joanna joanne joaquin jocelyn jodi jody joe joel joey johan johanna john johnathan johnny
johnson jolene jon jonah jonas jonathan jonathon joni jordan jordana jordyn jorge jose josefina joseph josephine josh joshua josiah josie josue joy joyce juan juana juanita
judah jude judith judy julia julian juliana julianna julianne julie juliet juliette julio julissa julius june junior justice justin justine kaden kai
kaiden kailey kaitlin kaitlyn kaleb kali kameron kamryn kara kareem karen kari karina karl karla karly karsten kasey kassandra kate katelyn katharine katherine kathleen kathryn
kathy katia katie katrina katy kay kaya kaycee kayden kaydence kayla kaylee kayleigh keandre keegan keely keenan keira keisha keith kellan kelley kelly kelsey kelsie kelvin
ken kendall kendra kendrick kenia kennedy kenneth kenny kent kenya kenzie kerri kerry kevin kiana kiara kieran kiersten kiley kim kimberly king kingston
kinsley kira kirk kirsten kit kobe kody kris krista kristen kristi kristian kristin kristina kristine kristof krystal kurt kyla kyle kylee kyler kylie kyra lacey lachlan laila
laina lamar lana lance landon lane lara larissa larry lars laura laurel lauren laurie lauryn lawrence layla layton lea leah leandra leandro leanna leanne
lee leela legend leif leila leilani lena lenny leo leon leona leonard leonardo leonel leonora leopold leroy les leslie lester leticia levi lewis lexi lexie lia liam
liana libby lila lilia lilian liliana lillian lillie lily lincoln linda lindsay lindsey linus lionel lisa lisette liv livia liz liza lizbeth lizzie lloyd
logan lola london lonnie lora lorelei lorena lorenzo loretta lori lorraine lottie lou louie louis louisa louise lourdes luca lucas lucia lucian luciana luciano
lucille lucinda lucy luis luisa luka lukas luke lulu luna lupe lupita luther luz lydia lyla lyle lyn lynda lynette lynn lynne mabel mack mackenzie macy maddie maddox
madeleine madeline madelyn madison mae maeve magdalena maggie maisie maisy malachi malcolm malia malik mallory mandy manny manuel mara marc marcel marcela marcella marcelo
marcia marco marcos marcus margaret margarita margo margot maria mariah mariam mariana marianne maribel maricela marie mariela marilyn marina mario
marion marisa marisol marissa marjorie mark marla marlene marley marlon marquis marquise marsha marshall marta martha martin martina marty marvin mary mason mateo
matias matilda matt matteo matthew mattie maureen maurice mauricio maverick max maxim maximilian maximo maximus maxine maxwell maya mckayla mckenna mckenzie megan meghan
mel melanie melinda melissa melody melvin mercedes mercy meredith merle mia micah michael michaela micheal michele michelle miguel mika mikaela mikayla mike
mila milagros milan mildred milena miles miley millie milo milton mimi mina mindy minnie mira miracle miranda miriam misty mitchell moira molly mona monica monique
monroe monserrat montana morgan moriah moses muriel mya myla myles myra myron nadia nadine nancy naomi natalia natalie natasha nate nathan nathanael nathaniel neal ned
neil nell nellie nelson nestor nevaeh nia nicholas nick nickolas nicky nico nicola nicolas nicole nicolette nigel nikki nikolai nikolas nina noah noe noel noelia noelle noemi nola
nolan nora norah noreen norma norman nova nyla nylah oakley ofelia olga olive oliver olivia ollie omar omari opal ophelia orion orlando oscar osvaldo otis
otto owen pablo paige paisley paloma pam pamela paola paris parker pat patience patricia patrick patsy patty paul paula paulette paulina pauline paulo paxton payton
pearl pedro peggy penelope penny percy perla perry pete peter peyton phil philip phillip phineas phoebe phoenix phyllis pierce pierre piper polly porter precious presley preston
prince princess priscilla quentin quincy quinlan quinn quinton rachel rachelle rae raegan rafael rafaela ralph ramiro ramon ramona ramsey randall randy raphael
raquel raul raven ray raymond raymundo reagan rebecca rebekah reece reed reese regina reginald reid remi remy rene renee reuben rex rey reyna reynaldo rhea rhett rhiannon
rhoda rhonda rhys ricardo rich richard richie rick ricky rico riley rita river rob robbie robert roberta roberto robin robyn rocco rocio rocky rod
roderick rodney rodolfo rodrigo rodriguez rogelio roger rohan roland rolando roman romeo ron ronald ronan ronnie rory rosa rosalia rosalie rosalind rosalyn rosanna rosario rose rosemary rosie ross rowan
rowena roxana roxanne roy royce ruben ruby rudy rufus russ russell rusty ruth ryan ryder ryker rylan rylee ryleigh sabrina sadie sage sal sally salma salvador salvatore sam
samantha sammy samson samuel sandra sandy santiago santino santos sara sarah sasha saul savanna savannah sawyer scarlet scarlett scott seamus sean sebastian selah selena selina
serafina serena serenity sergio seth shane shania shannon sharon shaun shauna shawn shawna shay shayla shayna sheena sheila shelby sheldon shelley shelly sheri sherman sherri
sherry shirley sidney sienna sierra silas silvia simeon simon simone sky skye skylar skyler sloane sofia sol soledad solomon sonia sonja sonny sonya sophia
sophie spencer stacey stacy stan stanley stefan stefanie stella stephan stephanie stephen sterling steve steven stevie stewart stuart sue sullivan summer susan
susana susannah susie suzanne sven sybil sydney sylvia sylvie tabitha talia tamara tami tammy tamia tania tanner tanya tara taryn tasha tate tatiana tatum tavon taylor teagan ted
teddy tegan teo terence teresa teri terrance terrell terrence terri terry tess tessa thaddeus thalia thea theo theodora theodore theresa thelma thiago thomas tia tiana tierra
tiffany tim timmy timothy tina titus tobias toby todd tom tomas tommy toni tonia tony tonya tori tracey traci tracy travis trent trenton trevon trevor trey tricia trina trinity tripp
trisha tristan tristen troy trudy ty tyler tyree tyrell tyrese tyrone tyson ulysses uma uriah uriel ursula val valencia valentin valentina valeria valerie van vanessa vaughn vera vern
vernon veronica vicki vicky victor victoria vida vince vincent viola violet violeta virgil virginia vito vivian viviana vivienne wade walker wallace wally walt walter wanda warren
waylon wayne wendell wendy wesley weston whitney wilbur will willa willard william willie willow wilma wilson winnie winona winston wren wyatt xander xavier ximena
xiomara yadira yahir yasmin yasmine yazmin yesenia yolanda yoselin yuliana yvette yvonne zach zachariah zachary zachery zack zane zara zaria zayden zayn zeke zelda zion zoe zoey zoie zola
aisha aliyah amara amari amina aminata amir amira asante ayana ayanna chidi chidera chiamaka chidinma chinedu chioma adaeze adanna ngozi nneka obinna emeka ifeoma ikenna kelechi uche uchenna
nnamdi olu oluwaseun temitope tunde yetunde folake femi seun kemi bola damilola ayodele adebayo babatunde bukola ade adunni kwame kofi kwesi kwaku ama akua abena afia esi yaw kojo
efua adwoa nana nii akosua fatou fatoumata mamadou moussa oumar ousmane amadou awa binta aissatou cheikh ibrahima modou abdou khady maimouna mariama sekou souleymane boubacar djibril
wanjiru wambui kamau njoroge otieno achieng akinyi odhiambo makena zawadi baraka neema imani jabari kiprop chebet nyambura zuri amani juma hamisi rehema tendai tafadzwa rudo farai
chipo thandi thandiwe sipho themba nomsa lindiwe bongani zanele ayanda nomvula lerato thabo kagiso naledi abdi abdullahi hodan ayaan ifrah hibo sagal ladan deqa fartun faduma
yusuf abdirahman abdikadir warsame liban guled asad mahad zakariya sumaya ikran najma hawa hani selam tsion bethlehem dawit yonas abel biniam mekdes meron tigist hanna eyob natnael desta tesfaye
abebe almaz selamawit rahel yohannes mulu kidist lamine dembele habiba zainab zaynab maryam mariam fatimah khadija khadijah ayesha aaisha hafsa safiya sumayyah ruqayyah
ahmed ahmad mohamed mohammed muhammad mohammad mahmoud mustafa hassan hasan hussein hussain ibrahim ismail khalid khaled omar umar osman othman yousef youssef yusra bilal hamza tariq tarek
karim kareem rashid rasheed salim saleem samir sami samira jamila jamil nadir nabil nadeem nasir nasser faisal farid farida faris fadi fahad adel adnan aziz abdul abdullah abdulla amal amna anwar
arwa asma ayah basma bashir bushra dalal dalia dana dina dua eman esraa ghada hadi haitham hala hamid hana hanan haneen hatem heba hiba huda hudaifa iman israa jana jihad
jumana kamal kawthar laith lama lamia lana layan leen lina lubna lujain lujayn maha mahdi majid malak manal marwa marwan maysa mayar mazen mona munira murad nada nahla najib nawal nour noor noura
qasim raed rafiq raghad rahma rami rana rania rashida rawan razan reem rima riyad rola ruba saad sabah sabrin sadia safa safwan sahar saif salah salam salem salman
samar samah sana sanaa sara shaima shadi shahd siham sondos suad suhail sultan taha tahir talal tamer taqwa tasneem wael wafa walid waleed yahya yara yasin yasser yazan youssra zaid zayd zahra zaki zakaria
zeinab ziad ziyad arash arman armin azadeh babak bahar behnam dariush darya farhad farzaneh hossein kaveh kian kiana laleh leyla mahsa maryam mehdi mina mitra navid neda nika nima niloufar
omid parisa parvaneh pouya ramin reza roya saeed sahar sanaz shirin siavash sina soheil soraya tara yasaman zahra wahid farhan najibullah zabihullah mursal freshta nargis parwana shabnam
aarav aarti aditi aditya ajay akash akshay amit amrita ananya anand anil anita anjali ankit ankita anu anuj anusha aparna arjun arun arya asha ashok ashwin avani bharat chandra
chitra deepa deepak deepika dev devi dhruv diya divya esha gauri gaurav gayatri geeta gita gopal gurpreet hardik hari harini harish harpreet harsh harsha indira isha ishaan ishan jaspreet jaya jyoti
kabir kajal kamala karan karthik kavita kavya kiran kirti krishna kriti kumar lakshmi lalita madhav madhu mahesh manish manisha manoj manpreet maya meena meera megha mohan mohit mukesh nandini naveen navya neel
neeraj neha nidhi nikhil nikita nisha nishant nitin nitya parth pooja prachi pradeep prakash pranav pranay prasad prashant pratik preeti prem priya priyanka puja puneet radha raghav rahul
raj raja rajan rajesh rajiv raju rakesh ram rama ramesh rani rashmi ravi reena rekha ria rishi ritika riya rohan rohit roshan roshni rupa sachin sahil samir sandeep sanjana sanjay sanjeev sarika
satish saurabh seema shalini shanti sharmila shashi shiv shivani shobha shreya shruti shweta siddharth simran sita smita sneha sonal sonia srinivas sudha suman sumit sunil sunita suraj suresh
sushma swati tanvi tara tarun tejas trisha uma usha vaishnavi vandana varun ved veena vidya vijay vikas vikram vinay vineet vinod vishal vivek yash yogesh zoya anushka arnav ayaan advik
aadhya saanvi saisha anaya myra kiaan vihaan reyansh shaurya atharv rudra ira navjot amandeep kuldeep sukhdeep jasleen simranjit parminder balwinder sunita pemba tenzin pasang dawa lhamo dolma karma sonam
bibek sagar prabin sushil anjana sabina sarita binod nabin rupesh aayush nabila tahmina shahana farzana nusrat tasnim rafi sabbir imran irfan arif asif kamran kashif rehan shahid shahzad usman waqar zeeshan zubair
hira mahnoor maham aiza areeba rabia sidra sobia uzma saima fozia nadra mehwish
wei ming jing ling li mei lan xin xiu ying yan yu yun hui hua hong jun jie jia jian jiang juan chen cheng chao chun fang fei feng gang guang hao
haoran jiahao jiayi junjie kai lei liang lili lin liu long meihua meiling min ning peng ping qiang qing rong rui shan shu shuang siyu tao tian ting tingting wen weijie weiwei xia xiang xiao xiaoming
xiaoling xinyi xinyue xue yang yaping yi yichen yifan yihan ying yong yong yuan yue yuxuan yuhan zhen zheng zhi zhong zihan zixuan zoey yiming haoyu mingyu ziyi kaiwen hei ka kwan lok
siu wai wing yan yee yin ho chun kit tsz hoi sze chi hin fung kin ngai
haruto yuto sota yuki haruki sora ren riku hiroshi takashi kenji kenta daiki ryo ryota shota tatsuya yusuke kazuki kaito naoki makoto satoshi akira akiko ayaka aoi asuka emi emiko haruka hana hinata
hitomi kana kaori keiko kumiko mai maki mami mana mari mariko mayumi megumi michiko midori miho misaki miyu miyuki mizuki momoka nana nanami naoko natsuki noriko rei reiko rika rina risa sakura saki saori
satomi sayaka shiori tomoko tomomi yoko yoshi yoshiko yui yuka yukari yukiko yumi yumiko yuna yuriko
minjun seojun doyun hajun jihoon jiho junho junseo joonho hyun hyunwoo hyeon minho minsu minseo minji sungmin seungmin sungho taehyun taeyang woojin yejun youngho youngmin dong donghyun jinwoo jisoo jiwon jiyoung jimin jina
eunji eunju hana haeun hyejin hyewon jiyeon kyung mijin minkyung sohee sooah soojin soomin soyeon subin sujin sumin yejin yeji yeonwoo yoona younghee yuna yuri seoyeon seohyun chaewon dahyun
anh bao binh cam chau chi cuong diem dinh dung duc duy giang ha hai han hang hanh hao hien hieu hoa hoang hung huong huy khanh khang khoa khoi kiet kim lam lan lien linh loan
loc long mai minh my nam nga ngan nghi ngoc nguyen nhan nhat nhi nhu nhung oanh phat phong phuc phung phuong quan quang quoc quyen quynh tai tam tan thanh thao thi thien thinh thuan thuy thy
tien tin toan tram trang tri trinh trung tu tuan tung tuyen tuyet uyen van viet vinh vu vy xuan yen
arnel bayani benjie jericho jhun joselito ligaya maricel marites marivic rodel rommel rowena crisanto dalisay jomar jayvee kristine mayumi reynaldo nenita rizal lakan tala amihan
nong somchai somsak sombat boun kham khamphone malee mali niran noi ploy pim suda supaporn wan chanthy dara sophea sophal srey vannak bopha channary rith sothea vibol hla aung khin thein zaw moe htun naw eh
hser htoo wah pa kou pao nhia tou toua xee xeng yeng mee mai maiv bao ying yer chue fue kong ger gao houa blia
keoni kalani kai leilani malia makoa noelani nalani kanoa koa mahina kaleo keanu ikaika kawika pua sione semisi mele ana sefo tevita losa lupe malakai viliami sina tui fetu fa'a tavita iosefa manu
anela lani makena hina maui tane aroha ari hemi hone kahu kiri manaia mere ngaire nikau rangi rawiri tama tamati wiremu
aiyana cheyenne chayton dakota dyani elu halona kaya kachina kele koda mika nahele nita nizhoni shadi shilah sequoia tala takoda tallulah tayen winona yazzie ahiga awenasa ayita bidziil haseya
agnieszka aleksander aleksandra anastazja bartek bartosz borys dominika ewa grzegorz hanka iga jadwiga jakub jan janusz jerzy joanna kacper kamil karolina kasia katarzyna kinga krzysztof kuba lena maciej magda malgorzata marcin marek
mariusz mateusz michal milosz natalia olek oliwia pawel piotr przemek radek rafal ryszard stanislaw szymon tomasz wojciech wojtek zofia zosia zuzanna aleksei alexei alyona anatoly andrei anya artem bogdan boris daria denis dima dmitry dmytro egor ekaterina
elena evgeny galina gennady grigory igor ilya inna irina ivan katya kirill kostya ksenia lada larisa lev liudmila lyuba maksim marfa marina masha mikhail misha mykola mykhailo nadezhda nastya natasha nikita nina oksana olena oleg oleh oleksandr olesya
olga pasha pavel petro petya polina roman ruslan sasha semyon sergei sergey sofiya solomiya stepan svetlana taras tatyana timur ulyana vadim valentyna vanya varvara vasily vera vika viktor viktoriia vitaly vladimir vlad volodymyr vova yana yaroslav yegor yelena yulia yuliya yuri zhenya zlata
adela alzbeta barbora bohumil hana honza jaroslav jarmila jiri jitka josef kamila katerina klara lenka libor ludek lucie marketa marketa martina matej michal milan miroslav ondrej pavla petr petra radka stepan tereza vaclav vojtech zdenek zuzana anica bojan boris bosko
branka danica dejan dragan dragana dusan goran ivana ivica jelena jovan jovana katarina ljiljana luka marija marijana marko mila milica miljan milos mirjana mladen nemanja nenad nikola nevena predrag radmila sanja slobodan snezana stefan stojan svetlana
tijana uros vesna vuk zeljko zoran adriana alin andreea bogdan catalin ciprian corina cosmin cristina dorin dragos florin gabriela horia ileana ilinca ioana ion ionut iulia lavinia liviu lucian madalina marius mihaela mihai mircea monica nicoleta octavian ovidiu
radu raluca razvan roxana simona sorin stefania teodor traian vasile viorel vlad
aino aki antti eero eeva eino elina emmi hanna heikki helmi ilkka inka jaakko jari jarmo johanna juha jukka kaisa kalle kari katri kirsi lasse laura leena matti merja mikko minna niko oskari outi paavo pekka petri piia pirjo riikka risto saara sakari sami
sanna satu seppo sirpa taina tapio tarja tero tiina timo tuomas tuula veikko ville agnes agneta albin alma alva anders annika arvid asta astrid axel birgit bjorn bo borje britt ebba edvin einar elin elsa emelie erik erling frida gerda gosta greger gudrun gunnar gunilla gustav
hakan halvard hedda helga hilda hilma ida inga inge ingeborg ingemar ingmar ingrid isak ivar jens joakim jonas jorgen josefin kaja karin kerstin kjell klara knut kristin kristoffer lars leif lena linnea lisbet liv lotta lovisa magnus maja malin marit mats melker mette mikael mikkel moa
nils njal ola olav ole olof oskar otto petter ragnar ragnhild rasmus saga selma sigrid sigurd siri sixten solveig soren stig stina sture sune svea sven sverre synnove thor thora thorvald tindra tor tora tore torsten trine trygve tuva tyra ulf ulla ulrika viggo vilde vilma wilma ylva
annelies antje arjan bram bas bastiaan bart cas coen daan dirk esmee femke fleur floor floris geert gert gijs hanneke hans harm hendrik ilse ineke inge jaap jan jasmijn jelle jeroen jip jochem joep joost joris jurgen kees klaas koen lieke lien lieke lotte luuk maarten maartje
margriet marieke marijke marloes mathijs menno mies niels nienke noor pieter piet pim puck rik rob roos ruud sanne sander sjoerd stijn saskia sven teun thijs tijs tim truus wieke wim willem willemijn wouter yvette
anja annika anneliese bernd birgit bjorn brigitte carsten christoph claudia detlef dieter dirk edeltraud elfriede elke emil enno erich erika ernst eva florian franz friedrich fritz gabi georg gerd gerhard gertrud gisela gudrun gunther hans hannelore harald hedwig heike heiko heinrich heinz helga
helmut herta hildegard holger horst ilse inge ingo jannik jens jochen johann johannes jorg juergen jurgen jutta karin karl karlheinz katharina katja klaus konrad kurt lars leni lieselotte lothar ludwig lukas lutz magda manfred manuela marlene mathias matthias max moritz nils norbert olaf oskar otto peer petra
rainer ralf reiner reinhard renate rolf rudiger rudolf sabine siegfried sigrid silke silvia stefan susanne swantje sylvia thorsten tilda tobias torsten udo ulrich ulrike ursula ute uwe veit volker waltraud wilhelm wolfgang yannick
adele agathe aime alain alexandre alix amandine ambre anais antoine apolline armand arnaud arthur aurelie aurelien baptiste bastien benoit bernadette blaise brigitte bruno capucine cecile celine chantal charlene christelle christophe clemence clement corentin cyril damien delphine denis didier dominique
edouard elodie eloise emeline emile emmanuelle esme estelle etienne eugenie fabien fabrice fanny florent florian francois francoise frederic gaetan gaston genevieve germaine ghislaine gilles guillaume gustave guy helene henri herve hugues ines isabelle jacques jeanne jerome joel josette josephine jules julien juliette
laetitia laure laurence laurent leonie lilou lise loic lou louane louis lucas lucie lucien ludovic maelle maeva manon marcel margaux margot marion marius marjorie marthe martine mathieu mathilde mathis maxime melanie mireille monique nathalie nicolas noemie odette odile oceane olivier pascal pascale patrice philippe pierrick
quentin raphael regine remi remy renaud rene rodolphe romain romane roland sandrine serge severine simone solange solene stephane suzanne sylvain sylvie tanguy theo theophile thibault thierry titouan valentin valerie veronique victoire vincent virginie xavier yann yannick yves yvette zoe
adalberto adelina agustin alberto alondra amparo anahi angeles araceli aracely arely ariadna arnulfo aurelio azucena belen benito bernarda brisa candelaria caridad carlota carmelo chuy ciro citlali citlalli clemente concepcion consuelo cristobal cruz cuauhtemoc damaris dario deisy delfina
domingo dulce edith elba eleazar elsa elvia emigdio ernestina esmeralda estefania estefany eulalia evelia evelin fabricio faustino federico fermin flor florencia fortino froylan gerson gilda gildardo graciela gregoria gricelda guadalupe herlinda hermelinda herminia hilario hortensia hugo ileana inez
irais isidro itzayana ixchel jacinta jacinto jairo janeth jazmin jesenia jhonatan joana joselyn josefa jovani jovita juliana justino karime katia keila lazaro leobardo leopoldo lidia lilibeth lisandro litzy lizeth lorenza luciana lucila lucio macario magali manuela marcelina marcelino margarito
mariano marilu maritza marlen martin mayra mayte melquiades merced mireya misael moises monserrat nancy natividad nayeli nazario nereida neftali nidia nieves nohemi nydia obdulia octavio odalys odilia olivia omar osiel osmar otilia pascual patricio paz perla petra pilar porfirio primitivo
ramona refugio remedios reyes reymundo rigoberto rocio rodolfo romina rosalba rosalinda rosaura rosendo roxana rufino sandra santos saray sarai saul sebastiana silverio silvestre socorro sofia soila susana tadeo teodoro teofilo tiburcio tomasa trinidad ubaldo valente valentin vianey vicente
virginia wilfredo yahaira yair yamile yamileth yaretzi yaritza yesica yessenia yolotzin yulissa zaira zoila zulema zulma yareli nayely jesica kevin brayan jhon maicol dayana xochitl tonatiuh itzel citlaly yaxche
adao afonso aline amanda anderson ariane bento bernardo caetano caio camila carolina cauã catarina clarice claudio davi debora diogo duarte eduarda enzo fabio felipe filipa flavia francisca gabriel gilberto giovana goncalo guilherme heitor helena henrique heloisa ines inacio isadora ivo joana joao
jorge josue julia laura leticia lorena luana lucas luciana luis luiza manuela marcela marcia mariana mateus matheus miguel murilo nuno otavio patricia paulo pedro rafaela raissa regina renan renata ricardo rita rodrigo rui sabrina samuel sergio simao sofia sonia tainá tatiana tiago thiago valeria vasco vinicius vitor vitoria yasmin
abbondanzio alessandro alessia alessio ambra angelo antonella arianna aurora beatrice benedetta bianca camilla carlo carlotta chiara claudia cosimo cristiano daniele dario davide diego domenico donatella edoardo elena eleonora elia elisa emanuele enrico enzo ettore fabio fabrizio federica federico filippo flavio francesca francesco
gabriele gaia giacomo giada giancarlo gianluca gianni ginevra gioia giorgia giorgio giovanni giulia giulio giuseppe greta guido ilaria irene isabella jacopo lara laura leonardo letizia lorenzo luca lucia luciano ludovica luigi maddalena marcello marco margherita martina massimo matilde matteo mattia maurizio michele mirko
nicolo noemi paola paolo piero pietro raffaele riccardo roberta roberto rocco salvatore samuele sandro sara serena silvia simone sofia stefania stefano teresa tommaso umberto valentina valerio vincenzo virginia vittoria vittorio viviana
alexandros anastasios andreas angeliki aristotelis athanasios christos dimitra dimitris dimitrios eleni evangelia georgios giannis giorgos ioanna ioannis katerina konstantina konstantinos kostas maria michalis nikos panagiotis pavlos petros sofia spyros stavros thanasis vasiliki vasilis yiannis zoi
aharon akiva alon amit ariel asher aviva avi ayelet baruch batya ben chaim chana chava dalia devorah dov efraim eitan elad eli eliezer elisheva esther ezra gila guy hadassah hanan hillel ido ilan inbal itai liora lior maayan malka meir menachem miriam mordechai moshe nadav naftali neta nir noa noam
ofer ofra ora oren ori osnat pinchas rachel raizy rivka ronen roni ruth sara shai shalom sharon shay shira shiri shlomo shmuel shoshana simcha tal tali talya tamar tova tovah tzipporah tzvi uri yael yaakov yair yakov yehuda yehudit yitzchak yocheved yoel yonah yonatan yosef yossi yuval zev ziva
adem ahmet ali alp arda aslı aylin ayse aysegul baris berat beren berk betul burak buse can canan cem ceren deniz derya dilara ebru ece ecrin efe ege eda elif emine emir emre enes engin eren ersin esra eylul fatih fatma furkan gizem gokhan gul gulsen hakan hale halil hatice havva huseyin ilker ipek irem kaan kadir kerem kemal
kerim koray levent mehmet melek melis meltem merve mert murat mustafa nazli nehir nermin nihat nilay nur omer onur orhan osman ozan ozge ozgur pelin pinar ramazan recep sevgi seda sedat selim selin semra serkan sinem sude suleyman tolga tugba tuncay ufuk ugur umut yasemin yavuz yagmur yigit yildiz yusuf zehra zeki zeynep
lakeisha latasha latoya laquan laquisha lashawn lashonda lawanda demarco demari deshawn dashawn daquan deion deonte devante devonte dontae donte jabari jahlil jahmir jaheim jakari jakayla jalisa jamarcus jamari jamarion jamiya janiya janiyah jaquan jarvis javion jayceon jaylah
jayvion jermaine kadeem kamari kamiyah keandra keanu keon keshawn keyon keyshawn khalil kiyah kyrie lakendra lamonte lavon lebron letrell makayla makiyah marquan marques marquez martavious mekhi montrell naeem nakia nasir nevaeh nyasia nyla quanisha quavon raekwon rashad rashawn rasheeda raymone
shaniqua shanice shanika shaquan shaquille shatavia sheniqua tamika tamiya tamya tanisha taniya tashawn tavion terrion terriyah travon tremaine trevion tyesha tykerria tyquan tyrek tyreek tyriq tyshawn zakiyah zamari zariah ziggy zaniyah zyaire zy'aire amiyah aniyah arianah azariah chanel
darnell derrion dominik ebonie janae jasiah josiyah kaiyah kamarion kymani laniyah malaysia messiah nas
art deon deonna rio hakeem hakim basil joss kit cillian malakai magnolia juniper inaya sunniva ngata lautaro nellie ottilie alfie gus tess soren kirra tallulah shay lorelei marisela nomvula orion mirabel keyshawn rafe ambika otto piper mateus eunji thornbury violet faye winston poppy marigold saffron clover juniper magnolia lotus ocean storm sunny star indigo cedar briar lark linnet cosmo blaze ridge haven honor liberty royal noble saint duke baron journey dream treasure diamond sapphire garnet topaz onyx cinnamon honey cherry navy dash gunner colt cannon rebel ranger shepherd thatcher mercer tucker turner deacon abbot memory rain tiger bear wolf fox harshita saoirse niamh aoife ciaran oisin sinead siobhan eoin ruairi roisin cian fionn tadhg aisling briseis tamsin jemima imogen rafferty sunniva anvi caspian maelys beaulah winnifred delphine`

const given: ReadonlySet<string> = new Set(
  names
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .replace(/ı/g, 'i')
    .trim()
    .split(/\s+/),
)

/** Whether a word, folded, is a first name somewhere: "maya", "grace", "nguyen" too, which is both. */
export const isGivenName = (folded: string): boolean => given.has(folded)
