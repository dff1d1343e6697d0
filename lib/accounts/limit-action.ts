import type { NextRequest } from "next/server";
import { config } from "@/lib/config";
import { clientKey } from "@/lib/http/client-address";
import { consume, type Exceeded } from "@/lib/http/rate-limit";
import { hashOf, knownOwner, sessionCookieName } from "./session-token";

/**
 * Counts a press of a button or form of a page, with script or without: all of them are posts to the page's own address. Per person;
 * a session that this process has not seen yet counts by its address, so that made-up ones gain nothing.
 */
export async function limitAction({ method, nextUrl, cookies }: NextRequest): Promise<Exceeded | null> {
  if (method !== "POST" || nextUrl.pathname.startsWith("/api/")) return null;
  const token = cookies.get(sessionCookieName(config().siteUrl))?.value;
  return consume("action", (token && knownOwner(hashOf(token))) || clientKey());
}
