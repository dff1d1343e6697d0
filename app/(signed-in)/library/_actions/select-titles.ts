"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { Form } from "@/app/_lib/server-action";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import { QueryField } from "@/app/(signed-in)/library/_lib/query-field";
import { bulkHref, bulkProblemHref } from "@/app/(signed-in)/library/bulk/_lib/bulk-href";
import { listLibraryIds } from "@/lib/library/browse/library-ids";
import { serializeSavedQuery } from "@/lib/library/browse/library-query";
import { MAX_SELECTED, saveSelection } from "@/lib/outbox/bulk/save-selection";

const SelectionForm = Form.transform((form): unknown => ({
  ...Object.fromEntries(form),
  titles: form.getAll("title"),
})).pipe(
  z.object({
    choice: z.enum(["ticked", "all"]),
    query: QueryField,
    // One title too many gets a message; far more were not sent by our form.
    titles: z.array(z.coerce.number().pipe(z.int32().positive())).max(2 * MAX_SELECTED),
  }),
);

/** Stores the selected titles and redirects to the bulk edit. */
export const selectTitles = userFunction(SelectionForm, async (user, input): Promise<void> => {
  if (!input) redirect(bulkProblemHref("not-understood"));
  const { choice, query, titles } = input;
  // One more than the limit, to detect that there are too many.
  const simklIds = choice === "all" ? await listLibraryIds(user, query, MAX_SELECTED + 1) : titles;
  if (simklIds.length > MAX_SELECTED) redirect(bulkProblemHref("too-many"));
  const id = await saveSelection(user.id, { simklIds, query: serializeSavedQuery(query) });
  redirect(id === null ? bulkProblemHref("none") : bulkHref(id));
});
