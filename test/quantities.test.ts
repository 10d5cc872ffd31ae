import { describe, expect, it } from "vitest";
import { followVersions } from "../src/history/lineage.ts";
import { followQuantities } from "../src/history/quantities.ts";
import { parseBriefing } from "../src/parse/briefing.ts";

// In these texts `{name|figure}` says which quantity a figure gives; one of `{-|figure}` is told as
// of the past, and may be left out. A figure without a name is a quantity of its own.
const topics: Record<string, readonly string[]> = {
  "rounds of money": [
    `What
Tarn Robotics raised {a|$120 million} in its first round [1]. The company has {staff|340 employees} [1].
Narrative
Investors gave it a valuation of {value|$900 million} [1]. Its competitor Quill was valued at {quill|$1.3 billion} [2].`,
    `What
Tarn Robotics raised {b|$310 million} in its second round [1], at a valuation of {value|$2.2 billion} [1].
Narrative
Quill, for which talks go on, could reach a valuation of {quill|$1.8 billion} [2]. Tarn Robotics now has {staff|520 employees} [1].`,
    `What
According to two people, backers now value Tarn Robotics at {value|$3 billion} [1].
Narrative
The first round of {a|$120 million} looks small today [1]. Quill has closed its round at a valuation of {quill|$1.6 billion} [2].`,
  ],
  "forecasts of growth": [
    `What
The fund expects growth of {s31|2.1%} in Selvane in 2031 [1] and growth of {s32|2.6%} in 2032 [1]. For Orland it expects {o31|0.8%} in 2031 [1].
Narrative
Selvane's budget deficit was {deficit|4.2%} of output [2]; its public debt is at {debt|71%} of output [2].`,
    `What
The fund has cut its forecast of growth in Selvane in 2031 to {s31|1.7%} [1].
Narrative
The budget deficit of Selvane has widened to {deficit|4.9%} of output [2]. Public debt of {debt|74%} of output is the highest since the war [2].`,
  ],
  "jets ordered and jets flown": [
    `What
The air force has ordered {ordered|24 jets} [1] at a price of {price|$88 million} each [1]. It flies {fleet|61 jets} today [2].
Narrative
A pilot's training has a cost of {training|$5.6 million} [2].`,
    `What
The order has grown to {ordered|32 jets} [1]; the price of a jet is now {price|$96 million} [1].
Narrative
The maker has delivered {delivered|8 jets} [3]. The training of a pilot has a cost of {training|$6.1 million} [2].`,
  ],
  "two prices of one maker": [
    `What
Vell's small car has a price of {small|€19,900} [1], its van a price of {van|€34,500} [1].
Narrative
Vell's market share is {share|11%} [2]; the market share of Corro is {corro|14%} [2].`,
    `What
The price of Vell's small car falls to {small|€17,900} [1]; the price of its van stays at {van|€34,500} [1].
Narrative
Vell now has a market share of {share|13%} [2], Corro a market share of {corro|12%} [2].`,
  ],
  "a drought, month by month": [
    `What
Rainfall in May was {may|41 mm} [1], half of the {mean|83 mm} usual for the month [1]. The lake stands at a level of {lake|112 metres} [2].
Narrative
Water tariffs are up {up|15%} [3]. The city's daily ration is {ration|90 litres} [3].`,
    `What
Rainfall in June was {june|12 mm} [1]. The level of the lake has dropped to {lake|109 metres} [2].
Narrative
The ration has been cut to {ration|70 litres} a day [3]. Water tariffs are up by another {up2|8%} [3].`,
  ],
  "a drug and its rivals": [
    `What
Halden's inhaler is priced at {halden|$480} a year in most markets [1]. Osk, a rival, sells its own for {osk|$390} a year [2].
Narrative
The trial enrolled {enrolled|1,200 patients} [3]. Sales of the inhaler reached {sales30|$2.1 billion} in 2030 [1]. The regulator has set a fine of {fine|$14 million} [4].`,
    `What
Halden has cut the price of its inhaler to {halden|$420} a year [1]; Osk still asks {osk|$390} a year [2].
Narrative
The fine was reduced to {fine|$9 million} on appeal [4]. Sales of the inhaler reached {sales31|$2.4 billion} in 2031 [1].`,
  ],
  "a war of words over a dam": [
    `What
The dam will displace {displaced|40,000 people} according to the ministry [1], while the river council speaks of {council|65,000 people} [2]. Its cost is put at {cost|$3.2 billion} [1].
Narrative
The reservoir has a capacity of {capacity|14 billion cubic metres} [1]. Fish landings fell {fish|30%} last year [3].`,
    `What
Its cost is now put at {cost|$4.1 billion} [1]. The ministry says that {displaced|52,000 people} will be displaced [1], the river council {council|65,000 people} [2].
Narrative
Fish landings fell {fish32|12%} this year [3]. The ministry has lowered the capacity of the reservoir to {capacity|12 billion cubic metres} [1].`,
  ],
  "two airlines": [
    `What
Norvik carried {nv|4.2 million passengers} in the first half [1]. Load factor at Norvik was {load|81%}; at Aeris it was {aload|77%} [2].
Narrative
Debt at Norvik stands at {debt|€1.9 billion} [1]. Aeris has debt of {adebt|€2.6 billion} [2]. A strike would cost Norvik {strike|€12 million} a day [3].`,
    `What
Norvik's debt has come down to {debt|€1.7 billion} [1], while debt at Aeris has grown to {adebt|€2.8 billion} [2].
Narrative
The strike costs Norvik {strike|€15 million} a day [3].`,
  ],
  "a heat wave": [
    `What
The heat has caused {dead|212 deaths} in the capital [1] and {coast|37 deaths} on the coast [2]. Demand for power peaked at {peak|48 GW} on 3 July [3].
Narrative
Reservoirs are at {res|54%} of capacity [4]. Harvest losses are put at {loss|€600 million} [1].`,
    `What
The death toll in the capital has risen to {dead|298 deaths} [1]; on the coast there are {coast|41 deaths} [2]. Power demand has peaked at {peak|51 GW} [3].
Narrative
The reservoirs stand at {res|47%} of capacity [4]. The farmers' union puts harvest losses at {loss|€850 million} [1], the ministry at {ministry|€400 million} [2].`,
    `What
With {dead|311 deaths} in the capital [1] the heat wave is over.
Narrative
The harvest losses of the union's count are {loss|€900 million} [1].`,
  ],
  "a strike at the mines": [
    `What
The union demands a wage increase of {demand|12%} [1]; the company offers an increase of {offer|6%} [2]. Output has fallen to {output|9,000 tonnes} a day [3].
Narrative
Wages at the mine average {wage|$1,140} a month [1]. The strike fund holds {fund|$3.5 million} [1].`,
    `What
The union now demands a wage increase of {demand|9%} [1]; the company has raised its offer to {offer|7.5%} [2]. Output is down to {output|6,500 tonnes} a day [3].
Narrative
The strike fund is down to {fund|$1.2 million} [1].`,
  ],
  "a ceasefire": [
    `What
Monitors count {breaches|14 violations} since the ceasefire [1]. Some {refugees|120,000 refugees} have crossed into Tessel [2]; {marn|30,000 refugees} are in Marn [2].
Narrative
The aid appeal asks for {appeal|$240 million} [3], of which {given|$61 million} has been paid [3].`,
    `What
The monitors' count is at {breaches|23 violations} [1]. {refugees|95,000 refugees} remain in Tessel [2] and {marn|28,000 refugees} in Marn [2].
Narrative
Of the {appeal|$260 million} that the aid appeal asks for, {given|$118 million} has been paid [3].`,
  ],
  "two companies and their valuations": [
    `What
Kestrel Labs is said to be raising {raise|$300 million} at a valuation of about {kestrel|$10 billion} [1]. Its rival Ortolan has a valuation of {ortolan|$7 billion} [2].
Why it matters
A price of that size would make Kestrel Labs the dearest start-up in the country.`,
    `What
Kestrel Labs is in talks with Marl Bank, which would invest at a valuation of {kestrel|$20 billion} [1]. Ortolan's valuation is put at {ortolan|$9 billion} [2].
Narrative
Nothing else has moved. Marl Bank would take a stake of {stake|4%} [1].`,
    `What
The valuation of Kestrel Labs has settled at {kestrel|$18 billion}, with Marl Bank as the lead [1]. A fund now values Ortolan at {ortolan|$11 billion} [2].
Narrative
Marl Bank is to hold a stake of {stake|5%} in the firm [1].`,
  ],
  "a flood": [
    `What
The Ombra has left its bed, and {dead|61 deaths} are confirmed [1]. Another {missing|140 missing} are on the lists of the district [1]. The gauge at Sill stands at a level of {gauge|9.2 metres} [2].
Narrative
Stocks at the upper dam are at {dam|71%} of capacity [3]; stocks of grain at the mill stand at {grain|35%} [4].`,
    `What
By now {dead|79 deaths} are confirmed along the Ombra [1]. The lists still have {missing|92 missing} [1]. At Sill the gauge has fallen to a level of {gauge|8.1 metres} [2].
Narrative
The engineers report stocks at the upper dam of {dam|88%} of capacity [3]. The mill says that its stocks of grain are down to {grain|22%} [4].`,
    `What
The flood has ended with {dead|84 deaths} [1], {child|6 deaths} among children. Nobody is on the lists any more. It is the worst in {years|40 years} [2].
Narrative
Stocks at the upper dam have risen to {dam|93%} of capacity [3].`,
  ],
  "trade by year and by buyer": [
    `What
Wheat exports reached {w30|4.1 million tonnes} in 2030 [1]. Exports of barley came to {b30|1.2 million tonnes} in 2030 [1].
Narrative
Exports to Lusmark were worth {lusmark|$310 million} [2], exports to Orvelle {orvelle|$120 million} [2].`,
    `What
Wheat exports fell to {w31|3.3 million tonnes} in 2031 [1], {-|4.1 million tonnes} having been shipped in 2030 [1]. Exports of barley came to {b31|1.4 million tonnes} in 2031 [1].
Narrative
Exports to Lusmark are now worth {lusmark|$290 million} [2].`,
    `What
Wheat exports for 2031 are revised to {w31|3.4 million tonnes} [1].
Narrative
The ministry puts exports to Orvelle at {orvelle|$150 million} [2]; those to Lusmark it does not give.`,
  ],
  "an epidemic": [
    `What
The Health Office counts {suspected|168 suspected cases} and {deaths|14 deaths} [1]. Three small hospitals have {beds|71 beds} between them [2].
Narrative
A trial of the antibody began with {trial|40 patients} [3]. A course has a price of {price|$2,900} [3].`,
    `What
The Health Office now lists {suspected|412 suspected cases} and {deaths|23 deaths} [1]. Laboratories have found {lab|95 confirmed cases} [2].
Narrative
The price of a course was cut from {-|$2,900} to {price|$1,450} [3].`,
    `What
There are {suspected|590 suspected cases}, {lab|230 confirmed cases} and {deaths|31 deaths} [1][2]. In the trial there were {trialdeaths|2 deaths} among the treated [3].
Narrative
Its maker keeps the price of a course at {price|$1,450} [3].`,
  ],
  "rates of a central bank": [
    `What
The central bank left its policy rate at {policy|4.5%} [1]. Inflation was {infl|6.1%} in March, against {-|5.8%} a month earlier [2].
Narrative
Unemployment stands at {unemp|7.2%} [3]. The mortgage rate has reached {mortgage|6.9%} [4].`,
    `What
The policy rate was raised to {policy|5%} [1]. Inflation has fallen to {infl|5.4%} [2].
Narrative
At {unemp|7.4%} unemployment is the highest of the decade [3]. Banks ask a mortgage rate of {mortgage|7.3%} [4].`,
    `What
After a year of increases the bank has cut its policy rate to {policy|4.75%} [1]; inflation is down to {infl|4.2%} [2].
Narrative
Unemployment has risen to {unemp|7.9%} [3].`,
  ],
  "an election": [
    `What
Turnout reached {turnout|64%} [1]. The Harbour List has a share of {harbour|31%} of the vote, the Valley Union a share of {valley|28%} [1].
Narrative
The campaign had a budget of {budget|€12 million} [2].`,
    `What
With all districts counted, turnout was {turnout|66%} [1]. The Harbour List ends with a share of {harbour|29%} of the vote [1], and the Valley Union with a share of {valley|30%} [1].
Narrative
Auditors now put the budget of the campaign at {budget|€15 million} [2].`,
  ],
  "a bridge": [
    `What
The new bridge at Tarn will cost {cost|€410 million} [1] and will open in May 2032 [1]. The loan covers {loan|€250 million} [2].
Narrative
Work on the north tower has taken {north|14 months} [3]. The toll for a lorry is to be {toll|€18} [4].`,
    `What
The cost of the new bridge at Tarn has risen to {cost|€480 million} [1]. It will open in October 2032 [1].
Narrative
The toll for a lorry is now planned at {toll|€22} [4], which the hauliers call theft. A loan of {loan|€250 million} still stands [2].`,
  ],
  "a reservoir in German": [
    `What
Der Pegel der Talsperre liegt bei {pegel|41 Prozent} [1]. Der Preis für Trinkwasser beträgt {preis|2,10 Euro} [2].`,
    `What
Der Pegel der Talsperre liegt nun bei {pegel|37 Prozent} [1]. Der Preis für Trinkwasser beträgt jetzt {preis|2,40 Euro} [2].`,
  ],
  steel: [
    `What
Brandt Steel cut output by {cut|12%} in the first quarter [1]. Revenue of Brandt Steel was {rev|€3.1 billion} in 2030 [1], its operating profit {op|€210 million} [1].
Narrative
A rival, Osel Works, reports an operating profit of {osel|€190 million} [2].`,
    `What
Brandt Steel reports an operating profit of {op|€180 million} [1] and a net profit of {net|€95 million} [1].
Narrative
Osel Works expects an operating profit of {osel|€205 million} [2]. Revenue of Brandt Steel was {rev31|€3.4 billion} in 2031 [1].`,
  ],
};

interface Placed {
  readonly label: string;
  readonly surface: string;
  readonly at: number;
}

describe("the quantities of labelled texts", () => {
  const scores = Object.entries(topics).map(([name, versions]) => ({ name, ...score(versions) }));
  const sum = (key: "right" | "found" | "wanted") =>
    scores.reduce((total, each) => total + each[key], 0);

  it("are joined where they are one, and nowhere else", () => {
    const precision = sum("right") / sum("found");
    const recall = sum("right") / sum("wanted");
    console.info(
      `quantities: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of ${sum("wanted")} pairs`,
    );
    console.info(scores.flatMap(({ missed }) => missed).join("\n"));
    expect(scores.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(recall).toBeGreaterThan(0.85);
  });
});

function score(versions: readonly string[]) {
  const placed: Placed[] = [];
  const trees = versions.map((text, at) => {
    const bare = text.replace(/\{([^|}]+)\|([^}]+)\}/g, (_, label, surface) => {
      placed.push({ label, surface, at });
      return surface;
    });
    const sources = [1, 2, 3, 4].map((number) => `- [${number}] Report ${number} — a:b`);
    return parseBriefing(`T\nVersion ${at + 1}\n${bare}\nSources\n${sources.join("\n")}\n`);
  });
  const labels = new Map<object, string>();
  const unread: string[] = [];
  trees.forEach((tree, at) => {
    const wanted = placed.filter((each) => each.at === at);
    let from = 0;
    for (const figure of tree.figures) {
      const nth = wanted.findIndex(({ surface }, n) => n >= from && surface === figure.surface);
      if (nth < 0) continue;
      from = nth + 1;
      labels.set(figure, wanted[nth]?.label ?? "");
    }
  });
  const quantities = followQuantities(trees, followVersions(trees).lineages);
  const all = trees.flatMap((tree, at) =>
    tree.figures.filter(({ kind }) => kind !== "date").map((figure) => ({ figure, at })),
  );
  const quantityOf = (figure: object) =>
    quantities.find(({ mentions }) => mentions.some((mention) => mention.figure === figure));
  const wrong: string[] = [];
  const missed: string[] = [];
  let [right, found, wanted] = [0, 0, 0];
  all.forEach((a, nth) => {
    for (const b of all.slice(nth + 1)) {
      const [la, lb] = [labels.get(a.figure), labels.get(b.figure)];
      if (la === "-" || lb === "-") continue;
      const isOne = la !== undefined && la === lb;
      const quantity = quantityOf(a.figure);
      const isJoined = quantity !== undefined && quantity === quantityOf(b.figure);
      if (isOne) wanted++;
      if (isJoined) found++;
      if (isOne && isJoined) right++;
      const pair = `v${a.at + 1} ${la} ${a.figure.surface} | v${b.at + 1} ${lb} ${b.figure.surface}`;
      if (isJoined && !isOne) wrong.push(pair);
      if (isOne && !isJoined) missed.push(pair);
    }
  });
  for (const { label, surface } of placed) {
    if (![...labels.values()].includes(label)) unread.push(`${label} ${surface}`);
  }
  if (unread.length > 0) console.info("no figures:", unread.join(", "));
  return { right, found, wanted, wrong, missed };
}
