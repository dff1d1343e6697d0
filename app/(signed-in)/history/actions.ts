"use server";

import { z } from "zod";
import type { MorePage } from "@/components/ui/load-more";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { renderHistoryList } from "./_components/history-list";
import { parseHistoryParams } from "./search-params";

const Href = z.string().max(2000).startsWith("/history?").catch("/history?");

/** The page of the history at a URL, to append to the list; the newest for an invalid URL. */
export async function loadHistoryPage(href: string): Promise<MorePage> {
  const user = await requireUser();
  const { searchParams } = new URL(Href.parse(href), "http://localhost");
  return renderHistoryList({ user, now: new Date() }, parseHistoryParams(Object.fromEntries(searchParams)));
}
