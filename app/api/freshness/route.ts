import { getPresentedTokenHash } from "@/lib/auth/sessions/current-user";
import { getFreshness } from "@/lib/sync/status/freshness";

/** How fresh the signed-in person's library is: asked by every page that is open and looked at. */
export async function GET(): Promise<Response> {
  const session = await getPresentedTokenHash();
  const answer = session && (await getFreshness(session));
  if (!answer) return Response.json({ error: "Please sign in." }, { status: 401 });
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
