import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slice } from "../src/model/span.ts";
import { splitSentences } from "../src/parse/sentences.ts";

// Each case is one text, with `|` where a sentence ends and another follows.

const english = {
  "titles and names": [
    "Dr. Ada Byrne resigned.| She denied it.",
    "Prof. Lindqvist and Mrs. Okafor disagreed.| Mr. So did not.",
    "Gen. He Weidong met Adm. Ruiz.| Both left early.",
    "Lt. Col. Marsh was cleared.| Maj. Gen. Brandt and Sgt. Ito were not.",
    "Sen. Lee (R-Utah) and Rep. Diaz voted no.| Gov. Hale signed.",
    "The envoy flew to St. Petersburg and Mt. Athos.| He stayed a week.",
    "The office is on Main St.| The lease ends in May.",
    "King Jr. Avenue is closed.| It is named after King Jr.| The signs are gone.",
    "The drug needs two sales reps.| Smith is one.",
    "J. K. Rowling sued.| George W. Bush wrote back.| A. Smith did not.",
    "J.-P. Le Goff wrote it.| J.R.R. Tolkien did not.",
    "It was Malcolm X.| In 1964 he left.",
    "It was built by Louis XIV.| He ruled long.| John Paul II.| Nobody else.",
  ],
  "firms and money": [
    "Acme Inc. said profit rose.| Umbrella Ltd. are next.",
    "It was bought by Acme Inc.| The price was $16.2B.| Nobody bid more.",
    "It was bought by Acme Inc.| Shares fell 2.7% on Monday.",
    "Acme Corp. CEO Jo Field left.| Umbrella Inc. President Al Ray stays.",
    "Smith & Co. Ltd. was sold.| Warner Bros. Discovery was not.",
    "The firm (formerly Acme Corp.) sold its stake.| It kept the name.",
    "The buyer (a rival, est. 1990. Smith owns it) paid cash.| Its units (Acme Pte. Ltd. and Byrne Sdn. Bhd.) stay.",
    "The buyer is a rival (Acme Inc.).| The seller is not named.",
    "Acme Inc. (ACM) rose.| Umbrella Ltd. units fell.",
    "It raised a Series B.| Sequoia led it.| Sales grew 4.1% vs. 3.1% a year ago.",
    "Costs fell .5 points.| Margins rose 1.25 points.| .5 points more is expected.",
    "Sales fell.| 12 banks failed.| $5 billion was lost.| €3 was paid.",
    "Yields rose to 5.| 2026 was worse.| –3% is possible.",
    "Growth was approx. 3%.| Debt is max. 60% of output.",
    "Yahoo! reported a loss.| Yahoo! Finance was sold.| She left Yahoo!| The board met.",
    "He ran R&D.| Smith ran M&A.| Moody's cut it to Ba1.| Fitch did not.",
  ],
  "diplomacy: acronyms and hours": [
    "The U.S. House voted.| Tariffs rose in the U.S.| Then they fell.",
    "The U.K. Treasury waits.| So does the E.U.| It may act.",
    "They met in Washington, D.C.| The mayor spoke.",
    "The U.S., the U.K. and Japan agreed.| A U.S.-led force landed.",
    "The call began at 5 p.m. on Friday.| It ended at 7 p.m.| The line was bad.",
    "At 8 p.m. Paris time it began.| It ended at 9 p.m.| Paris celebrated.",
    "At 5 p.m. Monday it began.| At 6 p.m. EST it was over.| At 7 p.m.| Smith left.",
    "She has a Ph.D. in law.| He has a Ph.D.| The others have none.",
    "The U.S. 5th Fleet sailed.| The U.S. $5 bill stays.| The U.S. eBay unit closed.",
    "It is made in the U.S.| However, it is sold elsewhere.",
    "The U.S. – China talks failed.| Nobody was surprised.",
  ],
  "medicine and science": [
    "Some drugs, e.g. Statin X, help.| Others, i.e. The Pill, do not.",
    "This differs, cf. Jones.| Trials, labs, etc. were closed.",
    "They closed labs, wards, etc.| Nurses left.| They closed labs, etc.",
    "Ovid et al. (2020) found more.| So did Wu et al.| The rest did not.",
    "E. coli and H. pylori were found.| The dose was 5 mg.| It helped.",
    "It boils at 78 °C.| Then it cools.| Smith saw it freeze at 5 °F.| Jones did not.",
    "They lack vitamin C.| Hospitals report hepatitis B.| Nothing helped.",
    "The gene p53 mutated.| mRNA vaccines work.| pH matters.",
    "The sample weighed 10 g.| Smith weighed it.",
    "Approx. 40 patients died.| No. 7 recovered.| Mild pain (q.v. below) eased.",
  ],
  "law: references": [
    "Under Art. 5 it is void.| Section 3.2 says so.| See Sec. 4 of the act.",
    "See Fig. 2 and Figs. S3 to S5.| See pp. 5 and p. 7 of vol. IV of it.",
    "Case No. 7 was closed.| They said no.| Then they left.| I said no.| I left.",
    "Reg. (EU) 2024/1 applies.| See App. B and Exh. C to it.| Lee, a.k.a. The Judge, ruled.",
    "Roe v. Wade was overturned.| Smith v. The State was not.",
    "It is so held (9th Cir. 2020).| The S. Ct. will hear it.",
    "The rule is in 12 U.S.C. § 5.| It was amended.",
    "They praised his art.| Her art is next.| It lasted a sec.| Then it stopped.",
    "Sec. Blake resigned.| (See Art. 12.)| The parties agreed.",
    "The claim (see Art. 12) failed, op. cit. and elsewhere.| It was appealed.",
    "He was charged under ch. 5, para. 2 and subsec. 3 of it.| He pleaded not guilty.",
  ],
  "energy and sport: dates, numbers, lists": [
    "It opened on Jan. 5 and closed in Sept.| Then it rained.",
    "It shut down on 6 May 2026.| The grid held.",
    "Wells paid 2.5 to 1.| Nobody won.| They lost 3.2 points.",
    "By mid-Dec. 12 plants were off.| On Mon. night all were.",
    "1. Oil rose.| 2. Gas fell.| 3. Coal held.",
    "(1) Oil rose.| (2) Gas fell.| (a) Coal held.| b) Wind did not.",
    "Two things: (1) oil rose; (2) gas fell.| Then it ended.",
    "IV. The results are in.| They are bad.| A. Oil is up.",
    "They won (agg. 5–4).| Lee (inj. Smith) was out.| The tie (postponed. Why?) was lost.",
    "Half time: 2–1.| Full time: 2–2.| Extra time followed.",
    "The list: a; b; C: d; E.| The rest waits; it must.",
  ],
  "questions and exclamations": [
    "Who pays?| Nobody knows.| Why?!| Enough!!| 12 people left.",
    'He asked "Who pays?" and left.| She said "Never!" twice.',
    "He asked “Who pays?” and left.| “Who pays?” asked Lee.",
    'He asked "Who pays?"| Then he left.',
    "Is it (really?) so.| The plan (good!) failed.",
    "Did it end?| eBay did.| iPhone sales fell.",
    "What?!| “No!”| (Why?)| Yes.| ‘Is it?’| It is.",
    "Does this hold — and if so, for whom?| It may.",
    "“Who?” — he asked.| And?...| Then nothing.",
    "Is the answer “Who pays?”, “Who gains?” or “Why?”.| It is open.",
  ],
  "quotes and brackets": [
    "“It is so,” he said.| He said it “is not so.”| Then he left.",
    'He "said so."| Then he left.| "It is," Ito said.| "It is not," Ruiz said.',
    "He said 'it is so.'| Then he left.| ‘It is not.’| She stayed.",
    "It fell.| (It did.)| Then it did not.| [It may.]| We will see.",
    "It did (twice).| Then it stopped.| It did (in the U.S.).| Smith saw it.",
    'They call it the "end."| "Why?" is not asked.',
    'They call it "the end".| "The end" it is.| It is “so.”’| Then not.',
    "He left. )",
    'She wrote "etc." and so on.| He read it.',
    "It fell.| “12 banks failed.”| '90s stars came.| 'Tis so.",
  ],
  ellipses: [
    "It waited... and then it left.| It waited… and left.",
    "It waited...| Then it left.| It waited…| Then it left.",
    "He said “I think…”| Then nothing.| He counted 1… 2… 3.",
    "They wait . . . and wait.| They wait . . .| Then they go.",
    "Well... yes.| “Well...” she said.| It ended....| It did.",
    "It ended.| ...And it began again.",
  ],
  "technology: names, addresses, files": [
    "v1.9 failed.| v2.0 shipped.| v2.1 will follow.",
    "Z.ai and Node.js grew.| Scale.ai did not.| They joined Z.ai.| Nobody left.",
    "See https://a.org/x.y?c=d.| Then see a.b?c=d.| It works.",
    "Open read.me.txt and main.go.| .NET is next.| Then stop.",
    "It uses GPT-4.1.| It uses C++.| It uses C#.| It is slow.",
    "Search is down.| amazon.com is up.| https://x.org/y is down too.",
    "Phones sell badly.| iPhone sales fell.| eBay rose.| macOS held.",
    "He left. then he came back.| al-Amal fell.| xAI held.",
    "Write to a.b@c.org.| Nobody answers.| @minister does.| 😀 is no answer.",
  ],
} as const;

const otherLanguages = {
  de: [
    "Dr. Anna Weiß trat zurück.| Hr. Meier blieb.| Fr. Die Müller nicht.",
    "Viele Länder, z. B. Die Schweiz, zögern.| Andere, z.B. Italien, nicht.",
    "Das gilt, d. h. Verträge bleiben.| Es gilt i. d. R. Das Recht des Landes.",
    "Siehe Nr. 5 und Art. 7 Abs. 2 S. 1 des Gesetzes.| Das ist klar.",
    "Am 6. Mai 2026 begann es.| Bis 3. Oktober ruht es.| Im Mai 2026.| Mehr nicht.",
    "Am 3. 5. 2026 entschied der Senat (BGH, Beschl. Az. I ZR 5/20).| Dr. h. c. Weiß klagte.",
    "Im 3. Quartal stieg die Zahl auf 12.| Experten warnen.| Danach fiel sie am 5.| Die Lage ist ernst.",
    "Stahl, Öl usw. wurden teurer.| Es fehlen Stahl, Öl usw.| Experten warnen.",
    "Sie zahlte 5 Mio. Euro bzw. 3 Mrd. Dollar.| Er nahm 5 Mio.| Das war viel.",
    "„Wer zahlt?“, fragte er.| „Niemand.“| Dann ging er.",
    "»Wer?« fragte sie.| »Ich.«| Dann schwieg sie.| »Und du?«",
    "Das war 44 v. Chr.| Die Republik endete.| Sie lebt in Frankfurt a. M.| Die Stadt wächst.",
  ],
  fr: [
    "M. Dupont a démissionné.| Mme Le Roux reste.| M. Le Gall aussi.",
    "Certains pays, p. ex. Malte, hésitent.| D'autres, c.-à-d. Les grands, non.",
    "Le gaz, le pétrole, etc. coûtent cher.| Il manque du gaz, etc.| Les prix montent.",
    "Qui paie ?| Personne !| « Qui paie ? » demande-t-il.",
    "« Qui paie ? »| Il se tait.| « Nous payons. »| Puis il part.| « Fin ».| Rien.",
    "L'art. 5 est clair.| Il est né le 6 janv. 1980.| L'hiver fut long.",
    "Cela vient des U.S.A.| L'accord tient.| J.-P. Le Goff écrit.",
  ],
  es: [
    "El Sr. La Torre dimitió.| La Sra. Ruiz no.| El Gral. Mora tampoco.",
    "Los JJ. OO. de Roma acaban.| Fue en EE. UU.| El acuerdo sigue.",
    "Hay países, p. ej. El Salvador, que dudan.| Otros no.",
    "¿Quién paga?| ¡Nadie!| ¿Por qué?| No se sabe.",
    "Preguntó «¿Quién paga?» y se fue.| Véase la pág. 5 y el art. 7 de la ley.| Es claro.",
  ],
  pt: [
    "O Sr. Silva saiu.| A Sra. Lima ficou.| O Prof. Dr. Reis também.",
    "A Acme Ltda. cresceu.| Foi vendida à Acme Ltda.| O preço subiu.",
    "Há países, p. ex. Os Estados Unidos, que hesitam.| Quem paga?| Ninguém!",
    "Ver pág. 5 e séc. XX do livro.| Custou R$ 2,5 mil.| É pouco.",
  ],
  it: [
    "Il Sig. Rossi e l'On. Bianchi discutono.| Il Dott. Verdi tace.",
    "Gas, petrolio, ecc. costano molto.| Manca gas, ecc.| Poi finisce.",
    "La Acme S.p.A. Torino cresce.| È della Acme S.p.A.| Il prezzo sale.",
    "L'art. 5 è chiaro, cfr. Il Codice.| Chi paga?| «Nessuno.»| Poi tace.",
  ],
  nl: [
    "Dhr. De Vries en mevr. Bos vertrekken.| Drs. Smit blijft.",
    "Veel landen, bijv. De Oostzee, d.w.z. Het noorden, wachten.| Zij niet.",
    "Gas, olie enz. worden duur.| Er is geen gas, olie enz.| Niemand weet het.",
    "Zie blz. 5 en nr. 7 van de wet.| Wie betaalt?| Niemand.",
    "Acme N.V. Amsterdam groeit.| Hij kocht Acme B.V.| De prijs steeg.",
  ],
  ru: [
    "Проф. Иванов и А. С. Пушкин спорят.| Он ушёл.",
    "Это, т. е. Всё, закончено.| Нефть, газ и т. д. дорожают.| Есть нефть и т. д.| Цены растут.",
    "Это было в 2026 г.| Компания выросла.| Она из г. Москва.",
    "Завод им. Ленина стоит.| Он помог им.| Она ушла.",
    "Он взял 5 млн. рублей.| Он взял 5 млн.| Банк закрыт.",
    "Дж. Смит приехал.| «Это всё», — сказал он.| См. рис. 3.| Это было в XX в.| Все помнят.",
    "Кто платит?| «Никто!»| «Кто?» — спросил он.| Смотри стр. 5 и рис. 7 книги.| Всё.",
  ],
  zh: [
    "他走了。|她没走！|为什么？|不知道。",
    "他说：「好。」|然后走了。|（真的。）|她说“不。”|“好吧。”|完了。",
    "公司估值为3.5亿美元。|Z.ai发布了GLM-5.1模型。|iPhone降价了。",
    "他……走了。|『好？！』|完了。|“对吗？”、“好吗？”，都问了。",
    "我们赢了!|他们输了?|是的。| 完了。",
  ],
  ja: [
    "彼は去った。|彼女は残った！|なぜ？|分からない。",
    "「必要だ。」と述べた。|「必要だ。」|ところが、彼は去った。",
    "（そうだ。）|しかし、３．５％だ。|『終わり。』|彼は去った。",
  ],
  ko: ["은행이 문을 닫았다.| 그것은 작은 것.| 아무도 모른다.| 왜?| 2026년이다."],
  ar: [
    "من يدفع؟| لا أحد.| استقال د. أحمد أمس.| ثم عاد!",
    "بلغت النسبة 2.7%.| كان ذلك عام 2026 م.| وقال الوزير إنه انتهى.",
  ],
  ur: ["کون ادا کرے گا؟| کوئی نہیں۔| وہ چلا گیا۔"],
  hi: ["कौन देगा?| कोई नहीं।| डॉ. शर्मा चले गए।| बैंक बंद है.| यह बुरा है।"],
  th: ["เขาไป แล้วเธอก็ไป ในปี พ.ศ. 2569"],
  el: ["Ποιος πληρώνει;| Κανείς.| Τέλος."],
  ka: ["ბანკი დაიხურა.| არავინ იცის."],
  hy: ["Բանկը փակ է։| Ոչ ոք չգիտի։"],
} as const;

describe("the sentences of English prose", () => {
  for (const [subject, cases] of Object.entries(english)) {
    describe(subject, () => {
      it.each(cases)("%s", (drawn) => expect(draw(undrawn(drawn), "en")).toBe(drawn));
    });
  }
});

describe("the sentences of other languages", () => {
  for (const [lang, cases] of Object.entries(otherLanguages)) {
    describe(lang, () => {
      it.each(cases)("%s", (drawn) => expect(draw(undrawn(drawn), lang)).toBe(drawn));
    });
  }
});

describe("the language of a text", () => {
  it("is English where none is given, malformed or unknown", () => {
    const drawn = "Dr. Ada Byrne left.| She has gone to the U.S.| The rest stay.";
    for (const lang of [undefined, "", "en-GB", "no such language", "-", "xx", "__proto__", "日"]) {
      expect(draw(undrawn(drawn), lang)).toBe(drawn);
    }
  });

  it("may name a region or a script", () => {
    const drawn = "Am 6. Mai begann es, z. B. Die Wahl.| Dann endete es.";
    for (const lang of ["de-AT", "DE", "de_CH", "de-Latn-DE"]) {
      expect(draw(undrawn(drawn), lang)).toBe(drawn);
    }
  });

  it("need not be given for the stops of other scripts", () => {
    for (const lang of ["zh", "ja", "ar", "ur", "hi", "hy", "ka", "ko"] as const) {
      for (const drawn of otherLanguages[lang]) expect(draw(undrawn(drawn))).toBe(drawn);
    }
  });
});

describe("laws", () => {
  const pieces = fc.constantFrom(
    ..."Dr|Smith|U.S|p.m|e.g|No|5|2026|3.2|he|The|He|eBay|Yahoo|z. B|Mai|am|M|J|die|г|他|と|डॉ".split(
      "|",
    ),
    ...[".", "!", "?", "…", "...", "。", "？", "।", "؟", ";", ",", ":", "—", "-"],
    ...['"', "'", "“", "”", "„", "«", "»", "(", ")", "（", "）", "「", "」", "[1]"],
    ...[" ", " ", " ", "\u00a0", "\u3000"],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((words) => words.join("")),
    fc.array(pieces, { maxLength: 20 }).map((words) => words.join(" ")),
    fc.string({ unit: "binary" }),
  );
  const langs = fc.constantFrom(
    undefined,
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "nl",
    "ru",
    "zh",
    "el",
  );

  it("puts every character but white space into exactly one sentence, in order", () => {
    fc.assert(
      fc.property(texts, langs, (text, lang) => {
        let behind = 0;
        for (const { start, end } of splitSentences(text, lang)) {
          expect(text.slice(behind, start).trim()).toBe("");
          expect(start).toBeLessThan(end);
          behind = end;
        }
        expect(text.slice(behind).trim()).toBe("");
      }),
    );
  });

  it("leaves no white space around a sentence", () => {
    fc.assert(
      fc.property(texts, langs, (text, lang) => {
        for (const sentence of splitSentences(text, lang)) {
          const words = slice(text, sentence);
          expect(words).toBe(words.trim());
        }
      }),
    );
  });

  it("splits no sentence further", () => {
    fc.assert(
      fc.property(texts, langs, (text, lang) => {
        for (const sentence of splitSentences(text, lang)) {
          const words = slice(text, sentence);
          expect(splitSentences(words, lang)).toEqual([{ start: 0, end: words.length }]);
        }
      }),
    );
  });

  it("throws at no language", () => {
    fc.assert(
      fc.property(fc.string(), (lang) => {
        expect(splitSentences("He left. She stayed.", lang)).toHaveLength(2);
      }),
    );
  });

  it.each(["", " ", "\u00a0\u3000 "])("finds nothing in %j", (text) => {
    expect(splitSentences(text)).toEqual([]);
  });
});

describe("hostile texts", () => {
  const hostile = {
    "full stops": ".",
    letters: "a",
    "white space": " ",
    "brackets that open": "(",
    "quotes after stops": '."',
    "spaced stops": ". ",
    "stops far apart": ".        ",
    initials: "A. ",
    brackets: "(a. ",
    guillemets: ". »",
    particles: "。」と",
    numbers: "1. ",
  };

  it.each(Object.entries(hostile))("take time in proportion to their length: %s", (_, unit) => {
    const short = fastest(() => splitSentences(`He left.${unit.repeat(10_000)} Then`));
    const long = fastest(() => splitSentences(`He left.${unit.repeat(40_000)} Then`));
    expect(long).toBeLessThan(12 * short + 20); // quadratic time is 16 times as much
  });

  function fastest(work: () => void): number {
    const times = Array.from({ length: 4 }, () => {
      const start = process.cpuUsage();
      work();
      return process.cpuUsage(start).user / 1000;
    });
    return Math.min(...times);
  }
});

const example = new URL("../../shared/examples/china-ai-v8.txt", import.meta.url);

// Counted by reading: the sentences of lines 5 to 18, headings among them.
const counts = [4, 1, 2, 1, 2, 2, 2, 2, 1, 7, 7, 6, 4, 1];

it.runIf(existsSync(example))("finds the sentences of a real briefing", () => {
  const lines = readFileSync(example, "utf8").split("\n").slice(4, 18);
  const plain = lines.map((line) => line.replace(/\s*\[\d+\]/g, ""));
  expect(plain.map((line) => splitSentences(line).length)).toEqual(counts);
});

function draw(text: string, lang?: string): string {
  const ends = splitSentences(text, lang).map(({ end }) => end);
  const starts = [0, ...ends];
  return starts
    .map((start, nth) => text.slice(start, ends[nth]))
    .join("|")
    .replace(/\|$/, "");
}

const undrawn = (drawn: string) => drawn.replaceAll("|", "");
