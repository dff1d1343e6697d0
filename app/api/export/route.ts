import { currentUser } from "@/lib/accounts/guards";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { clientKey } from "@/lib/http/client-address";
import { consume, tooManyRequests } from "@/lib/http/rate-limit";
import { textStream } from "@/lib/http/text-stream";
import { exportLibrary } from "@/lib/library/export";

/** The signed-in person's whole library as a file. */
export async function GET(request: Request): Promise<Response> {
  const user = await currentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  const exceeded = await consume("export", user.id);
  if (exceeded) return tooManyRequests(exceeded, request);
  await recordAuditEvent({ kind: "data-exported", userId: user.id, address: clientKey(), detail: { format: "json" } });
  const now = new Date();
  return new Response(textStream(exportLibrary(user, now)), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="watchfolio-${now.toISOString().slice(0, 10)}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
