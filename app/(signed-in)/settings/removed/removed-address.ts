import type { Route } from "next";
import { z } from "zod";
import { JOURNAL_PATH } from "@/components/acting/journal-path";
import { type RemovedKey, WrittenRemoval, writtenRemoval } from "@/lib/writes/removed-key";
import { withQuery } from "../../with-query";

/** All that the address of the journal says; what it says wrongly is as if it were not there. */
export interface RemovedAddress {
  search: string;
  /** The entry after which the page begins. */
  after: RemovedKey | null;
}

const Address = z.object({
  // PostgreSQL has no place for a zero byte in a text.
  q: z
    .string()
    .max(200)
    .transform((text) => text.replaceAll("\0", "").trim())
    .catch(""),
  after: WrittenRemoval.nullable().catch(null),
});

export function readAddress(query: Record<string, string | string[] | undefined>): RemovedAddress {
  const { q, after } = Address.parse(query);
  return { search: q, after };
}

export function removedHref({ search, after }: RemovedAddress): Route {
  const query = new URLSearchParams();
  if (search !== "") query.set("q", search);
  if (after !== null) query.set("after", writtenRemoval(after));
  return withQuery(JOURNAL_PATH, query);
}
