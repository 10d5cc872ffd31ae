import { describe, expect, it } from "vitest";
import { hedgesDiffer } from "../src/history/hedges.ts";
import { valuesDiffer } from "../src/history/values.ts";

describe("values", () => {
  it.each([
    ["It cost $16.2B.", "It cost $16.2 billion."],
    ["Four fifths were lost.", "Some 80% were lost."],
    ["Twenty-three counties sued.", "23 counties sued."],
    ["Dreiundzwanzig Kreise klagten.", "23 Kreise klagten."],
    ["It burnt 14 300 hectares.", "It burnt 14,300 hectares."],
    ["It has cleared 34 mines since January.", "This year 34 mines were cleared."],
    ["It lost $120m.", "Its loss was $120 million."],
    ["One in five voted.", "20% of them voted."],
    ["Nine out of ten agree.", "90% agree."],
    ["Uno de cada dos hogares está a oscuras.", "El 50 % de los hogares está a oscuras."],
    ["Notice of seven days is due.", "Notice of a week is due."],
    ["It is closed for two weeks.", "It is closed for 14 days."],
    ["It lasts 24 months.", "It lasts two years."],
    ["It lasted 48 hours.", "It lasted two days."],
    ["Rates rose by 50 basis points.", "Rates rose by 0.5 points."],
    ["Crews earn 200% of their wage.", "Crews earn double their wage."],
    ["Half a million fled.", "Some 500,000 fled."],
    ["It costs two and a half million.", "It costs 2.5 million."],
    ["Two hundred and fifty came.", "250 came."],
    ["Two dozen were hurt.", "24 were hurt."],
    ["It was the 3rd attempt.", "It was the third attempt."],
    ["Nearly 4,000 were hurt.", "3,950 were hurt."],
    ["On 3 Sept it closed.", "It closed on 3 September."],
    ["Il en reste soixante-dix.", "Il en reste 70."],
    ["Quedan treinta y cinco.", "Quedan 35."],
    ["Il en reste vingt et un.", "Il en reste 21."],
    ["Murieron veintidós.", "Murieron 22."],
    ["Anderthalb Millionen Euro fehlen.", "1,5 Millionen Euro fehlen."],
    // An ordinal says which, and is told in no number's stead.
    ["Two ministers resigned.", "Ministers resigned for a fourth time."],
  ])("are the same in another notation: %s %s", (before, after) => {
    expect(valuesDiffer([before], [after])).toBe(false);
  });

  it.each([
    ["It cost $16.2B.", "It cost $16.3B."],
    ["Three ships came.", "Four ships came."],
    ["It rose.", "It rose by 4%."],
    ["It is closed for two weeks.", "It is closed for 15 days."],
    ["One in five voted.", "30% of them voted."],
    ["Nearly 4,000 were hurt.", "4,300 were hurt."],
    ["3,900 were hurt.", "3,950 were hurt."],
    ["It takes two days.", "It takes three days."],
  ])("differ: %s %s", (before, after) => {
    expect(valuesDiffer([before], [after])).toBe(true);
  });
});

describe("hedges", () => {
  it.each([
    ["It may sail.", "It could sail.", false],
    ["It may sail.", "It will sail.", true],
    ["The mission may sail.", "The mission will sail in May.", true],
    ["It reportedly sank.", "It is said to have sunk.", false],
  ])("%s %s", (before, after, differ) => {
    expect(hedgesDiffer(before, after)).toBe(differ);
  });
});
