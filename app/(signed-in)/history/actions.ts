"use server";

import { z } from "zod";
import type { MorePage } from "@/components/ui/show-more";
import { requireUser } from "@/lib/accounts/guards";
import { readAddress } from "./history-address";
import { historyList } from "./history-list";

const Href = z.string().max(2000).startsWith("/history?").catch("/history?");

/** The page of the history at that address, to be put below the one that is shown; the newest for what is no such address. */
export async function historyAt(href: string): Promise<MorePage> {
  const user = await requireUser();
  const { searchParams } = new URL(Href.parse(href), "http://localhost");
  return historyList({ user, now: new Date() }, readAddress(Object.fromEntries(searchParams)));
}
