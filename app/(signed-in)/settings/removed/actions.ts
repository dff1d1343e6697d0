"use server";

import { parseMoreHref } from "@/app/(signed-in)/_lib/parse-more-href";
import type { MorePage } from "@/components/ui/load-more";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { JOURNAL_PATH } from "@/lib/routes";
import { renderRemovedList } from "./_components/removed-list";
import { parseRemovedParams } from "./search-params";

/** The page of the journal at a URL, to append to the list; the newest for an invalid URL. */
export async function loadRemovedPage(href: string): Promise<MorePage> {
  const user = await requireUser();
  const params = parseRemovedParams(Object.fromEntries(parseMoreHref(href, JOURNAL_PATH)));
  return renderRemovedList({ user, now: new Date() }, params);
}
