import type { Route } from "next";
import { z } from "zod";
import { withQuery } from "@/app/(signed-in)/_lib/with-query";
import { formatRemovedKey, type RemovedKey, SerializedRemovedKey } from "@/lib/outbox/restore/removed-key";
import { JOURNAL_PATH } from "@/lib/routes";

/** The state of the journal; invalid parts are ignored. */
export interface RemovedParams {
  search: string;
  /** The entry after which the page starts. */
  after: RemovedKey | null;
}

const ParamsSchema = z.object({
  // PostgreSQL has no place for a zero byte in a text.
  q: z
    .string()
    .max(200)
    .transform((text) => text.replaceAll("\0", "").trim())
    .catch(""),
  after: SerializedRemovedKey.nullable().catch(null),
});

export function parseRemovedParams(searchParams: Record<string, string | string[] | undefined>): RemovedParams {
  const { q, after } = ParamsSchema.parse(searchParams);
  return { search: q, after };
}

export function removedHref({ search, after }: RemovedParams): Route {
  const query = new URLSearchParams();
  if (search !== "") query.set("q", search);
  if (after !== null) query.set("after", formatRemovedKey(after));
  return withQuery(JOURNAL_PATH, query);
}
