import { defineSearchParams, positionBy, searchText } from "@/app/_lib/define-search-params";
import { REMOVED_KEYSET } from "@/lib/outbox/restore/removed-titles";
import { JOURNAL_PATH } from "@/lib/routes";

export const { parse: parseRemovedParams, href: removedHref } = defineSearchParams(JOURNAL_PATH, {
  search: searchText("q"),
  /** The entry after which the page begins. */
  after: positionBy(REMOVED_KEYSET),
});

export type RemovedParams = ReturnType<typeof parseRemovedParams>;
