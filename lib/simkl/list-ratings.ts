import { z } from "zod";
import type { SimklUser } from "./client";
import { communityRatings } from "./community-ratings";
import type { Kind } from "./kind";
import type { ListStatus } from "./list-status";
import { type Rows, parseRows } from "./rows";
import { SECTION_BY_KIND } from "./title-url";
import { toRecord, toInteger, integer } from "./tolerant";

/** `{type, value}`, where the value may be text; a bare number is understood as well. 0 is unranked. */
const rank = z
  .unknown()
  .optional()
  .transform((value) => toInteger(toRecord(value)?.value ?? value) || null);

const RatedTitle = z
  .object({ id: z.coerce.number().int().positive(), rank, year: integer })
  .loose()
  .transform(({ id, rank, year, ...rest }) => ({
    simklId: id,
    rank,
    year,
    ratings: communityRatings.parse({ ...toRecord(rest.ext), ...rest }),
  }));

export type RatedTitle = z.output<typeof RatedTitle>;

/** What others think of the titles on one of a person's lists (docs/simkl-api.md#catalog). */
export function readListRatings(user: SimklUser, kind: Kind | "all", list: ListStatus): Promise<Rows<RatedTitle>> {
  return user.send({
    method: "GET",
    path: `/ratings/${kind === "all" ? kind : SECTION_BY_KIND[kind]}`,
    query: { user_watchlist: list, fields: "simkl,ext,rank,year" },
    read: (body) => parseRows(body, RatedTitle),
    rows: ({ rows }) => rows.length,
  });
}
