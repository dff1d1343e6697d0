import type { NextRequest } from "next/server";
import { getConfig } from "@/lib/config";
import { hasBearerToken } from "@/lib/http/has-bearer-token";
import { runCatalogMaintenance } from "@/lib/jobs/catalog-maintenance";
import { runFileImports } from "@/lib/jobs/file-imports";
import { syncDueUsers } from "@/lib/jobs/scheduler";
import { purgeExpired } from "@/lib/retention/purge-expired";

const MIN_PURGE_MS = 2000;

/**
 * Syncs due users within the time of an outside cron; `?force=1` makes everyone due. The remaining time goes to the catalogue and to
 * the retention rules. Returns a report.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { cronSecret, cronBudgetMs } = getConfig();
  if (!hasBearerToken(request.headers.get("authorization"), cronSecret)) {
    return Response.json({ error: "This needs the cron secret as a bearer token." }, { status: 401 });
  }
  const force = request.nextUrl.searchParams.get("force") === "1";
  const deadline = Date.now() + cronBudgetMs;
  await runFileImports(new Date());
  const report = await syncDueUsers({ force, deadline, kind: "cron" });
  const catalog = report.isComplete ? await runCatalogMaintenance(deadline) : null;
  // Where cron is all that runs, it is also all that purges, however busy it is.
  const purged = await purgeExpired(new Date(), Math.max(deadline, Date.now() + MIN_PURGE_MS));
  return Response.json({ ...report, catalog, purged });
}
