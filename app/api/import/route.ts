import { getCurrentUser } from "@/lib/auth/sessions/current-user";
import { getImportState } from "@/lib/sync/status/import-state";

/** How far the signed-in person's import is: asked for again every second by the page that shows it. */
export async function GET(): Promise<Response> {
  const user = await getCurrentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  return Response.json(await getImportState(user.id), { headers: { "Cache-Control": "no-store" } });
}
