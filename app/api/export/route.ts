import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { getCurrentUser } from "@/lib/auth/sessions/current-user";
import { getClientKey } from "@/lib/http/client-address";
import { consume, createTooManyRequestsResponse } from "@/lib/http/rate-limit";
import { createTextStream } from "@/lib/http/text-stream";
import { exportLibrary } from "@/lib/library/export/export-library";

/** The signed-in person's whole library as a file. */
export async function GET(request: Request): Promise<Response> {
  const user = await getCurrentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  const exceeded = await consume("export", user.id);
  if (exceeded) return createTooManyRequestsResponse(exceeded, request);
  await recordAuditEvent({
    kind: "data-exported",
    userId: user.id,
    address: getClientKey(),
    detail: { format: "json" },
  });
  const now = new Date();
  return new Response(createTextStream(exportLibrary(user, now)), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="watchfolio-${now.toISOString().slice(0, 10)}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
