import type { NextRequest } from "next/server";
import { currentUser } from "@/lib/accounts/guards";
import { csvDownload } from "@/lib/http/csv-download";
import { consume, tooManyRequests } from "@/lib/http/rate-limit";
import { csvOf } from "../../csv-of";
import { figureOf } from "../../figure-of";

/** What a figure of the signed-in person's statistics is drawn from, as a file. */
export async function GET(request: NextRequest, { params }: RouteContext<"/stats/csv/[figure]">): Promise<Response> {
  const user = await currentUser();
  if (!user) return new Response("Please sign in.", { status: 401 });
  const exceeded = await consume("export", user.id);
  if (exceeded) return tooManyRequests(exceeded, request);
  const { figure: name } = await params;
  const figure = await figureOf(name, user, Object.fromEntries(request.nextUrl.searchParams), new Date());
  if (!figure) return new Response("There is no such figure.", { status: 404 });
  return csvDownload(csvOf(figure.table), figure.file);
}
