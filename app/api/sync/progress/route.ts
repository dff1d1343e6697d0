import { getCurrentUser } from "@/lib/auth/sessions/current-user";
import { getImportState } from "@/lib/sync/status/import-state";

/** The progress of the import, polled every second by its page. */
export async function GET(): Promise<Response> {
  const user = await getCurrentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  return Response.json(await getImportState(user.id), { headers: { "Cache-Control": "no-store" } });
}
