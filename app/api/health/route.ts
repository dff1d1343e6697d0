import { databaseAnswers } from "./database-answers";

const DEADLINE_MS = 2000;

/** Whether this instance can serve people: 200, or 503 while its database is out of reach. */
export async function GET(): Promise<Response> {
  const isHealthy = await databaseAnswers(DEADLINE_MS);
  return Response.json(
    isHealthy ? { status: "ok", database: "ok" } : { status: "unavailable", database: "unreachable" },
    { status: isHealthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
