import { getPresentedTokenHash } from "@/lib/auth/sessions/current-user";
import { getFreshness } from "@/lib/sync/status/freshness";

/** The freshness of the library, polled by every visible page. */
export async function GET(): Promise<Response> {
  const session = await getPresentedTokenHash();
  const answer = session && (await getFreshness(session));
  if (!answer) return Response.json({ error: "Please sign in." }, { status: 401 });
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
