"use server";

import { cookies } from "next/headers";
import { getCookieOptions } from "@/lib/http/cookie-options";
import { THEME_COOKIE, Theme } from "./theme";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps the chosen theme in this browser; anyone may choose, signed in or not. An unknown choice changes nothing. */
export async function setTheme(form: FormData): Promise<void> {
  const chosen = Theme.safeParse(form instanceof FormData ? form.get("theme") : null);
  if (!chosen.success) return;

  const cookieStore = await cookies();
  if (chosen.data === "system") cookieStore.delete(THEME_COOKIE);
  else cookieStore.set(THEME_COOKIE, chosen.data, getCookieOptions({ maxAge: YEAR_SECONDS }));
}
