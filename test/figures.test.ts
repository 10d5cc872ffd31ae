import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureKinds } from "../src/model/tree.ts";
import { type FoundFigure, findFigures } from "../src/parse/figures.ts";

// A text, and each of its figures as `surface | kind value unit`; a range is `low..high`.
type Case = readonly [text: string, ...figures: string[]];

// biome-ignore format: one case a line, however long
const cases: Record<string, readonly Case[]> = {
  finance: [
    ["The round closed at $16.2B.", "$16.2B | money 16200000000 USD"],
    ["It raised $4 billion at once.", "$4 billion | money 4000000000 USD"],
    ["A $4-billion round closed.", "$4-billion | money 4000000000 USD"],
    ["The seed was US$3m.", "US$3m | money 3000000 USD"],
    ["They sought $300M in debt.", "$300M | money 300000000 USD"],
    ["A bond of €1.2bn was sold.", "€1.2bn | money 1200000000 EUR"],
    ["The fee was £450,000 a day.", "£450,000 | money 450000 GBP"],
    ["Reserves of ¥200 billion remain.", "¥200 billion | money 200000000000 JPY"],
    ["The state set aside ₹500 crore.", "₹500 crore | money 5000000000 INR"],
    ["Relief of Rs 3.5 lakh crore came.", "Rs 3.5 lakh crore | money 3500000000000 INR"],
    ["It holds ₩900bn of notes.", "₩900bn | money 900000000000 KRW"],
    ["The fund has CHF 20 million.", "CHF 20 million | money 20000000 CHF"],
    ["A grant of USD 4.5 million.", "USD 4.5 million | money 4500000 USD"],
    ["They owe 4.5 million dollars.", "4.5 million dollars | money 4500000 USD"],
    ["It lost 20 million euros.", "20 million euros | money 20000000 EUR"],
    ["A tranche of RMB 3 billion.", "RMB 3 billion | money 3000000000 CNY"],
    ["CNY 5bn was injected.", "CNY 5bn | money 5000000000 CNY"],
    ["HK$20m and A$3m moved.", "HK$20m | money 20000000 HKD", "A$3m | money 3000000 AUD"],
    ["C$4m, S$5m, R$6m.", "C$4m | money 4000000 CAD", "S$5m | money 5000000 SGD", "R$6m | money 6000000 BRL"],
    ["NT$7bn and ₽500 million.", "NT$7bn | money 7000000000 TWD", "₽500 million | money 500000000 RUB"],
    ["₺4bn, then ₪3m.", "₺4bn | money 4000000000 TRY", "₪3m | money 3000000 ILS"],
    ["Assets of $1tn or $1.5T.", "$1tn | money 1000000000000 USD", "$1.5T | money 1500000000000 USD"],
    ["It is worth $10B+ now.", "$10B | money 10000000000 USD"],
    ["It is worth $10B. If it sold $1 trillion. A sum.", "$10B | money 10000000000 USD", "$1 trillion | money 1000000000000 USD"],
    ["It is worth ~$10B now.", "$10B | money 10000000000 USD"],
    ["A range of $45–50B is talked of.", "$45–50B | money 45000000000..50000000000 USD"],
    ["Some $45-50 billion.", "$45-50 billion | money 45000000000..50000000000 USD"],
    ["Bids of $45B–$50B.", "$45B–$50B | money 45000000000..50000000000 USD"],
    ["Now between $45 and $50 billion.", "$45 and $50 billion | money 45000000000..50000000000 USD"],
    ["It needs $3.5m to $4m.", "$3.5m to $4m | money 3500000..4000000 USD"],
    ["Up from $3.5m to $4m.", "$3.5m | money 3500000 USD", "$4m | money 4000000 USD"],
    ["Offers of $900,000 to $1.2 million.", "$900,000 to $1.2 million | money 900000..1200000 USD"],
    ["€20–30m in bonuses.", "€20–30m | money 20000000..30000000 EUR"],
    ["$45bn and $50bn were named.", "$45bn | money 45000000000 USD", "$50bn | money 50000000000 USD"],
    ["A loss of −$3m.", "−$3m | money -3000000 USD"],
    ["A loss of -$3m, or $-3m.", "-$3m | money -3000000 USD", "$-3m | money -3000000 USD"],
    ["It paid $5 million CAD.", "$5 million CAD | money 5000000 CAD"],
    ["A billion-dollar deal, a $300-million one.", "A billion-dollar | money 1000000000 USD", "$300-million | money 300000000 USD"],
    ["Some 300 billion won for 2bn Swiss francs.", "300 billion won | money 300000000000 KRW", "2bn Swiss francs | money 2000000000 CHF"],
    ["A multi-$100m pact over a €20m-a-year lease.", "$100m | money 100000000 USD", "€20m | money 20000000 EUR"],
    ["The price was $1,234,567.89.", "$1,234,567.89 | money 1234567.89 USD"],
    ["Rates rose 25 basis points.", "25 basis points | count 25 basis points"],
    ["Rates rose 25bps to 4.75%.", "25bps | count 25 basis points", "4.75% | percent 4.75 percent"],
    ["Funding was up 185% year-over-year.", "185% | percent 185 percent"],
    ["Prices rose 2.7 % and wages 12 percent.", "2.7 % | percent 2.7 percent", "12 percent | percent 12 percent"],
    ["12 per cent; 12 pct; twelve per cent.", "12 per cent | percent 12 percent", "12 pct | percent 12 percent", "twelve per cent | percent 12 percent"],
    ["A yield of 5–7% is rare.", "5–7% | percent 5..7 percent"],
    ["A tariff of 5% to 7% applies.", "5% to 7% | percent 5..7 percent"],
    ["It fell from 60% to 30%.", "60% | percent 60 percent", "30% | percent 30 percent"],
    ["It rose from 5% to 7%.", "5% | percent 5 percent", "7% | percent 7 percent"],
    ["Yields ranging from 5% to 7%.", "5% to 7% | percent 5..7 percent"],
    ["Core prices gained 0.3 percentage points, or 3pp.", "0.3 percentage points | percent 0.3 percent", "3pp | percent 3 percent"],
    ["Margins of -3% against +12%.", "-3% | percent -3 percent", "+12% | percent 12 percent"],
    ["The S&P 500 fell 2%.", "2% | percent 2 percent"],
  ],
  energy: [
    ["It fed 300 MW to the grid.", "300 MW | count 300 MW"],
    ["A 1.5 GW plant and a 300-MW one.", "1.5 GW | count 1.5 GW", "300-MW | count 300 MW"],
    ["Oil sold at $80 per barrel.", "$80 | money 80 USD"],
    ["Oil sold at $80/barrel, not $72.50.", "$80 | money 80 USD", "$72.50 | money 72.5 USD"],
    ["It pumps 3.2 million barrels per day.", "3.2 million barrels | count 3200000 barrels"],
    ["Output of 2.3 million b/d.", "2.3 million b/d | count 2300000 b/d"],
    ["Each tanker takes between 3 and 5 million barrels.", "3 and 5 million barrels | count 3000000..5000000 barrels"],
    ["Stocks cover 90 days of demand.", "90 days | period 90 day"],
    ["Of the 15 remaining coal plants, few run.", "15 remaining coal plants | count 15 plants"],
    ["It cost 4.5 million dollars per MW.", "4.5 million dollars | money 4500000 USD"],
    ["Power was 3,125 MW, or 3.125 GW.", "3,125 MW | count 3125 MW", "3.125 GW | count 3.125 GW"],
    ["Prices hit $20/MWh.", "$20 | money 20 USD"],
    ["A pipeline of 1,300 km for 20 bcm.", "1,300 km | count 1300 km", "20 bcm | count 20 bcm"],
  ],
  climate: [
    ["Air holds 400 ppm of it.", "400 ppm | count 400 ppm"],
    ["Seas warmed by 3 °C, the air by 1.5°C.", "3 °C | count 3 °C", "1.5°C | count 1.5 °C"],
    ["Frost of −40 °C to −20 °C.", "−40 °C to −20 °C | count -40..-20 °C"],
    ["It was minus 3 degrees Celsius.", "minus 3 degrees Celsius | count -3 degrees celsius"],
    ["Emissions of 55 GtCO2e in 2024.", "55 GtCO2e | count 55 GtCO2e", "2024 | date 2024 year"],
    ["About 1.2 million tonnes burned.", "1.2 million tonnes | count 1200000 tonnes"],
    ["Fires took 500 square kilometres.", "500 square kilometres | count 500 square kilometres"],
    ["Dust at 12 µg/m³.", "12 µg/m³ | count 12 µg/m³"],
    ["Seas rose 3.4 mm a year from 1993 to 2023.", "3.4 mm | count 3.4 mm", "1993 to 2023 | period 1993..2023 year"],
    ["A limit set for mid-2026, or late 2030.", "2026 | date 2026 year", "2030 | date 2030 year"],
    ["COP28 met before COP 30."],
    ["Winds of 220 km/h hit 7 districts.", "220 km/h | count 220 km/h", "7 districts | count 7 districts"],
    ["Rain of 350 mm fell in 24 hours.", "350 mm | count 350 mm", "24 hours | period 24 hour"],
    ["Half a million people fled.", "Half a million people | count 500000 people"],
  ],
  health: [
    ["The phase 3 trial enrolled 2,400 patients.", "2,400 patients | count 2400 patients"],
    ["COVID-19 and H5N1 were ruled out."],
    ["It saw 1,200 TB cases and 37 deaths.", "1,200 TB cases | count 1200 cases", "37 deaths | count 37 deaths"],
    ["Two doses of 30 µg.", "Two doses | count 2 doses", "30 µg | count 30 µg"],
    ["Efficacy was 91.3% (95% CI).", "91.3% | percent 91.3 percent", "95% | percent 95 percent"],
    ["Stays fell 2.5-fold in a 10-day course.", "2.5-fold | multiple 2.5 times", "10-day | period 10 day"],
    ["They were 3 times as likely to recover.", "3 times | multiple 3 times"],
    ["Children aged 6 to 59 months.", "6 to 59 months | period 6..59 month"],
    ["Vaccines reached 85 to 90 percent.", "85 to 90 percent | percent 85..90 percent"],
    ["One in five adults smokes."],
    ["Two-thirds of wards and three-quarters of beds."],
    ["A dozen hospitals and two dozen clinics.", "A dozen hospitals | count 12 hospitals", "two dozen clinics | count 24 clinics"],
    ["About 200 dead, 30 wounded.", "200 dead | count 200 dead", "30 wounded | count 30 wounded"],
    ["Some 12 wounded soldiers were flown out.", "12 wounded soldiers | count 12 soldiers"],
  ],
  military: [
    ["Some 40,000 troops crossed.", "40,000 troops | count 40000 troops"],
    ["They sent 12 ships and 24 F-16s.", "12 ships | count 12 ships", "24 F-16s | count 24 f-16s"],
    ["It lost Leopard 2 tanks and Boeing 737 jets."],
    ["It lost 12 T-72 tanks.", "12 T-72 tanks | count 12 tanks"],
    ["Resolution 2231, Article 5 and Section 301 were cited."],
    ["A 12-nation bloc agreed a three-week truce.", "12-nation | count 12 nation", "three-week | period 3 week"],
    ["The range is 2,000–2,500 km.", "2,000–2,500 km | count 2000..2500 km"],
    ["It holds 440 kg of 60% uranium, 12 times the limit.", "440 kg | count 440 kg", "60% | percent 60 percent", "12 times | multiple 12 times"],
    ["Shells of 155mm fell at 18:27.", "155mm | count 155 mm"],
    ["Between 10 and 12 ships a day.", "10 and 12 ships | count 10..12 ships"],
    ["It has 10 to 12 ships.", "10 to 12 ships | count 10..12 ships"],
    ["The ceasefire held for five years.", "five years | period 5 year"],
    ["At 1930 hours the 3rd Fleet sailed."],
    ["A war lasted from 2019 to 2024.", "2019 to 2024 | period 2019..2024 year"],
    ["They fired 23 times between 2019 and 2024.", "23 times | count 23 times", "2019 and 2024 | period 2019..2024 year"],
    ["The Seven Sisters and the Group of Seven nations."],
    ["On Monday 12 ships left; on May 6 ships stayed.", "12 ships | count 12 ships"],
  ],
  tech: [
    ["A 744-billion-parameter model.", "744-billion-parameter | parameters 744000000000 parameters"],
    ["A 744B-parameter model.", "744B-parameter | parameters 744000000000 parameters"],
    ["It has 744B parameters.", "744B parameters | parameters 744000000000 parameters"],
    ["A 744B model was shown.", "744B | parameters 744000000000 parameters"],
    ["The model comes as 8B and 70B.", "8B | parameters 8000000000 parameters", "70B | parameters 70000000000 parameters"],
    ["It activates 37 billion active parameters.", "37 billion active parameters | parameters 37000000000 parameters"],
    ["Some 1.5 trillion parameters.", "1.5 trillion parameters | parameters 1500000000000 parameters"],
    ["The form lists 12 parameters.", "12 parameters | count 12 parameters"],
    ["Sales reached 5B there."],
    ["It has 3M users and 2.5K stars.", "3M users | count 3000000 users", "2.5K stars | count 2500 stars"],
    ["It serves 744 million people.", "744 million people | count 744000000 people"],
    ["Training took 15T tokens on 10,000 H100s.", "15T tokens | count 15000000000000 tokens", "10,000 H100s | count 10000 h100s"],
    ["GLM-5, Qwen2.5, v2.0, 910C and H100 compete."],
    ["Windows 11 users and iPhone 16 buyers wait."],
    ["A 7nm chip with 141 GB of memory.", "7nm | count 7 nm", "141 GB | count 141 GB"],
    ["5G phones, 4K TVs, 3D prints, 1080p."],
    ["The US spends 23 times more.", "23 times | multiple 23 times"],
    ["The US spends 23x more.", "23x | multiple 23 times"],
    ["A gap of 23× or 2–3x.", "23× | multiple 23 times", "2–3x | multiple 2..3 times"],
    ["It grew 23 times; they met 23 times.", "23 times | multiple 23 times", "23 times | count 23 times"],
    ["A tenfold rise, then threefold.", "tenfold | multiple 10 times", "threefold | multiple 3 times"],
    ["Stanford's 2026 AI Index covers 10 significant providers.", "2026 | date 2026 year", "10 significant providers | count 10 providers"],
    ["Five Chinese AI labs are open; 'Four Little Dragons' is a name.", "Five Chinese AI labs | count 5 labs"],
    ["See https://example.org/2026/12-ships?x=5%20ships now."],
    ["A 1920x1080 screen at 10.0.0.1, room 101, page 12."],
    ["At least 10 of them failed, and 12 more."],
  ],
  trade: [
    ["Tariffs hit 14 goods worth US$18bn.", "14 goods | count 14 goods", "US$18bn | money 18000000000 USD"],
    ["The port moved 4.9 million TEU in Q1 2026.", "4.9 million TEU | count 4900000 TEU", "Q1 2026 | date 2026-Q1 quarter"],
    ["The law rests on 66 sources and 1,240 items.", "66 sources | count 66 sources", "1,240 items | count 1240 items"],
    ["Three regulatory bodies signed.", "Three regulatory bodies | count 3 bodies"],
    ["10+ countries joined.", "10+ countries | count 10 countries"],
    ["One ship left; one hundred ships came.", "one hundred ships | count 100 ships"],
    ["Two hundred and fifty thousand people work there.", "Two hundred and fifty thousand people | count 250000 people"],
    ["All 27 states met; 12 wins, 300 runs.", "27 states | count 27 states", "12 wins | count 12 wins", "300 runs | count 300 runs"],
    ["Five arms deals with five companies' shares.", "Five arms deals | count 5 deals", "five companies | count 5 companies"],
    ["A ratio of 3:1, a 24/7 shop, No. 7 and the G20."],
    ["Call 555-0147 or +44 20 7946 0958."],
    ["In twenty-one days, or 10 business days.", "twenty-one days | period 21 day", "10 business days | period 10 day"],
    ["A two- to three-year delay.", "two- to three-year | period 2..3 year"],
    ["Two or three weeks; one to two weeks.", "Two or three weeks | period 2..3 week", "one to two weeks | period 1..2 week"],
  ],
  sport: [
    ["He scored 23 goals in 38 games.", "23 goals | count 23 goals", "38 games | count 38 games"],
    ["The 2026 World Cup final ended 3-2.", "2026 | date 2026 year"],
    ["He ran the 100 m in 9.8 seconds.", "100 m | count 100 m", "9.8 seconds | period 9.8 second"],
    ["The 200m hurdles and the 4x100m relay."],
    ["Crowds of 5m people.", "5m people | count 5000000 people"],
    ["A 60-40 split, a 2-for-1 offer, 6–4."],
    ["Her 5th title, his third, in the 21st century."],
    ["The 2025/26 season; 80,000 fans.", "2025/26 | period 2025..2026 year", "80,000 fans | count 80000 fans"],
    ["They stood 9 points ahead.", "9 points | count 9 points"],
    ["A 6-year-old horse ran 12 furlongs.", "6-year | period 6 year", "12 furlongs | count 12 furlongs"],
  ],
  dates: [
    ["Signed on 2026-05-06.", "2026-05-06 | date 2026-05-06 day"],
    ["Logged at 2026-05-06T18:27Z.", "2026-05-06 | date 2026-05-06 day"],
    ["Signed on 6 May 2026.", "6 May 2026 | date 2026-05-06 day"],
    ["Signed on the 6th of May 2026.", "6th of May 2026 | date 2026-05-06 day"],
    ["Signed on May 6, 2026.", "May 6, 2026 | date 2026-05-06 day"],
    ["Attacked on Sept. 11, 2001.", "Sept. 11, 2001 | date 2001-09-11 day"],
    ["Open 6–8 May 2026.", "6–8 May 2026 | period 2026-05-06/2026-05-08 day"],
    ["Open May 6–8, 2026.", "May 6–8, 2026 | period 2026-05-06/2026-05-08 day"],
    ["Due in May 2026 or 2026-05.", "May 2026 | date 2026-05 month", "2026-05 | date 2026-05 month"],
    ["In Q1 2026, 2026 Q1 and 1Q26.", "Q1 2026 | date 2026-Q1 quarter", "2026 Q1 | date 2026-Q1 quarter", "1Q26 | date 2026-Q1 quarter"],
    ["The first quarter of 2026 was poor.", "first quarter of 2026 | date 2026-Q1 quarter"],
    ["H1 2026; the second half of 2026.", "H1 2026 | date 2026-H1 half-year", "second half of 2026 | date 2026-H2 half-year"],
    ["In 2026, since 2000 and by 2030.", "2026 | date 2026 year", "2000 | date 2000 year", "2030 | date 2030 year"],
    ["Spring 2026 and FY2025.", "2026 | date 2026 year", "FY2025 | date 2025 year"],
    ["2026 people were hurt.", "2026 people | count 2026 people"],
    ["The 2024 elections; 2025 sales.", "2024 | date 2024 year", "2025 | date 2025 year"],
    ["The 2026 dollar rally; in 2026 yen bonds fell.", "2026 | date 2026 year", "2026 | date 2026 year"],
    ["2019–2024, 2019-24 and 2010–12.", "2019–2024 | period 2019..2024 year", "2019-24 | period 2019..2024 year", "2010–12 | period 2010..2012 year"],
    ["Not 2026-02-30, 31 April 2026 or May 32, 2026."],
    ["On May 6; in May; the 1990s; 9/11; version 2026."],
    ["18 months, a 90-day window, 24h.", "18 months | period 18 month", "90-day | period 90 day", "24h | period 24 hour"],
    ["The twenty-first century; two second thoughts.", "two second thoughts | count 2 thoughts"],
  ],
  "other languages": [
    ["Es kostet 1,5 Mio. € und 1.200,50 €.", "1,5 Mio. € | money 1500000 EUR", "1.200,50 € | money 1200.5 EUR"],
    ["Am 6. Mai 2026 fehlten 12.500 Euro.", "6. Mai 2026 | date 2026-05-06 day", "12.500 Euro | money 12500 EUR"],
    ["Le 6 mai 2026, 12 millions d'euros.", "6 mai 2026 | date 2026-05-06 day", "12 millions d'euros | money 12000000 EUR"],
    ["Une hausse de 2,7 % pour 3 Md€.", "2,7 % | percent 2.7 percent", "3 Md€ | money 3000000000 EUR"],
    ["El 6 de mayo de 2026, 5.000 personas.", "6 de mayo de 2026 | date 2026-05-06 day", "5.000 personas | count 5000 personas"],
    ["1 200 000 habitants, 1'200'000 habitants.", "1 200 000 habitants | count 1200000 habitants", "1'200'000 habitants | count 1200000 habitants"],
    ["2026年5月6日，融资162亿美元，增长185%。", "2026年5月6日 | date 2026-05-06 day", "162亿美元 | money 16200000000 USD", "185% | percent 185 percent"],
    ["売上は500億円、2026年。", "500億円 | money 50000000000 JPY", "2026年 | date 2026 year"],
    ["В 2026 году 12 %.", "2026 | date 2026 year", "12 % | percent 12 percent"],
    ["₹12,34,567 for 1,00,000 homes.", "₹12,34,567 | money 1234567 INR", "1,00,000 homes | count 100000 homes"],
  ],
};

describe.each(Object.entries(cases))("figures in texts on %s", (_, rows) => {
  it.each(rows)("%s", (text, ...figures) => {
    expect(draw(text)).toEqual(figures);
  });
});

describe("what is written differently and means the same", () => {
  it.each([
    ["$16.2B", "$16.2 billion", "$16.2bn", "USD 16.2 billion", "US$16.2B", "16.2 billion dollars"],
    ["$45–50B", "$45-50 billion", "$45B–$50B", "$45 billion to $50 billion", "$45 to 50 billion"],
    ["744B parameters", "744-billion-parameter", "744B-parameter", "744 billion parameters"],
    ["23x", "23×", "23 times more", "23-fold"],
    ["185%", "185 %", "185 percent", "185 per cent", "185 pct"],
    ["2026-05-06", "6 May 2026", "May 6, 2026", "6th May 2026", "06.05.2026"],
    ["Q1 2026", "2026 Q1", "2026-Q1", "1Q26", "first quarter of 2026"],
    ["3.2 million people", "3,200,000 people", "3.2M people", "3.2m people"],
    ["18 months", "18-month", "eighteen months"],
  ])("%s", (...surfaces) => {
    const meanings = surfaces.map((surface) => findFigures(surface).map(meaningOf));
    expect(meanings[0]).toHaveLength(1);
    for (const meaning of meanings) expect(meaning).toEqual(meanings[0]);
  });
});

describe("values", () => {
  it("are exact, whatever the scale", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom(6, 9, 12),
        (cents, power) => {
          const word = { 6: "million", 9: "billion", 12: "trillion" }[power];
          const text = `$${(cents / 100).toFixed(2)} ${word}`;
          const exact = Number(BigInt(cents) * 10n ** BigInt(power - 2));
          expect(findFigures(text).map(({ value }) => value)).toEqual([exact]);
        },
      ),
    );
  });

  it("are never read from more digits than a number holds", () => {
    expect(draw("$123456789012345")).toEqual(["$123456789012345 | money 123456789012345 USD"]);
    expect(draw(`$1234567890123456, ${"9".repeat(400)} ships, ${"9".repeat(400)}%`)).toEqual([]);
  });
});

// Figures, parts of figures and what stands between them.
const fragments = fc.constantFrom(
  ...split("$|US$|€|16.2|B| billion|45|–|-|%| percent| to | and |between |from |744|-parameter"),
  ...split(" model| times|x|23|2026|-05|-06|May | May |Q1 |/| |, |. |two |hundred |a million"),
  ...split(" ships| people|[11]|(|)|−|+|年|亿|12|1,240|1.200,50| months|-day|https://|half |'"),
  ...split("\n|FY|Article |minus "),
);
const prose = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.array(fragments, { maxLength: 25 }).map((parts) => parts.join("")),
);

describe("in any text", () => {
  it("figures stand in order within the text, do not overlap and are complete", () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const { start, end, kind, value, unit } of findFigures(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(figureKinds).toContain(kind);
          expect(unit).not.toBe("");
          for (const part of [value].flat()) expect(part === "" || Number.isNaN(part)).toBe(false);
          if (typeof value === "object") expect(value[0]).toBeLessThan(value[1]);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("finds the same figures each time", () => {
    fc.assert(
      fc.property(prose, prose, (text, other) => {
        const first = findFigures(text);
        findFigures(other);
        expect(findFigures(text)).toEqual(first);
      }),
    );
  });

  it("finds a figure wherever it stands in a sentence", () => {
    const words = fc.array(fc.constantFrom("it", "was", "said", "the", "old", "plan"), {
      minLength: 1,
      maxLength: 8,
    });
    const surfaces = fc.constantFrom(
      "$16.2B",
      "$16.2 billion",
      "1.5 trillion yen",
      "185%",
      "23x",
      "2026-05-06",
      "18 months",
      "$45–50B",
      "66 sources",
    );
    const stops = fc.constantFrom(
      ", ",
      ". The ",
      ".",
      "; ",
      ": ",
      " — ",
      ") ",
      '" ',
      "? It ",
      "\n",
    );
    fc.assert(
      fc.property(words, surfaces, stops, words, (before, surface, stop, after) => {
        const text = `${before.join(" ")} ${surface}${stop}${after.join(" ")}`;
        const found = findFigures(text);
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([surface]);
        expect(found.map(meaningOf)).toEqual(findFigures(surface).map(meaningOf));
      }),
    );
  });

  it.each(
    split("1|$|1.|1-|1 | 111|$1–|two hundred |744B |1B-a|[1,|2026-|5%–|from 1% to |1 a'|12 very "),
  )("takes time in proportion to the length of %j repeated", (unit) => {
    const time = (length: number) => {
      const text = unit.repeat(length / unit.length);
      const runs = [1, 2, 3].map(() => {
        const start = process.cpuUsage();
        findFigures(text);
        return process.cpuUsage(start).user / 1000;
      });
      return Math.min(...runs);
    };
    time(5_000);
    // Four times the text: four times the time, where a quadratic method takes sixteen times.
    expect(time(100_000)).toBeLessThan(10 * time(25_000) + 20);
  });
});

const EXAMPLE = new URL("../../shared/examples/china-ai-v8.txt", import.meta.url);

describe.skipIf(!existsSync(EXAMPLE))("in a line of a real briefing, markers and all", () => {
  it("stands where the published model says", () => {
    const line = readFileSync(EXAMPLE, "utf8").split("\n")[4] ?? "";
    const figure = findFigures(line).find(({ start, end }) => line.slice(start, end) === "$16.2B");
    expect(figure).toEqual({
      start: 435,
      end: 441,
      kind: "money",
      value: 16_200_000_000,
      unit: "USD",
    });
  });
});

function draw(text: string): string[] {
  return findFigures(text).map(({ start, end, kind, value, unit }) => {
    const written = typeof value === "object" ? value.join("..") : value;
    return `${text.slice(start, end)} | ${kind} ${written} ${unit}`;
  });
}

function meaningOf({ kind, value, unit }: FoundFigure) {
  return { kind, value, unit };
}

function split(parts: string): string[] {
  return parts.split("|");
}
