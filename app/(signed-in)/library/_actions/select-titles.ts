"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { bulkHref, bulkProblemHref } from "@/app/(signed-in)/library/bulk/_lib/bulk-href";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toFormData } from "@/lib/http/to-form-data";
import { listLibraryIds } from "@/lib/library/browse/library-ids";
import { parseLibraryQuery, serializeSavedQuery } from "@/lib/library/browse/library-query";
import { MAX_SELECTED, saveSelection } from "@/lib/outbox/bulk/save-selection";

const SelectionInput = z.object({
  choice: z.enum(["ticked", "all"]),
  query: z
    .string()
    .max(4000)
    .transform((params) => parseLibraryQuery(new URLSearchParams(params))),
  // One title too many gets a message; far more were not sent by our form.
  titles: z.array(z.coerce.number().pipe(z.int32().positive())).max(2 * MAX_SELECTED),
});

/** Stores the selected titles and redirects to the bulk edit. */
export async function selectTitles(form: FormData): Promise<void> {
  const user = await requireUser();
  const fields = toFormData(form);
  const input = SelectionInput.safeParse({ ...Object.fromEntries(fields), titles: fields.getAll("title") });
  if (!input.success) redirect(bulkProblemHref("not-understood"));

  const { choice, query, titles } = input.data;
  // One more than the limit, to detect that there are too many.
  const simklIds = choice === "all" ? await listLibraryIds(user, query, MAX_SELECTED + 1) : titles;
  if (simklIds.length > MAX_SELECTED) redirect(bulkProblemHref("too-many"));
  const id = await saveSelection(user.id, { simklIds, query: serializeSavedQuery(query) });
  redirect(id === null ? bulkProblemHref("none") : bulkHref(id));
}
