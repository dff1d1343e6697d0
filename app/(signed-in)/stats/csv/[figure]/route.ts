import type { NextRequest } from "next/server";
import { getReport } from "@/app/(signed-in)/stats/_lib/get-report";
import { getCurrentUser } from "@/lib/auth/sessions/current-user";
import { createCsvResponse } from "@/lib/http/csv";
import { consume, createTooManyRequestsResponse } from "@/lib/http/rate-limit";

/** What a figure of the signed-in person's statistics is drawn from, as a file. */
export async function GET(request: NextRequest, { params }: RouteContext<"/stats/csv/[figure]">): Promise<Response> {
  const user = await getCurrentUser();
  if (!user) return new Response("Please sign in.", { status: 401 });
  const exceeded = await consume("export", user.id);
  if (exceeded) return createTooManyRequestsResponse(exceeded, request);
  const { figure: name } = await params;
  const report = await getReport(name, user, Object.fromEntries(request.nextUrl.searchParams), new Date());
  if (!report) return new Response("There is no such figure.", { status: 404 });
  const { columns, rows } = report.table;
  return createCsvResponse([columns.map((column) => column.name), ...rows], report.fileName);
}
