"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireUser } from "@/lib/accounts/guards";
import { formOf } from "@/lib/http/form-of";
import { libraryIds } from "@/lib/library/browse/library-ids";
import { lastingAddress, readLibraryQuery } from "@/lib/library/browse/library-query";
import { keepChoice, MOST_CHOSEN } from "@/lib/writes/bulk/keep-choice";
import { bulkHref, bulkProblemHref } from "./bulk/bulk-href";

const Choice = z.object({
  choice: z.enum(["ticked", "all"]),
  query: z
    .string()
    .max(4000)
    .transform((address) => readLibraryQuery(new URLSearchParams(address))),
  // One more than may be is a sentence of its own; what is far beyond it was not sent by our form.
  titles: z.array(z.coerce.number().pipe(z.int32().positive())).max(2 * MOST_CHOSEN),
});

/** Keeps which titles were chosen, and leads to where it is decided what becomes of them. */
export async function chooseTitles(form: FormData): Promise<void> {
  const user = await requireUser();
  const told = formOf(form);
  const input = Choice.safeParse({ ...Object.fromEntries(told), titles: told.getAll("title") });
  if (!input.success) redirect(bulkProblemHref("not-understood"));

  const { choice, query, titles } = input.data;
  // One more than may be, to see whether there are too many.
  const simklIds = choice === "all" ? await libraryIds(user, query, MOST_CHOSEN + 1) : titles;
  if (simklIds.length > MOST_CHOSEN) redirect(bulkProblemHref("too-many"));
  const id = await keepChoice(user.id, { simklIds, query: lastingAddress(query) });
  redirect(id === null ? bulkProblemHref("none") : bulkHref(id));
}
