"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { requireUser } from "@/lib/accounts/guards";
import { cookieOptions } from "@/lib/http/cookie-options";
import { formOf } from "@/lib/http/form-of";
import { readLibraryQuery, VIEWS } from "@/lib/library/browse/library-query";
import { COLUMNS_COOKIE, everyColumn, isColumn, isWidth, moved, readColumns, writeColumns } from "./columns";
import { VIEW_COOKIE } from "./display";
import { libraryHref } from "./library-href";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Shows the same titles as posters or as a table, now and from now on in this browser. */
export async function chooseView(form: FormData): Promise<void> {
  await requireUser();
  const view = VIEWS.find((known) => known === formOf(form).get("view"));
  if (!view) return;
  (await cookies()).set(VIEW_COOKIE, view, cookieOptions({ maxAge: YEAR_SECONDS }));
  redirect(libraryHref({ ...readLibraryQuery(new URLSearchParams(textOf(form, "query"))), view }));
}

/** Keeps the columns as the form has them, with one moved when a button for that was pressed. */
export async function arrangeColumns(form: FormData): Promise<void> {
  await requireUser();
  const jar = await cookies();
  const shown = new Set(formOf(form).getAll("show"));
  const columns = everyColumn(readColumns(jar.get(COLUMNS_COOKIE)?.value))
    .filter(({ column }) => shown.has(column))
    .map(({ column, width }) => {
      const wanted = textOf(form, `width-${column}`);
      return { column, width: isWidth(wanted) ? wanted : width };
    });
  const [column = "", by] = textOf(form, "move").split(":");
  const arranged = isColumn(column) ? moved(columns, column, by === "up" ? -1 : 1) : columns;
  jar.set(COLUMNS_COOKIE, writeColumns(arranged), cookieOptions({ maxAge: YEAR_SECONDS }));
}

/** The usual columns again. */
export async function resetColumns(): Promise<void> {
  await requireUser();
  (await cookies()).delete(COLUMNS_COOKIE);
}

function textOf(form: FormData, name: string): string {
  const value = formOf(form).get(name);
  return typeof value === "string" ? value : "";
}
