import type { NextRequest } from "next/server";
import { z } from "zod";
import { currentUser } from "@/lib/accounts/guards";
import { consume, tooManyRequests } from "@/lib/http/rate-limit";
import { paletteTitles } from "@/lib/library/palette/palette-titles";
import { nextAhead } from "@/lib/writes/next-ahead";
import { titlesAhead } from "./titles-ahead";

const Search = z.string().trim().min(1).max(100);
const NO_STORE = { headers: { "Cache-Control": "no-store" } };

/** The signed-in person's own titles with such a name: `{titles, isGuess}`, at most ten. */
export async function GET(request: NextRequest): Promise<Response> {
  const user = await currentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  const exceeded = await consume("palette", user.id);
  if (exceeded) return tooManyRequests(exceeded, request);
  const search = Search.safeParse(request.nextUrl.searchParams.get("q"));
  if (!search.success) return Response.json({ error: "q takes 1 to 100 characters." }, { status: 400, ...NO_STORE });
  const [found, ahead] = await Promise.all([paletteTitles(user, search.data), nextAhead(user.id)]);
  return Response.json({ ...found, titles: titlesAhead(found.titles, ahead) }, NO_STORE);
}
