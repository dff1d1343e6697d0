import type { Simkl } from "./client";
import { type DataFile, readDataFile } from "./data-file";
import { type DataTitle, dataTitle } from "./data-title";
import type { Kind } from "./kind";
import { type Rows, readRows } from "./rows";
import { SECTION_OF } from "./title-url";

export interface TrendingQuery {
  kind: Kind;
  period: "today" | "week" | "month";
  size: 100 | 500;
  /** `lastModified` of the copy at hand. */
  knownAs?: string | null;
}

/**
 * Most watched first. A section that shows it must name Simkl and "Trending" and link there
 * (docs/simkl-api.md#trending-and-disc-files, #images-and-terms).
 */
export function readTrending(simkl: Simkl, query: TrendingQuery): Promise<DataFile<Rows<DataTitle>>> {
  return readTitles(
    simkl,
    `/discover/trending/${SECTION_OF[query.kind]}/${query.period}_${query.size}.json`,
    query.knownAs,
  );
}

/** Films that come out on disc, most watched first. */
export function readDiscReleases(
  simkl: Simkl,
  size: 100 | 500,
  knownAs?: string | null,
): Promise<DataFile<Rows<DataTitle>>> {
  return readTitles(simkl, `/discover/dvd/releases_${size}.json`, knownAs);
}

function readTitles(simkl: Simkl, path: string, knownAs?: string | null): Promise<DataFile<Rows<DataTitle>>> {
  return readDataFile(
    simkl,
    { path, read: (body) => readRows(body, dataTitle), rows: ({ rows }) => rows.length },
    knownAs,
  );
}
