"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import type { SaveState } from "@/app/(signed-in)/library/_lib/save-state";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toFormData } from "@/lib/http/to-form-data";
import { parseLibraryQuery, serializeSavedQuery, withoutFilters } from "@/lib/library/browse/library-query";
import { deleteSavedView, storeSavedView } from "@/lib/library/browse/saved-views";

const Name = z
  .string()
  .transform((name) => name.replaceAll(/[\p{Cc}\s]+/gu, " ").trim())
  .pipe(z.string().min(1, "Give the view a name.").max(40, "A name has at most 40 characters."));

const Query = z
  .string()
  .max(4000)
  .transform((params) => parseLibraryQuery(new URLSearchParams(params)));

const ViewInput = z.object({ name: Name, query: Query });

/** Saves the current query under a name. */
export async function saveView(_previous: SaveState, form: FormData): Promise<SaveState> {
  const user = await requireUser();
  const input = ViewInput.safeParse(Object.fromEntries(toFormData(form)));
  if (!input.success) return { problem: input.error.issues[0]?.message ?? "That cannot be kept." };

  const { name, query } = input.data;
  if (!(await storeSavedView(user.id, { name, query: serializeSavedQuery(query) })))
    return { problem: "You have as many views as fit. Delete one first." };
  redirect(libraryHref({ ...query, open: null }));
}

/** Deletes a view and shows the whole library in the same order. */
export async function deleteView(form: FormData): Promise<void> {
  const user = await requireUser();
  const input = ViewInput.safeParse(Object.fromEntries(toFormData(form)));
  if (!input.success) return;
  await deleteSavedView(user.id, input.data.name);
  redirect(libraryHref(withoutFilters(input.data.query)));
}
