import type { NextRequest } from "next/server";
import { config } from "@/lib/config";
import { isCron } from "@/lib/http/is-cron";
import { fleetMetrics } from "./fleet-metrics";

/** The figures of /admin/sync for Prometheus, with the cron secret as a bearer token. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!isCron(request.headers.get("authorization"), config().cronSecret)) {
    return Response.json({ error: "This needs the cron secret as a bearer token." }, { status: 401 });
  }
  const { contentType, text } = await fleetMetrics(new Date());
  return new Response(text, { headers: { "Content-Type": contentType, "Cache-Control": "no-store" } });
}
