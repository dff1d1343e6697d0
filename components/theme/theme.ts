import { z } from "zod";

export const Theme = z.enum(["system", "dark", "light"]);
export type Theme = z.infer<typeof Theme>;

/** The cookie with the chosen theme; without it the system decides. */
export const THEME_COOKIE = "theme";

/** The theme of a cookie; unknown values follow the system. */
export function parseTheme(cookie: string | undefined): Theme {
  return Theme.catch("system").parse(cookie);
}
