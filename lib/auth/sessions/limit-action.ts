import type { NextRequest } from "next/server";
import { getConfig } from "@/lib/config";
import { getClientKey } from "@/lib/http/client-address";
import { consume, type ExceededLimit } from "@/lib/http/rate-limit";
import { findSessionOwner, getSessionCookieName, hashSessionToken } from "./session-token";

/**
 * Counts a press of a button or form of a page, with script or without: all of them are posts to the page's own address. Per person;
 * a session that this process has not seen yet counts by its address, so that made-up ones gain nothing.
 */
export async function limitAction({ method, nextUrl, cookies }: NextRequest): Promise<ExceededLimit | null> {
  if (method !== "POST" || nextUrl.pathname.startsWith("/api/")) return null;
  const token = cookies.get(getSessionCookieName(getConfig().siteUrl))?.value;
  return consume("action", (token && findSessionOwner(hashSessionToken(token))) || getClientKey());
}
