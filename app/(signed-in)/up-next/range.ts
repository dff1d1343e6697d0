import type { ChosenPart } from "./sections";

/** As many of a part as the whole page shows, and as the part alone does at a time. */
const SHOWN = 12;
const SHOWN_ALONE = 100;

/** Which titles of a part are shown: the first's index, and the index after the last's. */
export interface Range {
  from: number;
  until: number;
  isAlone: boolean;
}

export function rangeOf(chosen: ChosenPart): Range {
  if (chosen === null) return { from: 0, until: SHOWN, isAlone: false };
  return { from: chosen.from, until: chosen.from + SHOWN_ALONE, isAlone: true };
}

/** How many titles a part has in all when only its beginning is shown among the other parts; else null. */
export function moreIn({ until, isAlone }: Range, count: number): number | null {
  return !isAlone && count > until ? count : null;
}
