import type { NextRequest } from "next/server";
import { z } from "zod";
import { getCurrentUser } from "@/lib/auth/sessions/current-user";
import { consume, createTooManyRequestsResponse } from "@/lib/http/rate-limit";
import { findPaletteTitles } from "@/lib/library/browse/palette-titles";
import { applyPendingToPalette } from "@/lib/outbox/preview/pending-next";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";

const Search = z.string().trim().min(1).max(100);
const NO_STORE = { headers: { "Cache-Control": "no-store" } };

/** The titles that match a name: `{titles, isGuess}`, at most ten. */
export async function GET(request: NextRequest): Promise<Response> {
  const user = await getCurrentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  const exceeded = await consume("palette", user.id);
  if (exceeded) return createTooManyRequestsResponse(exceeded, request);
  const search = Search.safeParse(request.nextUrl.searchParams.get("q"));
  if (!search.success) return Response.json({ error: "q takes 1 to 100 characters." }, { status: 400, ...NO_STORE });
  const [found, pending] = await Promise.all([findPaletteTitles(user, search.data), listPendingTitles(user.id)]);
  return Response.json({ ...found, titles: applyPendingToPalette(found.titles, pending) }, NO_STORE);
}
