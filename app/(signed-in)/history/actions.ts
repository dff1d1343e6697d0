"use server";

import { MoreHref, parseMoreHref } from "@/app/(signed-in)/_lib/parse-more-href";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import type { MorePage } from "@/components/ui/load-more";
import { renderHistoryList } from "./_components/history-list";
import { parseHistoryParams } from "./search-params";

/** The page of the history at a URL, to append to the list; the newest for an invalid URL. */
export const loadHistoryPage = userFunction(MoreHref, async (user, href): Promise<MorePage> => {
  const params = parseHistoryParams(Object.fromEntries(parseMoreHref(href, "/history")));
  return renderHistoryList({ user, now: new Date() }, params);
});
