"use server";

import { z } from "zod";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import type { MorePage } from "@/components/ui/load-more";
import { JOURNAL_PATH } from "@/lib/routes";
import { renderRemovedList } from "./_components/removed-list";
import { parseRemovedParams } from "./search-params";

const Href = z.string().max(2000).startsWith(`${JOURNAL_PATH}?`);

/** The page of the journal at a URL, to append to the list; the newest for an invalid URL. */
export const loadRemovedPage = userFunction(Href, async (user, href): Promise<MorePage> => {
  const { searchParams } = new URL(href ?? JOURNAL_PATH, "http://localhost");
  return renderRemovedList({ user, now: new Date() }, parseRemovedParams(Object.fromEntries(searchParams)));
});
