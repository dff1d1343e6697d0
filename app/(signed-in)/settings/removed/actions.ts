"use server";

import { z } from "zod";
import type { MorePage } from "@/components/ui/load-more";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { JOURNAL_PATH } from "@/lib/routes";
import { renderRemovedList } from "./_components/removed-list";
import { parseRemovedParams } from "./search-params";

const Href = z.string().max(2000).startsWith(`${JOURNAL_PATH}?`).catch(JOURNAL_PATH);

/** The page of the journal at a URL, to append to the list; the newest for an invalid URL. */
export async function loadRemovedPage(href: string): Promise<MorePage> {
  const user = await requireUser();
  const { searchParams } = new URL(Href.parse(href), "http://localhost");
  return renderRemovedList({ user, now: new Date() }, parseRemovedParams(Object.fromEntries(searchParams)));
}
