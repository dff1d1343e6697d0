"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formObject } from "@/app/_lib/server-action";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { userAction, userFunction } from "@/app/(signed-in)/_lib/user-action";
import { QueryField } from "@/app/(signed-in)/library/_lib/query-field";
import { SAVED_VIEW_MESSAGES } from "@/app/(signed-in)/library/messages";
import { serializeSavedQuery, withoutFilters } from "@/lib/library/browse/library-query";
import { deleteSavedView, storeSavedView } from "@/lib/library/browse/saved-views";

const MAX_NAME_LENGTH = 40;

const ViewForm = formObject({
  name: z
    .string()
    .max(400)
    .transform((name) => name.replaceAll(/[\p{Cc}\s]+/gu, " ").trim()),
  query: QueryField,
});

/** Saves the current query under a name. */
export const saveView = userAction(ViewForm, async (user, { name, query }) => {
  if (name === "") return { status: "rejected", message: SAVED_VIEW_MESSAGES.noName };
  if (name.length > MAX_NAME_LENGTH) return { status: "rejected", message: SAVED_VIEW_MESSAGES.longName };
  if (!(await storeSavedView(user.id, { name, query: serializeSavedQuery(query) })))
    return { status: "rejected", message: SAVED_VIEW_MESSAGES.tooMany };
  redirect(libraryHref({ ...query, open: null }));
});

/** Deletes a view and shows the whole library in the same order. */
export const deleteView = userFunction(ViewForm, async (user, input): Promise<void> => {
  if (!input) return;
  await deleteSavedView(user.id, input.name);
  redirect(libraryHref(withoutFilters(input.query)));
});
