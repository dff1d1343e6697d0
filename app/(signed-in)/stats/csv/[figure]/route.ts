import type { NextRequest } from "next/server";
import { currentUser } from "@/lib/accounts/guards";
import { csvOf } from "../../csv-of";
import { questionOf } from "../../question";
import { readAddress } from "../../stats-address";
import { tableOf } from "../../tables";

/** What a figure of the signed-in person's statistics is drawn from, as a file. */
export async function GET(request: NextRequest, { params }: RouteContext<"/stats/csv/[figure]">): Promise<Response> {
  const user = await currentUser();
  if (!user) return new Response("Please sign in.", { status: 401 });
  const { figure } = await params;
  const question = await questionOf(user, readAddress(Object.fromEntries(request.nextUrl.searchParams)), new Date());
  const table = await tableOf(figure, question);
  if (!table) return new Response("There is no such figure.", { status: 404 });
  return new Response(csvOf(table), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="watchfolio-${figure}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
