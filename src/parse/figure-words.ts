import { wordSet } from "./figure-text.ts";

// No list of English words is complete. These are made so that a word that is missing costs a
// figure rather than brings in a wrong one: what is not known to be a noun's place ends the search.

/** Words that end the search for what a number counts: they begin another part of the sentence. */
export const stopWords = wordSet(`
  a an the this that these those it its he him his she her hers they them their theirs we us our
  you your i my me who whom whose which what when where why how whether if as than then there here
  of in on at to from by for with without within into onto over under above below between among
  amongst across against after before during since until till through throughout toward towards
  upon via per like near about around off out up down along alongside amid despite except behind
  beside besides beyond inside outside past regarding versus vs ahead away apart back ago
  and or but nor so yet while whereas because although though unless once
  is are was were be been being am has have had having does do did done will would shall should can
  could may might must ought cannot not never no none
  each every either neither both all any some another such much many most lot lots half
  also just only still even already again now today yesterday tomorrow later earlier soon twice
  always often sometimes together alone instead however therefore thus hence meanwhile moreover
  respectively overall altogether too very quite rather almost nearly perhaps maybe overseas
  said says say told tells went goes go came comes come took takes take made makes make gave gives
  give got gets get remain remained remains include includes included means wants died rose fell
  grew won lost voted left became began begins ended lies sits seems appears agrees contains
  describes adds
  am pm gmt utc et est pst cet
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
  million billion trillion dozen
  january february march april june july august september october november december jan feb mar apr
  jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday
  halves thirds quarters fifths sixths sevenths eighths ninths tenths hundredths thousandths
  percent plus odd something ones
  de del la las los el les des du der die das den dem und et en im am von vom zu aux con para por`);

/** Plurals without an s, and words that are counted though they have no plural. */
export const plurals = wordSet(`
  people men women children personnel staff police troops crew aircraft spacecraft livestock cattle
  fish sheep deer offspring data media criteria phenomena bacteria indices vertices matrices alumni
  fungi nuclei stimuli teeth feet geese mice series species headquarters barracks
  policemen policewomen servicemen servicewomen fishermen businessmen congressmen
  gentlemen spokesmen craftsmen salesmen firemen gunmen horsepower`);

/** Words in s that are no plural of something counted. */
export const noPlurals = wordSet(`
  always perhaps across towards afterwards nowadays sometimes besides indoors outdoors upstairs
  downstairs upwards downwards northwards southwards less gas bias atlas canvas lens its his this
  thus as was has does goes us yes news politics physics economics mathematics athletics electronics
  logistics analytics robotics diabetes rabies measles aids chaos ethos pathos christmas texas
  arkansas kansas dallas paris reuters hamas laos honduras athens brussels naples`);

/** Casualties are counted by participle: `12 dead`, `30 wounded`. */
export const casualties = wordSet(
  "dead wounded injured killed missing displaced hospitalised hospitalized",
);

/** Words after which a number is a name: `Article 5`, `phase 3`. */
export const labels = wordSet(`
  article articles section sections chapter chapters version versions no nos number numbers
  resolution clause paragraph para page pages pp p figure fig table step phase stage level tier
  grade class category type model volume vol part title schedule annex appendix item highway flight
  channel gate room lot episode scene verse protocol directive regulation decree act proposition
  amendment case docket option scenario priority zone sector ward precinct route rule sect
  iso iec rfc hs en covid windows area band division`);

/** Labels whose full stop is no end of a sentence. */
export const shortLabels = wordSet("no nos fig vol pp p para sect");

/** Words with a capital, mostly first in a sentence, after which a number counts all the same. */
export const leads = wordSet(`
  a an the in on at of for from by with within without about around nearly almost some over under
  more fewer less than only just up down to as another other others these those all its their his
  her our my your and but or nor while when where if between among after before since until till
  roughly approximately least most every both still now then last first next past also even not is
  are was were has have had do does did both perhaps maybe circa through throughout across against
  despite besides that this there no yes she he they we it who which into onto off out per top
  because although though unless whereas so yet additionally meanwhile altogether above
  below beyond behind monday tuesday wednesday thursday friday saturday sunday today yesterday
  including following counting totaling totalling involving
  total totals killed added lost found seized reported`);

/** What is counted even where the number could be a year: `2026 people`. */
export const countables = wordSet(`
  people persons men women children civilians residents citizens soldiers troops fighters personnel
  police officers staff employees workers jobs members users customers patients students pupils
  teachers doctors nurses voters votes seats delegates refugees migrants prisoners detainees hostages
  victims casualties deaths fatalities injuries cases infections dead wounded injured killed missing
  displaced homes houses households buildings rooms beds vehicles cars trucks buses trains aircraft
  planes jets helicopters flights ships vessels boats tankers containers drones missiles rockets
  shells tanks bombs rounds barrels tonnes tons kilograms grams litres liters gallons kilometres
  kilometers metres meters miles feet yards acres hectares degrees calories megawatts gigawatts
  kilowatts watts units pieces copies items sources pages words lines samples specimens tests points
  times copies companies firms shops stores schools hospitals villages towns species animals cattle
  trees chips gpus servers satellites turbines reactors panels tickets spectators participants
  respondents horsepower cubic square nautical`);
