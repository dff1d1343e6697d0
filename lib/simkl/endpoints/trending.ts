import type { Kind } from "@/lib/domain/kind";
import type { Simkl } from "@/lib/simkl/client/client";
import { type DataFile, readDataFile } from "@/lib/simkl/client/data-file";
import { type DataFileTitle, dataFileTitle } from "@/lib/simkl/schemas/data-file-title";
import { parseRows, type Rows } from "@/lib/simkl/schemas/rows";
import { SECTION_BY_KIND } from "@/lib/simkl/schemas/title-url";

export interface TrendingQuery {
  kind: Kind;
  period: "today" | "week" | "month";
  size: 100 | 500;
  /** `lastModified` of the stored copy. */
  knownLastModified?: string | null;
}

/** Most watched first. Name and link Simkl where it is shown (docs/simkl-api.md#images-and-terms). */
export function readTrending(simkl: Simkl, query: TrendingQuery): Promise<DataFile<Rows<DataFileTitle>>> {
  return readTitlesFile(
    simkl,
    `/discover/trending/${SECTION_BY_KIND[query.kind]}/${query.period}_${query.size}.json`,
    query.knownLastModified,
  );
}

/** Movies by disc release, most watched first. */
export function readDiscReleases(
  simkl: Simkl,
  size: 100 | 500,
  knownLastModified?: string | null,
): Promise<DataFile<Rows<DataFileTitle>>> {
  return readTitlesFile(simkl, `/discover/dvd/releases_${size}.json`, knownLastModified);
}

function readTitlesFile(
  simkl: Simkl,
  path: string,
  knownLastModified?: string | null,
): Promise<DataFile<Rows<DataFileTitle>>> {
  return readDataFile(
    simkl,
    { path, read: (body) => parseRows(body, dataFileTitle), rows: ({ rows }) => rows.length },
    knownLastModified,
  );
}
