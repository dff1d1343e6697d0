import type { NextRequest } from "next/server";
import { getConfig } from "@/lib/config";
import { hasBearerToken } from "@/lib/http/has-bearer-token";
import { collectMetrics } from "./_lib/collect-metrics";

/** The figures of /admin/sync for Prometheus, with `METRICS_TOKEN` as a bearer token. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!hasBearerToken(request.headers.get("authorization"), getConfig().metricsToken)) {
    return Response.json({ error: "This needs the metrics token as a bearer token." }, { status: 401 });
  }
  const { contentType, text } = await collectMetrics(new Date());
  return new Response(text, { headers: { "Content-Type": contentType, "Cache-Control": "no-store" } });
}
