"use server";

import { z } from "zod";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import type { MorePage } from "@/components/ui/load-more";
import { renderHistoryList } from "./_components/history-list";
import { parseHistoryParams } from "./search-params";

const Href = z.string().max(2000).startsWith("/history?");

/** The page of the history at a URL, to append to the list; the newest for an invalid URL. */
export const loadHistoryPage = userFunction(Href, async (user, href): Promise<MorePage> => {
  const { searchParams } = new URL(href ?? "/history", "http://localhost");
  return renderHistoryList({ user, now: new Date() }, parseHistoryParams(Object.fromEntries(searchParams)));
});
