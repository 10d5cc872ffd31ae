import { type Amount, isBareOne, isYearLike, type Unit, unitOf } from "./figure-amounts.ts";
import { END, follows, GAP, matchAt, sticky } from "./figure-text.ts";

// Symbols keep their case: `MW` is not `mW`. Longer ones first, as they are tried in this order.
const SYMBOLS =
  "kWh MWh GWh TWh Wh kW MW GW TW kV mAh " +
  "km/h kph mph m/s km² km2 km cm³ cm mm³ mmHg mm µm μm nmi nm m² m³ ft " +
  "kg mg µg μg kt Mtpa mtpa Mt Gt lbs lb oz " +
  "mL ml cl hl bbl bpd mb/d kb/d b/d boe/d boe bcm bcf tcf mcm TEU dwt ha " +
  "kbps Mbps Gbps Tbps Gbit/s Mbit/s KB MB GB PB EB kHz MHz GHz THz Hz " +
  "TOPS GFLOPS TFLOPS PFLOPS EFLOPS " +
  "kPa hPa MPa GPa psi kJ MJ GJ TJ PJ EJ MMBtu Btu " +
  "°C °F ℃ ℉ mSv µSv μSv Sv MBq Bq ppm ppb mmol µmol dB rpm hp";

const MEASURE = sticky(
  `(?:-|${GAP})?(` +
    `[kMG]?t ?CO[2₂](?:eq?)?|g ?CO[2₂](?:eq?)?|sq (?:km|m|ft|mi)|` +
    // The disease, not terabytes, of which nobody dies.
    `TB(?! (?:cases|deaths|patients|infections))|` +
    `${SYMBOLS.split(" ").join("|")}` +
    `)((?:/[\\p{L}µ][\\p{L}²³2-3]{0,4})?)${END}`,
);
// A single letter stands apart: `5 m` is a length, `5m` may be five million.
const LETTER = sticky(`${GAP}([mtglLW](?:/[\\p{L}][\\p{L}²³2-3]{0,4})?)${END}`);
const BASIS_POINTS = sticky(`[- ]?(?:basis[- ]points?|bps?)${END}`);

/** A unit of measure as written, e.g. `MW`. Basis points keep their own unit, as they are named. */
export function readMeasure(text: string, amount: Amount, at: number): Unit | null {
  const basisPoints = unitOf("count", "basis points", at, matchAt(BASIS_POINTS, text, at));
  if (basisPoints !== null || isBareOne(amount)) return basisPoints;
  const match = matchAt(MEASURE, text, at) ?? matchAt(LETTER, text, at);
  return match === null ? null : unitOf("count", (match[1] ?? "") + (match[2] ?? ""), at, match);
}

const DURATION = sticky(
  "(?:[- ](?:business|working|trading|calendar|fiscal|consecutive|straight|successive|full|whole|" +
    "long|short|more|additional|further|extra|other))?" +
    `(?:-|${GAP})?(second|minute|hour|day|week|month|quarter|year|decade|centur)(s|y|ies)?${END}(?!-o(?:n|ver)-)`,
  "i",
);
const SHORT_DURATION = sticky(`(?:${GAP})?(h|hrs?|mins?|secs?|yrs?)${END}`);
const SHORT_UNITS: ReadonlyMap<string, string> = new Map([
  ["h", "hour"],
  ["m", "minute"],
  ["s", "second"],
  ["y", "year"],
]);

/** A length of time, e.g. `18 months`, `three-week`, `24h`; the unit is in the singular. */
export function readPeriod(text: string, amount: Amount, at: number): Unit | null {
  if (isBareOne(amount)) return null;
  const short = matchAt(SHORT_DURATION, text, at);
  if (short !== null) {
    return unitOf("period", SHORT_UNITS.get(short[1]?.charAt(0) ?? "") ?? "", at, short);
  }
  const match = matchAt(DURATION, text, at);
  if (match === null) return null;
  const unit = (match[1] ?? "").toLowerCase().replace(/^centur$/, "century");
  const isPlural = match[2] !== undefined && match[2] !== "y";
  const isHyphened = text.charAt(at) === "-";
  // `2026 year-end`, `two second thoughts`, and parts: `three quarters of`, `three-quarters`.
  if (!isPlural && (isYearLike(amount) || (unit === "second" && !isClip(amount, isHyphened)))) {
    return null;
  }
  if (unit === "hour" && follows(/\bat $/i, text, amount.start)) return null; // `at 1930 hours`
  const isPart = isHyphened ? isPlural : text.startsWith(" of ", at + match[0].length);
  return unit === "quarter" && isPart ? null : unitOf("period", unit, at, match);
}

// A `30-second` clip, but `two second thoughts` and the `twenty-second` floor.
function isClip({ style, digits }: Amount, isHyphened: boolean): boolean {
  return isHyphened && !(style === "word" && digits.endsWith("0"));
}
