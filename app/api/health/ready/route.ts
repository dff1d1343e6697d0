import { checkReadiness } from "@/app/api/health/_lib/check-readiness";

const DEADLINE_MS = 2000;

/** Whether people may be sent to this process: 200, or 503 while it ends, or while its database cannot be used. */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness(DEADLINE_MS);
  return Response.json(readiness === "ok" ? { status: "ok" } : { status: "unavailable", reason: readiness }, {
    status: readiness === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
