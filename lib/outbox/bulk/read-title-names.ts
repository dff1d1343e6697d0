import { getConfig } from "@/lib/config";
import { getPool } from "@/lib/database/connection";
import type { Kind } from "@/lib/database/generated/enums";
import { buildTitleUrl } from "@/lib/simkl/schemas/title-url";

export interface NamedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  /** The title's page on Simkl. */
  url: string;
}

/** What titles are called, by Simkl id. */
export async function readTitleNames(simklIds: readonly number[]): Promise<Map<number, NamedTitle>> {
  const { rows } = await getPool().query<Omit<NamedTitle, "url">>(
    `SELECT "simklId", "kind", "title" FROM "Title" WHERE "simklId" = ANY($1)`,
    [simklIds],
  );
  return new Map(
    rows.map((row) => [row.simklId, { ...row, url: buildTitleUrl(getConfig().simkl, row.kind, row.simklId) }]),
  );
}
