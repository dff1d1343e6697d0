import { config } from "@/lib/config";
import { pool } from "@/lib/database/connection";
import type { Kind } from "@/lib/database/generated/enums";
import { titleUrl } from "@/lib/simkl/title-url";

export interface NamedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  /** The title's page on Simkl. */
  url: string;
}

/** What titles are called, by Simkl id. */
export async function namesOf(simklIds: readonly number[]): Promise<Map<number, NamedTitle>> {
  const { rows } = await pool().query<Omit<NamedTitle, "url">>(
    `SELECT "simklId", "kind", "title" FROM "Title" WHERE "simklId" = ANY($1)`,
    [simklIds],
  );
  return new Map(rows.map((row) => [row.simklId, { ...row, url: titleUrl(config().simkl, row.kind, row.simklId) }]));
}
