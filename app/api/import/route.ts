import { currentUser } from "@/lib/accounts/guards";
import { importState } from "@/lib/sync/import-state";

/** How far the signed-in person's import is: asked for again every second by the page that shows it. */
export async function GET(): Promise<Response> {
  const user = await currentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  return Response.json(await importState(user.id), { headers: { "Cache-Control": "no-store" } });
}
