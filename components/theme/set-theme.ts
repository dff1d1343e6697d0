"use server";

import { cookies } from "next/headers";
import { cookieOptions } from "@/lib/http/cookie-options";
import { THEME_COOKIE, Theme } from "./theme";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps the chosen theme in this browser; anyone may choose, signed in or not. An unknown choice changes nothing. */
export async function setTheme(form: FormData): Promise<void> {
  const chosen = Theme.safeParse(form instanceof FormData ? form.get("theme") : null);
  if (!chosen.success) return;

  const jar = await cookies();
  if (chosen.data === "system") jar.delete(THEME_COOKIE);
  else jar.set(THEME_COOKIE, chosen.data, cookieOptions({ maxAge: YEAR_SECONDS }));
}
