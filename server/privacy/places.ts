const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Places, peoples, languages, beliefs, feasts, heavenly bodies: folded, and never somebody in the room. */
const places =
  setOf(`alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky
  louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire ohio oklahoma oregon
  pennsylvania rhode tennessee texas utah vermont wyoming wisconsin york jersey mexico puerto rico rican boston chicago detroit seattle
  philadelphia atlanta miami manhattan bronx queens harlem hollywood vegas baltimore pittsburgh cincinnati toronto montreal vancouver ontario quebec
  america american americans canada canadian canadians mexican mexicans europe european europeans africa african africans asian asians australia australian
  antarctica arctic england english britain british scotland scottish ireland irish wales welsh france french germany german germans spain
  spanish spaniards portugal portuguese italy italian italians greece greek greeks rome roman romans russia russian russians soviet ukraine
  ukrainian poland polish norway norwegian sweden swedish denmark danish finland finnish iceland netherlands dutch belgium belgian switzerland
  swiss austria austrian hungary hungarian romania bulgaria serbia croatia bosnia albania turkey turkish israeli palestine palestinian
  syria syrian iraq iraqi iran iranian persia persian persians afghanistan afghan pakistan pakistani india indian indians bangladesh
  bengali nepal nepali china chinese japan japanese korea korean koreans vietnam vietnamese thailand thai cambodia cambodian laos lao
  philippines filipino filipina tagalog indonesia indonesian malaysia singapore burma burmese myanmar mongolia mongol mongols tibet
  egypt egyptian egyptians ethiopia ethiopian eritrea somalia somali nigeria nigerian ghana ghanaian mali senegal congo congolese rwanda uganda
  tanzania zimbabwe swahili yoruba igbo hausa amharic tigrinya morocco moroccan algeria tunisia libya sudan sudanese haiti
  haitian creole jamaica jamaican cuba cuban dominican honduras honduran guatemala guatemalan salvadoran nicaragua panama colombia
  colombian venezuela venezuelan ecuador ecuadorian peru peruvian bolivia chile chilean argentina brazil brazilian uruguay paraguay hispanic
  latino latina latinx chicano caribbean hmong lingala arabic arab arabs hebrew urdu hindi punjabi gujarati tamil telugu mandarin cantonese farsi
  dari pashto latin yiddish spanglish mesopotamia mesopotamian sumer sumerian babylon babylonian assyria athens athenian sparta spartan spartans troy trojan
  aztec aztecs inca incas mayan mayans olmec zulu cherokee navajo sioux lakota apache iroquois hopi pueblo comanche choctaw seminole inuit powhatan
  wampanoag pilgrim pilgrims puritan puritans jamestown plymouth confederate confederates confederacy yankee yankees gettysburg antietam vicksburg
  normandy auschwitz hiroshima nagasaki versailles berlin paris london tokyo beijing moscow rome cairo jerusalem mecca
  medina istanbul constantinople delhi mumbai hong kong taiwan taiwanese sahara nile amazon ganges thames danube everest himalayas andes alps rockies
  appalachian appalachia appalachians yellowstone yosemite niagara galapagos atlantic pacific mediterranean mercury venus
  earth mars jupiter saturn uranus neptune pluto milky andromeda polaris apollo nasa titanic hindenburg mayflower christmas easter halloween
  thanksgiving hanukkah chanukah kwanzaa diwali ramadan eid juneteenth passover purim holi lunar valentine valentines muslim muslims islam islamic
  christian christians christianity jewish jew jews judaism hindu hindus hinduism buddhist buddhists buddhism sikh sikhs catholic catholics
  protestant protestants quaker quakers mormon bible quran koran torah renaissance enlightenment reformation medieval victorian
  holocaust reconstruction reconquista crusades cold war revolution revolutionary civil rights constitution congress senate supreme
  zeus hera athena poseidon hades ares aphrodite hermes artemis hephaestus persephone medusa perseus theseus minotaur icarus daedalus achilles
  hercules heracles prometheus pandora narcissus odysseus cyclops polyphemus odin thor loki anubis osiris isis horus
  midwest northeast southwest northwest southeast brooklyn bronx staten oakland sacramento fresno albuquerque tucson omaha
  minneapolis milwaukee cleveland louisville memphis nashville birmingham
  pompeii vesuvius picchu seneca chichen stonehenge angkor petra giza chernobyl fukushima saipan oceania polynesia micronesia siberia crimea kashmir patagonia yucatan oaxaca chiapas puebla michoacan guadalajara
  tijuana juarez havana lima quito bogota caracas santo domingo lagos nairobi accra kampala kigali mogadishu addis ababa kabul baghdad tehran damascus beirut amman riyadh dubai doha karachi lahore dhaka kolkata chennai bangalore hyderabad kathmandu manila hanoi saigon jakarta seoul shanghai shenzhen kyiv warsaw prague budapest vienna lisbon madrid barcelona dublin edinburgh glasgow oslo stockholm copenhagen helsinki brussels amsterdam geneva zurich athens`)

/** Places that children are called after as well: nobody, unless the notes show somebody who speaks or acts. */
const namesakes =
  setOf(`jordan georgia virginia carolina dakota paris london austin houston dallas savannah brooklyn chelsea asia india china kenya
  chad israel sydney florence vienna milan lincoln jackson madison charlotte denver phoenix orlando troy cairo trinity geneva valencia
  salvador santiago diego francisco angeles antonio juan jose cruz luis louis washington jefferson franklin columbus victoria adelaide alexandria
  lima malaysia bristol devon hudson mercury venus apollo athena artemis pandora thor karen eden nevada montana sahara egypt
  america africa ireland holland francis kent chester lancaster camden logan easton weston preston clinton houston aurora
  raleigh salem eugene mercedes porsche lexus tesla winter summer autumn april may june august christian`)

const placeNouns =
  setOf(`elementary school middle high academy university college institute street avenue ave road county city river lake ocean sea bay island islands
  mountain mountains valley park bridge museum memorial monument library stadium airport hospital church center centre hall building district isd usd
  desert canyon creek falls forest national state states prize award act amendment doctrine theorem law laws triangle method scale war treaty`)

/** Whether a word is a place, a people, a belief or the like. */
export const isPlace = (folded: string): boolean => places.has(folded)

/** Whether a place lends children its name: "Austin", "Georgia". */
export const isNamesakePlace = (folded: string): boolean => namesakes.has(folded)

/** Whether a word makes the name before it one of a place or a thing: "Roosevelt Elementary", "Punnett square". */
export const isPlaceNoun = (folded: string): boolean => placeNouns.has(folded)
