import type { UpNextParams } from "@/app/(signed-in)/up-next/search-params";

/** As many of a part as the whole page shows, and as the part alone does at a time. */
const SECTION_LIMIT = 12;
const PAGE_LIMIT = 100;

/** Which titles of a part are shown: the first's index, and the index after the last's. */
export interface Range {
  from: number;
  until: number;
  isAlone: boolean;
}

export function resolveRange(params: UpNextParams): Range {
  if (params === null) return { from: 0, until: SECTION_LIMIT, isAlone: false };
  return { from: params.from, until: params.from + PAGE_LIMIT, isAlone: true };
}

/** How many titles a part has in all when only its beginning is shown among the other parts; else null. */
export function getHiddenTotal({ until, isAlone }: Range, count: number): number | null {
  return !isAlone && count > until ? count : null;
}
