import type { NextRequest } from "next/server";
import { getConfig } from "@/lib/config";
import { getClientKey } from "@/lib/http/client-address";
import { consume, type ExceededLimit } from "@/lib/http/rate-limit";
import { findSessionOwner, getSessionCookieName, hashSessionToken } from "./session-token";

/** By user, or by address while this process does not know the session, so that invented ones gain nothing. */
export async function limitAction({ method, nextUrl, cookies }: NextRequest): Promise<ExceededLimit | null> {
  if (method !== "POST" || nextUrl.pathname.startsWith("/api/")) return null;
  const token = cookies.get(getSessionCookieName(getConfig().siteUrl))?.value;
  return consume("action", (token && findSessionOwner(hashSessionToken(token))) || getClientKey());
}
