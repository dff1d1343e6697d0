import type { CurrentUser } from "@/lib/auth/sessions/current-user";

/** The user and the moment of the page, for all its panels. */
export interface PageContext {
  user: CurrentUser;
  now: Date;
}

/** The same, while the first import may still run. */
export interface ImportingPageContext extends PageContext {
  isImporting: boolean;
}
