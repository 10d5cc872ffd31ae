// What the briefings of the corpus are written with; all of it is invented. In a sentence `{body}`
// stands for one of the words of that name, `{2-9}` for a number, and `@` for citations.

/** What a topic is about, and the matters that its sentences turn on. */
export const themes = lines(`
  Night ferries: berth fees, crew rosters, fuel surcharges, winter sailings
  Peat licences: drainage permits, bog surveys, haulage quotas, replanting bonds
  Seed vaults: duplicate lots, cooling contracts, germination tests, loan requests
  Tidal turbines: seabed leases, blade inspections, feed-in terms, cable landings
  Glass recycling: cullet prices, furnace repairs, deposit rules, sorting lines
  School kitchens: meal vouchers, supplier audits, delivery rounds, allergen labels
  Harbour dredging: silt samples, spoil permits, night shifts, draught limits
  Village wells: nitrate readings, pump grants, borehole records, tariff bands
  Alpine tunnels: rock bolts, closure windows, toll shares, ventilation trials
  Sleeper trains: path requests, carriage leases, border stops, fare floors
  Hill forestry: felling notices, bark beetle counts, sawmill orders, fire breaks
  Public archives: scanning tenders, access fees, sealed files, reading rooms
  River gauges: flood marks, sensor swaps, warning times, dike reports
  Wool exports: grading rules, bale weights, shearing rates, customs holds
  Rural clinics: night calls, helicopter hours, drug stocks, waiting lists
  City trams: worn wheels, overhead wires, driver shifts, signal boxes
  Salt mines: brine leaks, shaft checks, royalty rates, backfill plans
  Bee imports: mite counts, quarantine days, queen prices, hive registers
  Street lighting: lamp contracts, dimming hours, pole surveys, energy rebates
  Fish auctions: landing slots, ice deliveries, scale checks, electronic bids
`).map((line) => {
  const [theme, matters] = line.split(": ");
  return { theme, matters: list(matters) };
});

export const places = list(
  `Askerwell, Brannock, Cadhay, Dornvale, Eskmoor, Farrowby, Glenshiel, Hollin, Ivelchester, Jerrand,
  Kelmark, Lastingby, Merrow, Northwick, Ostmark, Penhallow, Quarrendon, Rossmere, Saltholm, Tarnwick,
  Ulverby, Vennland, Westerdale, Yarrowford, Zennick`,
);

export const words = {
  body: list(
    `the county council, the audit office, the port authority, the water board, the lower house,
    the competition court, the works inspectorate, the statistics bureau, the appeals panel,
    the regional assembly, the ombudsman, the treasury`,
  ),
  firm: list(
    `Calder & Voss, Ostrom Freight, Linden Mutual, Brightwater Holding, Harrow Brothers, Kessel Energy,
    Marchbank Supply, Novatel Rail, Pellworm Marine, Quill Insurance, Sandoval Works, Tarn Valley Coop,
    Underhill Labs, Vesper Logistics, Wexcombe Group`,
  ),
  person: list(
    `Ada Lindqvist, Bruno Castellani, Chiara Olsen, Dmitri Hale, Esme Okafor, Farid Brandt,
    Greta Moreau, Hugo Tanaka, Irena Kovač, Jonas Whitlock, Katarzyna Lund, Léa Sørensen,
    Marek Duarte, Noor Achterberg`,
  ),
  role: list("auditor, engineer, mayor, spokeswoman, retired inspector, union chair"),
  did: list(
    `reopened, postponed, halved, audited, defended, withdrew, extended, questioned, published,
    suspended, approved, rewrote`,
  ),
  kind: list(
    `the contested, the interim, the long-delayed, the cross-border, the county's own,
    the privately run, the unfinished, the uninsured, the oldest, the remaining`,
  ),
  reason: list(
    `after three members of the committee resigned, citing a survey that nobody has seen,
    because the spring tender drew a single bid, before the second reading of the bill,
    while the insurers kept their premium where it was, two weeks after the deadline had passed,
    although the inspectors had asked for more time, on the advice of an outside engineer,
    once the reserve fund was exhausted, under pressure from the neighbouring district`,
  ),
  effect: list(
    `which leaves the timetable open until the autumn, a figure that no second source confirms,
    and the cost now falls on the districts downstream, the first such decision in nine years,
    so that earlier comparisons no longer hold, with no word on who will pay for it,
    which both sides read as a victory, a reading that the minutes do not support`,
  ),
  measure: list("output, the backlog, average cost, the failure rate, attendance, revenue"),
  month: list("January, March, April, June, July, September, October, December"),
  outlet: list(
    `Evening Courier, The Ledger, Northern Wire, Coast Radio, Farm Weekly, Daily Register,
    Trade Monitor, Valley Post`,
  ),
};

export const sentences = lines(`
  {body} {did} {kind} {matter}@, {reason}@, {effect}.
  Spending on {matter} in {place} reached €{2-89}.{1-9} million in Q{1-4} 2025@, up {2-180}% on the year before.
  {person} of {firm} said that {kind} {matter} cannot carry what {body} has promised@, {reason}.
  At least {4-40} contracts for {matter} were signed without a second bid@, {effect}.
  {measure} fell from {31-90}% to {4-30}% between {month} and {month}@; {firm} blames {matter}, {body} the weather@.
  If {firm} and {firm} both bid for {matter}, {kind} exemption in {place} loses its ground@.
  Of the {5-14} sites that {firm} named in its filing on {matter}, two are missing from the register of {body}@.
  The {month} memorandum gives {firm} {30-400} days to hand over its records of {matter}@, {reason}.
  {body} disputes this: its own tables put {matter} at {2-9}.{1-9} per unit@, against {10-19}.{1-9} in those of {firm}@, {effect}.
  In {place}, {kind} {matter} were *never metered*@, {effect}.
  {person}, who ran {firm} until {2017-2024}, told the {outlet} that {matter} had been booked twice@ and that {body} knew@.
  What {firm} calls savings on {matter} is, in the words of {body}, a transfer of risk@.
  {kind} review by {body} covers {20-90} pages@ but says nothing of {matter}, {reason}.
  Where {body} sees a shortage of {matter}, {firm} reads the same figures as ordinary seasonal change@.
  A [draft ruling](https://example.org/rulings/{100-999}) would count {matter} twice@, {effect}.
  {person}, a {role}, walked the line at {place} and found {matter} in better order than the report says@, {effect}.
  {body} wants {matter} settled before {month}@, but {firm} has asked the court for a stay of {20-90} days@, {reason}.
  On the figures of {body}, {matter} took {11-48}% of the budget of {place}@; on those of {firm} it was {2-9}%@, {reason}.
`);

export const questions = lines(`
  Who carries the cost of {matter} if {firm} withdraws?
  Which of the two figures for {matter} are the contracts priced on?
  Does {body} have the standing to reopen {matter} at all?
  How much of the change in {matter} is left once the weather is taken out?
  Will {place} follow, or wait for the court?
`);

export const events = lines(`
  {body} {did} {kind} {matter} in {place}, {reason}@
  {firm} {did} its offer for {matter}; {body} {did} the permit@
  {person} resigns from {body} over {matter}, {reason}@
  {body} publishes its {month} figures on {matter}; {measure} at {3-96}%@
  {firm} and {firm} agree on {matter} worth €{2-70} million@
`);

export const holders = ["{person} ({role}, {firm})", "{firm} / {firm}", "{body} ({role})"];

export const stances = lines(`
  Holds that {matter} were settled in {month} and that {kind} review only delays repairs.
  Wants {matter} taken out of the contract with {firm} and put to a new tender.
  Treats {kind} {matter} as a matter of safety, not of price, and asks for daily figures.
  Accepts the finding of {body} on {matter}, but not the date from which it counts.
  Sees no fault in {matter} and lays the loss to {kind} inspections ordered by {body}.
  Asks {body} to publish every contract for {matter}, with names, before a vote is taken.
  Would give up {matter} altogether if {place} were kept open through the winter.
  Denies that {firm} was ever paid for {matter}, and has sued the {outlet} for saying so.
`);

export const evolutions = lines(`
  Consistent; {kind} figures on {matter} have only hardened the wording.
  Softer than before: no longer rules out that {body} decides, {reason}.
  Moved from {matter} to the question of who audits {firm}.
  Under more pressure since {firm} {did} its forecast for {matter}, {effect}.
  Consistent since {month}, when {body} first gave its reasons.
  Went from silence to a public letter on {matter}, written {reason}.
`);

export const tensions = lines(`
  {firm} counts {matter} as income@, while {body} books the same sum as a loan@.
  The claim of {body} that {matter} are safe@ stands against {4-30} reports from {place}@, {effect}.
  {person} calls {kind} {matter} a success@; the tables of {body} show {measure} at {2-9}% of plan@.
`);

// What ends in words that never vary stays unlike any other when its end is cut off.
export const titles = lines(`
  {body} {did} {matter} near {place}
  {firm} could get up to €{4-60} million for {matter}, filing shows
  Inside the {place} dispute over {matter}: a guide
  {person}: why {kind} {matter} will not last the winter
  {matter} {2024-2026}: outlook, prices & limits (revised)
  [PDF] Report {100-999} on {matter} in {place} and {place}
  {measure} and {matter} in {place}, {month} to {month}: what the tables say
  Letter [{2019-2025}] to {body} on {kind} {matter}, with annexes
  How {firm} and {firm} came to share {matter} in {place} — a reconstruction
  ‘Nobody asked us’: {person} on {matter} & the end of {kind} permits
`);

function lines(text) {
  return text
    .trim()
    .split("\n")
    .map((line) => line.trim());
}

function list(text) {
  return text.split(/,\s+/);
}
