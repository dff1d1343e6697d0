"use server";

import { MoreHref, parseMoreHref } from "@/app/(signed-in)/_lib/parse-more-href";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import type { MorePage } from "@/components/ui/load-more";
import { JOURNAL_PATH } from "@/lib/routes";
import { renderRemovedList } from "./_components/removed-list";
import { parseRemovedParams } from "./search-params";

/** The page of the journal at a URL, to append to the list; the newest for an invalid URL. */
export const loadRemovedPage = userFunction(MoreHref, async (user, href): Promise<MorePage> => {
  const params = parseRemovedParams(Object.fromEntries(parseMoreHref(href, JOURNAL_PATH)));
  return renderRemovedList({ user, now: new Date() }, params);
});
