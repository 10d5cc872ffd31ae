import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import { table } from "./report.mjs";

// Fits the weights of src/history/evidence.ts anew, by logistic regression over the pairs of the dev
// bank and the labelled histories, and prints them beside those in the code. `error` is the mean
// log-loss on pairs of a domain that the fit has not seen: a fit that is no better there is none.

// Keeps weights of signs that are seldom seen small.
const RIDGE = 0.1;
const ROUNDS = 25;

async function main() {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const jiti = createJiti(import.meta.url);
  const { labelledPairs } = await jiti.import(`${root}test/edits/pairs.ts`);
  const { WEIGHTS, PRIOR } = await jiti.import(`${root}src/history/evidence.ts`);
  const names = Object.keys(WEIGHTS);
  const samples = labelledPairs().map(({ domain, signs, isOne }) => ({
    domain,
    x: [1, ...names.map((name) => signs[name])],
    y: Number(isOne),
  }));
  const inCode = [PRIOR, ...names.map((name) => WEIGHTS[name])];
  const fitted = fit(samples);
  const domains = [...new Set(samples.map(({ domain }) => domain))];
  const unseen = domains.flatMap((domain) => {
    const weights = fit(samples.filter((sample) => sample.domain !== domain));
    return samples.filter((sample) => sample.domain === domain).map((s) => lossOf(s, weights));
  });
  const rows = ["prior", ...names].map((name, nth) => [
    name,
    inCode[nth].toFixed(1),
    fitted[nth].toFixed(1),
  ]);
  const errors = [mean(samples.map((s) => lossOf(s, inCode))), mean(unseen)];
  const count = samples.filter(({ y }) => y === 1).length;
  console.log(`${samples.length} pairs, of which ${count} are one, in ${domains.length} domains\n`);
  console.log(
    table(["", "in the code", "fitted"], [...rows, ["error", ...errors.map((e) => e.toFixed(4))]]),
  );
}

/** Newton's method; the prior is not held back. */
function fit(samples) {
  const size = samples[0].x.length;
  let weights = new Array(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, nth) => (nth === 0 ? 0 : -RIDGE * weight));
    const curve = weights.map((_, i) => weights.map((_, j) => (i === j ? (i ? RIDGE : 1e-6) : 0)));
    for (const { x, y } of samples) {
      const chance = chanceOf(x, weights);
      const spread = chance * (1 - chance);
      for (let i = 0; i < size; i++) {
        gradient[i] += (y - chance) * x[i];
        for (let j = 0; j <= i; j++) curve[i][j] += spread * x[i] * x[j];
      }
    }
    for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) curve[i][j] = curve[j][i];
    const step = solve(curve, gradient);
    weights = weights.map((weight, nth) => weight + step[nth]);
  }
  return weights;
}

/** Gauss and Jordan; the matrix is positive definite. */
function solve(matrix, vector) {
  const rows = matrix.map((row, nth) => [...row, vector[nth]]);
  rows.forEach((pivot, nth) => {
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = row[nth] / pivot[nth];
      for (let at = nth; at < row.length; at++) row[at] -= factor * pivot[at];
    }
  });
  return rows.map((row, nth) => row.at(-1) / row[nth]);
}

function chanceOf(x, weights) {
  const odds = x.reduce((sum, value, nth) => sum + value * weights[nth], 0);
  return 1 / (1 + Math.exp(-odds));
}

function lossOf({ x, y }, weights) {
  const chance = Math.min(1 - 1e-9, Math.max(1e-9, chanceOf(x, weights)));
  return -Math.log(y === 1 ? chance : 1 - chance);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

await main();
