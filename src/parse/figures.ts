// Placeholder of the lead until helper-4's module replaces this file: overwrite it.
import type { Figure } from "../model/tree.ts";
export interface FoundFigure { readonly start: number; readonly end: number; readonly kind: Figure["kind"]; readonly value: Figure["value"]; readonly unit: string }
export function findFigures(_plain: string): FoundFigure[] { return []; }
