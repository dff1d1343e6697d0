"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { VIEW_COOKIE } from "@/app/(signed-in)/library/_lib/display-preferences";
import {
  COLUMNS_COOKIE,
  isColumn,
  isWidth,
  listAllColumns,
  moveColumn,
  parseColumns,
  serializeColumns,
} from "@/app/(signed-in)/library/_lib/shown-columns";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { getCookieOptions } from "@/lib/http/cookie-options";
import { toFormData } from "@/lib/http/to-form-data";
import { parseLibraryQuery, VIEWS } from "@/lib/library/browse/library-query";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Sets the view of the library in this browser. */
export async function setView(form: FormData): Promise<void> {
  await requireUser();
  const view = VIEWS.find((known) => known === toFormData(form).get("view"));
  if (!view) return;
  (await cookies()).set(VIEW_COOKIE, view, getCookieOptions({ maxAge: YEAR_SECONDS }));
  redirect(libraryHref({ ...parseLibraryQuery(new URLSearchParams(getText(form, "query"))), view }));
}

/** Saves the columns of the form, one of them moved if its button was pressed. */
export async function setColumns(form: FormData): Promise<void> {
  await requireUser();
  const cookieStore = await cookies();
  const shown = new Set(toFormData(form).getAll("show"));
  const columns = listAllColumns(parseColumns(cookieStore.get(COLUMNS_COOKIE)?.value))
    .filter(({ column }) => shown.has(column))
    .map(({ column, width }) => {
      const requestedWidth = getText(form, `width-${column}`);
      return { column, width: isWidth(requestedWidth) ? requestedWidth : width };
    });
  const [column = "", by] = getText(form, "move").split(":");
  const arranged = isColumn(column) ? moveColumn(columns, column, by === "up" ? -1 : 1) : columns;
  cookieStore.set(COLUMNS_COOKIE, serializeColumns(arranged), getCookieOptions({ maxAge: YEAR_SECONDS }));
}

/** Restores the default columns. */
export async function resetColumns(): Promise<void> {
  await requireUser();
  (await cookies()).delete(COLUMNS_COOKIE);
}

function getText(form: FormData, name: string): string {
  const value = toFormData(form).get(name);
  return typeof value === "string" ? value : "";
}
