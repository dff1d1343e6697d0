import { presentedSession } from "@/lib/accounts/guards";
import { freshness } from "@/lib/sync/freshness";

/** How fresh the signed-in person's library is: asked by every page that is open and looked at. */
export async function GET(): Promise<Response> {
  const session = await presentedSession();
  const answer = session && (await freshness(session));
  if (!answer) return Response.json({ error: "Please sign in." }, { status: 401 });
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
