import { z } from "zod";
import { getCurrentUser } from "@/lib/auth/sessions/current-user";
import { createCsvResponse } from "@/lib/http/csv";
import { consume, createTooManyRequestsResponse } from "@/lib/http/rate-limit";
import { findBulkEdit } from "@/lib/outbox/bulk/bulk-edit";
import { getBulkReceipt } from "@/lib/outbox/bulk/get-bulk-receipt";
import { readTitleNames } from "@/lib/outbox/bulk/read-title-names";
import { listReceiptCells } from "./_lib/list-receipt-cells";

const EditId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

/** The receipt of a bulk edit as a CSV file. */
export async function GET(request: Request, { params }: RouteContext<"/api/bulk/[id]">): Promise<Response> {
  const user = await getCurrentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  const exceeded = await consume("export", user.id);
  if (exceeded) return createTooManyRequestsResponse(exceeded, request);
  const id = EditId.safeParse((await params).id);
  const edit = id.success ? await findBulkEdit(user.id, id.data) : null;
  if (!edit?.startedAt) return Response.json({ error: "There is no such receipt." }, { status: 404 });
  const rows = await getBulkReceipt(user.id, edit);
  return createCsvResponse(
    listReceiptCells(rows, await readTitleNames(edit.simklIds)),
    `watchfolio-bulk-edit-${edit.id}`,
  );
}
