import { z } from "zod";
import type { Kind } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
import { communityRatings } from "@/lib/simkl/schemas/community-ratings";
import { integer, toInteger, toRecord } from "@/lib/simkl/schemas/lenient";
import type { ListStatus } from "@/lib/simkl/schemas/list-status";
import { parseRows, type Rows } from "@/lib/simkl/schemas/rows";
import { SECTION_BY_KIND } from "@/lib/simkl/schemas/title-url";

/** `{type, value}` with a number or text, or a bare number; 0 is unranked. */
const rank = z
  .unknown()
  .optional()
  .transform((value) => toInteger(toRecord(value)?.value ?? value) || null);

const RatedTitle = z
  .object({ id: z.coerce.number().int().positive(), rank, release_year: integer })
  .loose()
  .transform(({ id, rank, release_year: year, ...rest }) => ({
    simklId: id,
    rank,
    year,
    ratings: communityRatings.parse({ ...toRecord(rest.ext), ...rest }),
  }));

export type RatedTitle = z.output<typeof RatedTitle>;

/** Ratings by the community of the titles on one list (docs/simkl-api.md#catalog). */
export function readListRatings(user: SimklUser, kind: Kind | "all", list: ListStatus): Promise<Rows<RatedTitle>> {
  return user.send({
    method: "GET",
    path: `/ratings/${kind === "all" ? kind : SECTION_BY_KIND[kind]}`,
    query: { user_watchlist: list, fields: "simkl,ext,rank,year" },
    read: (body) => parseRows(body, RatedTitle),
    rows: ({ rows }) => rows.length,
  });
}
