import "server-only";
import { cookies } from "next/headers";
import { type LibraryQuery, VIEWS, type View } from "@/lib/library/browse/library-query";
import { COLUMNS_COOKIE, parseColumns, type ShownColumn } from "./shown-columns";

export const VIEW_COOKIE = "library-view";

/** The view of the URL, else the last one chosen in this browser. */
export async function resolveView({ view }: LibraryQuery): Promise<View> {
  const remembered = (await cookies()).get(VIEW_COOKIE)?.value;
  return view ?? VIEWS.find((known) => known === remembered) ?? "posters";
}

/** The columns chosen in this browser. */
export async function getColumns(): Promise<ShownColumn[]> {
  return parseColumns((await cookies()).get(COLUMNS_COOKIE)?.value);
}
