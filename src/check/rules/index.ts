import type { Rule } from "../rule.ts";
import { alteredVersion } from "./altered-version.ts";
import { conflictingFigure } from "./conflicting-figure.ts";
import { conflictingHedge } from "./conflicting-hedge.ts";
import { contradictedEvolution } from "./contradicted-evolution.ts";
import { duplicateSource } from "./duplicate-source.ts";
import { duplicateSourceNumber } from "./duplicate-source-number.ts";
import { duplicateVersion } from "./duplicate-version.ts";
import { expiredExemption } from "./expired-exemption.ts";
import { futureDate } from "./future-date.ts";
import { incompletePerspective } from "./incomplete-perspective.ts";
import { invalidDate } from "./invalid-date.ts";
import { invalidHeader } from "./invalid-header.ts";
import { mismatchedCitation } from "./mismatched-citation.ts";
import { misnamedVersion } from "./misnamed-version.ts";
import { misplacedCitation } from "./misplaced-citation.ts";
import { misplacedSection } from "./misplaced-section.ts";
import { missingAttribution } from "./missing-attribution.ts";
import { missingSection } from "./missing-section.ts";
import { missingSourceNumber } from "./missing-source-number.ts";
import { nearMissCitation } from "./near-miss-citation.ts";
import { uncitedSource } from "./uncited-source.ts";
import { unknownSection } from "./unknown-section.ts";
import { unlistedTensionSource } from "./unlisted-tension-source.ts";
import { unorderedTimeline } from "./unordered-timeline.ts";
import { unorderedVersions } from "./unordered-versions.ts";
import { unreadableLine } from "./unreadable-line.ts";
import { unresolvedCitation } from "./unresolved-citation.ts";
import { unsafeText } from "./unsafe-text.ts";
import { unsafeUrl } from "./unsafe-url.ts";
import { unsupportedClaim } from "./unsupported-claim.ts";
import { unusedExemption } from "./unused-exemption.ts";
import { vanishedPerspective } from "./vanished-perspective.ts";
import { vanishedQuestion } from "./vanished-question.ts";
import { versionGap } from "./version-gap.ts";

/** Every rule, in reading order: errors first, then from the citations to the last detail. */
export const rules: readonly Rule[] = [
  unresolvedCitation,
  duplicateSourceNumber,
  invalidDate,
  invalidHeader,
  unreadableLine,
  duplicateVersion,
  alteredVersion,
  unsafeText,
  unsafeUrl,
  misnamedVersion,
  nearMissCitation,
  uncitedSource,
  duplicateSource,
  missingSourceNumber,
  missingSection,
  unknownSection,
  misplacedSection,
  unorderedTimeline,
  futureDate,
  incompletePerspective,
  unlistedTensionSource,
  versionGap,
  unorderedVersions,
  mismatchedCitation,
  misplacedCitation,
  missingAttribution,
  conflictingFigure,
  conflictingHedge,
  contradictedEvolution,
  vanishedQuestion,
  vanishedPerspective,
  unsupportedClaim,
  unusedExemption,
  expiredExemption,
];
