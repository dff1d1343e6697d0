import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { type EchoedTitle, parseEchoedTitle, parseNotFound } from "@/lib/simkl/schemas/echoed-title";
import type { SyncKind } from "@/lib/simkl/schemas/kind";
import { count, toList, toRecord } from "@/lib/simkl/schemas/lenient";
import { type ListStatus, toListStatus } from "@/lib/simkl/schemas/list-status";
import { buildWriteBody, type WriteItem, type WriteTarget } from "@/lib/simkl/schemas/write-item";
import { type AllItems, parseLibraryRows } from "./all-items";

const DEADLINE_MS = 120_000;

export interface RatingsQuery {
  kind?: SyncKind;
  /** Never with `dateFrom`: Simkl would leave out removed ratings (docs/simkl-api.md#ratings). */
  marks?: number[];
  /** Only rows whose rating changed strictly after this saved instant of the activities; null where it was removed. */
  dateFrom?: string;
  memos?: boolean;
}

/** Without `marks` and `dateFrom` it is the whole library: read that instead. */
export function readRatings(user: SimklUser, { kind, marks, dateFrom, memos }: RatingsQuery): Promise<AllItems> {
  const path = marks ? "/sync/ratings/{kind}/{marks}" : kind ? `/sync/ratings/${kind}` : "/sync/ratings";
  return user.send({
    method: "GET",
    path,
    params: { kind: kind ?? "all", marks: marks?.join(",") ?? "" },
    query: { date_from: dateFrom, memos: memos ? "yes" : undefined },
    deadlineMs: DEADLINE_MS,
    read: parseLibraryRows,
    rows: ({ rows }) => rows.length,
  });
}

/** 1 to 10. */
export type RatingItem = WriteTarget & Required<Pick<WriteItem, "rating">> & Pick<WriteItem, "ratedAt">;

export interface RatingsAdded {
  movies: number;
  /** Shows and anime. */
  shows: number;
  /** A title without a list gets one by its rating (docs/simkl-api.md#ratings). */
  statuses: { request: EchoedTitle; status: ListStatus | null }[];
  notFound: EchoedTitle[];
}

/** @throws RangeError for a rating outside 1 to 10, which Simkl would drop; SimklLostResponse */
export async function addRatings(user: SimklUser, items: RatingItem[]): Promise<RatingsAdded> {
  return user.send({ method: "POST", path: "/sync/ratings", body: buildWriteBody(items), read: parseAdded });
}

export interface RatingsRemoved {
  /** Counts the titles that were found, rated or not. */
  movies: number;
  shows: number;
  notFound: EchoedTitle[];
}

/** The titles stay on their lists. */
export async function removeRatings(user: SimklUser, items: WriteTarget[]): Promise<RatingsRemoved> {
  return user.send({ method: "POST", path: "/sync/ratings/remove", body: buildWriteBody(items), read: parseRemoved });
}

const Added = z.object({
  added: z.object({ movies: count, shows: count, statuses: z.unknown().optional() }),
  not_found: z.unknown().optional(),
});

function parseAdded(body: unknown): RatingsAdded {
  const { added, not_found } = Added.parse(body);
  return {
    movies: added.movies,
    shows: added.shows,
    statuses: toList(added.statuses).map((value) => {
      const raw = toRecord(value);
      return { request: parseEchoedTitle(raw?.request), status: toListStatus(toRecord(raw?.response)?.status) };
    }),
    notFound: parseNotFound(not_found),
  };
}

const Removed = z.object({ deleted: z.object({ movies: count, shows: count }), not_found: z.unknown().optional() });

function parseRemoved(body: unknown): RatingsRemoved {
  const { deleted, not_found } = Removed.parse(body);
  return { ...deleted, notFound: parseNotFound(not_found) };
}
