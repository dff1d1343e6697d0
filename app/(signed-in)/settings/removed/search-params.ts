import { defineSearchParams, parsedBy, searchText } from "@/app/_lib/define-search-params";
import { formatRemovedKey, SerializedRemovedKey } from "@/lib/outbox/restore/removed-key";
import { JOURNAL_PATH } from "@/lib/routes";

export const { parse: parseRemovedParams, href: removedHref } = defineSearchParams(JOURNAL_PATH, {
  search: searchText("q"),
  /** The entry after which the page begins. */
  after: parsedBy(SerializedRemovedKey, formatRemovedKey),
});

export type RemovedParams = ReturnType<typeof parseRemovedParams>;
