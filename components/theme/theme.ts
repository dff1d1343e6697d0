import { z } from "zod";

export const Theme = z.enum(["system", "dark", "light"]);
export type Theme = z.infer<typeof Theme>;

/** The name of the cookie that keeps a person's choice; without it the system decides. */
export const THEME_COOKIE = "theme";

/** The theme a cookie asks for; anything unknown follows the system. */
export function parseTheme(cookie: string | undefined): Theme {
  return Theme.catch("system").parse(cookie);
}
