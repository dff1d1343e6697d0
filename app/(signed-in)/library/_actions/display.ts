"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { Form, formObject, NoInput } from "@/app/_lib/server-action";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import { VIEW_COOKIE } from "@/app/(signed-in)/library/_lib/display-preferences";
import { QueryField } from "@/app/(signed-in)/library/_lib/query-field";
import {
  COLUMNS_COOKIE,
  isColumn,
  isWidth,
  listAllColumns,
  moveColumn,
  parseColumns,
  serializeColumns,
} from "@/app/(signed-in)/library/_lib/shown-columns";
import { getCookieOptions } from "@/lib/http/cookie-options";
import { VIEWS } from "@/lib/library/browse/library-query";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const ViewForm = formObject({ view: z.enum(VIEWS), query: QueryField });

/** Sets the view of the library in this browser. */
export const setView = userFunction(ViewForm, async (_, input): Promise<void> => {
  if (!input) return;
  const { view, query } = input;
  (await cookies()).set(VIEW_COOKIE, view, getCookieOptions({ maxAge: YEAR_SECONDS }));
  redirect(libraryHref({ ...query, view }));
});

/** Saves the columns of the form, one of them moved if its button was pressed. */
export const setColumns = userFunction(Form, async (_, form): Promise<void> => {
  if (!form) return;
  const cookieStore = await cookies();
  const shown = new Set(form.getAll("show"));
  const columns = listAllColumns(parseColumns(cookieStore.get(COLUMNS_COOKIE)?.value))
    .filter(({ column }) => shown.has(column))
    .map(({ column, width }) => {
      const requestedWidth = getText(form, `width-${column}`);
      return { column, width: isWidth(requestedWidth) ? requestedWidth : width };
    });
  const [column = "", by] = getText(form, "move").split(":");
  const arranged = isColumn(column) ? moveColumn(columns, column, by === "up" ? -1 : 1) : columns;
  cookieStore.set(COLUMNS_COOKIE, serializeColumns(arranged), getCookieOptions({ maxAge: YEAR_SECONDS }));
});

/** Restores the default columns. */
export const resetColumns = userFunction(NoInput, async (): Promise<void> => {
  (await cookies()).delete(COLUMNS_COOKIE);
});

function getText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
