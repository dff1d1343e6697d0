import type { NextRequest } from "next/server";
import { backupRound } from "@/lib/backup/backup-round";
import { catalogRound } from "@/lib/catalog-round";
import { config } from "@/lib/config";
import { isCron } from "@/lib/http/is-cron";
import { syncDueUsers } from "@/lib/sync/sync-due-users";

/**
 * Works off who is due, within the time an outside cron gives it; `?force=1` makes everybody due. What is left of the time
 * goes to the shared catalogue. Answers a report.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { cronSecret, cronBudgetMs } = config();
  if (!isCron(request.headers.get("authorization"), cronSecret)) {
    return Response.json({ error: "This needs the cron secret as a bearer token." }, { status: 401 });
  }
  const force = request.nextUrl.searchParams.get("force") === "1";
  const deadline = Date.now() + cronBudgetMs;
  await backupRound(new Date());
  const report = await syncDueUsers({ force, deadline, kind: "cron" });
  const catalog = report.isComplete ? await catalogRound(deadline) : null;
  return Response.json({ ...report, catalog });
}
