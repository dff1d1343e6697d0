"use server";

import { parseMoreHref } from "@/app/(signed-in)/_lib/parse-more-href";
import type { MorePage } from "@/components/ui/load-more";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { renderHistoryList } from "./_components/history-list";
import { parseHistoryParams } from "./search-params";

/** The page of the history at a URL, to append to the list; the newest for an invalid URL. */
export async function loadHistoryPage(href: string): Promise<MorePage> {
  const user = await requireUser();
  const params = parseHistoryParams(Object.fromEntries(parseMoreHref(href, "/history")));
  return renderHistoryList({ user, now: new Date() }, params);
}
