/** The same told as firmly, in other words. */
export const equals: readonly (readonly [string, string])[] = [
  [
    "The ministry may raise the levy on diesel in spring.",
    "An increase in the diesel levy is possible in spring, the ministry says.",
  ],
  [
    "Rebels are said to control the northern road.",
    "The northern road is reportedly in the hands of the rebels.",
  ],
  [
    "The airline is considering a second hub in Ostrava.",
    "A second hub in Ostrava is being weighed by the airline.",
  ],
  [
    "Negotiators hope to finish the text by Friday.",
    "The text should be done by Friday, if it goes as the negotiators wish.",
  ],
  [
    "The reactor will probably stay offline until May.",
    "Until May the reactor is likely to remain shut.",
  ],
  [
    "Doctors think that the strain came from poultry.",
    "The strain is believed to have come from poultry.",
  ],
  ["The bank is in talks with two buyers.", "Two buyers are negotiating with the bank."],
  [
    "The company plans to cut 400 jobs in Linz.",
    "In Linz 400 posts are to go under the company's plans.",
  ],
  ["Rain could delay the start by a week.", "The start might slip by a week because of rain."],
  ["The judge is expected to rule in June.", "A ruling is due in June."],
  [
    "The club reportedly owes its players three months of wages.",
    "Three months of wages are outstanding at the club, according to people close to the players.",
  ],
  [
    "Tests suggest that the well is contaminated.",
    "The well seems to be contaminated, tests indicate.",
  ],
  ["The senator wants a ban on the app.", "A ban on the app is what the senator is calling for."],
  [
    "The mayor has threatened to resign.",
    "The mayor says that she will step down if nothing changes.",
  ],
  ["A sale of the port is not ruled out.", "The port could be sold."],
  [
    "The fund allegedly hid losses of 40 million.",
    "Losses of 40 million are alleged to have been hidden by the fund.",
  ],
  ["The union has called a vote on a strike.", "Members of the union vote on whether to walk out."],
  [
    "The treaty would let ships pass without inspection.",
    "Under the treaty ships could pass uninspected.",
  ],
  ["Officials expect 9,000 visitors.", "Some 9,000 visitors are expected by officials."],
  [
    "The dam appears to be sinking on its eastern side.",
    "On its eastern side the dam is apparently sinking.",
  ],
  [
    "The parties are discussing a common list.",
    "A common list is under discussion between the parties.",
  ],
  [
    "The government proposes a tax on sugar.",
    "A tax on sugar has been put forward by the government.",
  ],
  ["The army denies that it may withdraw.", "That a withdrawal is possible is denied by the army."],
  ["A witness claims that the guard was asleep.", "The guard was asleep, a witness claims."],
  ["The launch is scheduled for 3 March.", "The rocket is to lift off on 3 March."],
  ["The regulator is looking into the merger.", "The merger is being examined by the regulator."],
  ["Investigators suspect arson.", "Arson is suspected by the investigators."],
  ["The damage is estimated at $2 billion.", "Insurers put the damage at $2 billion."],
  ["Nobody has yet confirmed the find.", "The find is still unconfirmed."],
  [
    "Two thirds of the staff could lose their jobs.",
    "The jobs of two thirds of the staff are at risk.",
  ],
  ["The envoy is due in the capital on Monday.", "On Monday the envoy is expected in the capital."],
  [
    "The firm says it can deliver in autumn.",
    "Delivery in autumn is possible, according to the firm.",
  ],
  [
    "Parliament is debating a law against short lets.",
    "A bill against short lets is before parliament.",
  ],
  ["Der Minister will die Steuer senken.", "Eine Senkung der Steuer ist das Ziel des Ministers."],
  [
    "Die Bahn könnte die Strecke stilllegen.",
    "Möglicherweise wird die Strecke von der Bahn stillgelegt.",
  ],
  [
    "Der Trainer soll bereits unterschrieben haben.",
    "Angeblich hat der Trainer schon seinen Namen unter den Vertrag gesetzt.",
  ],
  ["Die Behörde prüft ein Verbot.", "Ein Verbot wird von der Behörde geprüft."],
  [
    "Experten rechnen mit 300 Millionen Euro Schaden.",
    "Der Schaden dürfte laut Experten 300 Millionen Euro betragen.",
  ],
  [
    "Le groupe pourrait fermer son usine de Brest.",
    "La fermeture de l'usine de Brest est envisagée par le groupe.",
  ],
  ["Le ministre aurait reçu un cadeau.", "Le ministre a reçu un cadeau, selon la rumeur."],
  ["La commission étudie une amende.", "Une amende est à l'étude à la commission."],
  ["El banco podría vender su filial.", "La venta de la filial es posible, según el banco."],
  ["El juez habría recibido dinero.", "El juez supuestamente recibió dinero."],
  [
    "The two companies have signed a contract for six ships.",
    "A contract for six ships has been signed by the two companies.",
  ],
  ["The council has approved the plan.", "The plan has the council's approval."],
  ["The mine closed in 2011.", "Since 2011 the mine has been shut."],
  ["The court ordered a recount.", "A recount was ordered by the court."],
];

/** The same told as surer, or as having come further. */
export const changes: readonly (readonly [string, string])[] = [
  [
    "The ministry may raise the levy on diesel in spring.",
    "The ministry will raise the levy on diesel in spring.",
  ],
  [
    "The ministry may raise the levy on diesel in spring.",
    "Diesel has cost more since spring, when the ministry raised the levy.",
  ],
  [
    "The airline is considering a second hub in Ostrava.",
    "The airline has opened a second hub in Ostrava.",
  ],
  [
    "The airline is considering a second hub in Ostrava.",
    "Ostrava has been chosen by the airline for its second hub.",
  ],
  ["The bank is in talks with two buyers.", "The bank has agreed a sale to one of two buyers."],
  [
    "The bank is in talks with two buyers.",
    "A sale of the bank has been agreed with one of the two buyers.",
  ],
  ["The company plans to cut 400 jobs in Linz.", "The company has cut 400 jobs in Linz."],
  ["The company plans to cut 400 jobs in Linz.", "In Linz 400 posts have gone."],
  [
    "The club reportedly owes its players three months of wages.",
    "The club owes its players three months of wages.",
  ],
  [
    "The club reportedly owes its players three months of wages.",
    "The club admits that wages for three months were never paid.",
  ],
  [
    "The fund allegedly hid losses of 40 million.",
    "The fund hid losses of 40 million, a court has found.",
  ],
  ["The judge is expected to rule in June.", "The judge ruled in June."],
  ["A court ruling is expected in June.", "The court ruled on 4 June."],
  [
    "The treaty would let ships pass without inspection.",
    "The treaty lets ships pass without inspection.",
  ],
  ["The reactor will probably stay offline until May.", "The reactor stays offline until May."],
  [
    "Doctors think that the strain came from poultry.",
    "Doctors have proved that the strain came from poultry.",
  ],
  [
    "The dam appears to be sinking on its eastern side.",
    "The dam is sinking on its eastern side, a survey confirms.",
  ],
  ["Investigators suspect arson.", "Investigators have confirmed arson."],
  ["The government proposes a tax on sugar.", "The government has introduced a tax on sugar."],
  ["The strike could end this week.", "The strike has ended."],
  ["The strike could end this week.", "The strike is over."],
  ["The envoy is due in the capital on Monday.", "The envoy arrived in the capital on Monday."],
  ["The senator has confirmed that he was paid.", "The senator was reportedly paid."],
  ["The council wants to sell the park.", "The council has sold the park."],
  ["Der Minister will die Steuer senken.", "Der Minister hat die Steuer gesenkt."],
  ["Die Bahn könnte die Strecke stilllegen.", "Die Bahn hat die Strecke stillgelegt."],
  ["Die Behörde prüft ein Verbot.", "Die Behörde hat ein Verbot erlassen."],
  [
    "Der Trainer soll bereits unterschrieben haben.",
    "Der Trainer hat unterschrieben, wie der Verein bestätigt.",
  ],
  ["Le groupe pourrait fermer son usine de Brest.", "Le groupe a fermé son usine de Brest."],
  ["Le ministre aurait reçu un cadeau.", "Le ministre a reçu un cadeau."],
  ["El banco podría vender su filial.", "El banco ha vendido su filial."],
];
