import { z } from "zod";
import { currentUser } from "@/lib/accounts/guards";
import { csvDownload } from "@/lib/http/csv-download";
import { consume, tooManyRequests } from "@/lib/http/rate-limit";
import { bulkEditOf } from "@/lib/writes/bulk/bulk-edit";
import { bulkReceipt } from "@/lib/writes/bulk/bulk-receipt";
import { namesOf } from "@/lib/writes/bulk/names-of";
import { receiptCsv } from "@/lib/writes/bulk/receipt-csv";

const EditId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

/** The receipt of a bulk edit of the signed-in person's own, as a file. */
export async function GET(request: Request, { params }: RouteContext<"/api/bulk/[id]">): Promise<Response> {
  const user = await currentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  const exceeded = await consume("export", user.id);
  if (exceeded) return tooManyRequests(exceeded, request);
  const id = EditId.safeParse((await params).id);
  const edit = id.success ? await bulkEditOf(user.id, id.data) : null;
  if (!edit?.startedAt) return Response.json({ error: "There is no such receipt." }, { status: 404 });
  const rows = await bulkReceipt(user.id, edit);
  return csvDownload(receiptCsv(rows, await namesOf(edit.simklIds)), `watchfolio-bulk-edit-${edit.id}`);
}
