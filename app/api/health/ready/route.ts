import { readiness } from "../readiness";

const DEADLINE_MS = 2000;

/** Whether people may be sent to this process: 200, or 503 while it ends, or while its database cannot be used. */
export async function GET(): Promise<Response> {
  const found = await readiness(DEADLINE_MS);
  return Response.json(found === "ok" ? { status: "ok" } : { status: "unavailable", reason: found }, {
    status: found === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
