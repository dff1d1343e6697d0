import { getConfig } from "@/lib/config";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { buildTitleUrl } from "@/lib/simkl/schemas/title-url";

export interface NamedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  /** Of the page on Simkl. */
  url: string;
}

/** By Simkl id. */
export async function readTitleNames(simklIds: readonly number[]): Promise<Map<number, NamedTitle>> {
  const titles = await rows<Omit<NamedTitle, "url">>(sql`
    SELECT "simklId", "kind", "title" FROM "Title" WHERE "simklId" = ANY(${simklIds}::int[])`);
  return new Map(
    titles.map((row) => [row.simklId, { ...row, url: buildTitleUrl(getConfig().simkl, row.kind, row.simklId) }]),
  );
}
