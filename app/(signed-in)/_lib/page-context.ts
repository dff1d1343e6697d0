import type { CurrentUser } from "@/lib/auth/sessions/current-user";

/** Whose panel it is, and at which moment it is drawn: the same for all panels of a page. */
export interface PageContext {
  user: CurrentUser;
  now: Date;
}

/** The same while the library may still be on its way. */
export interface ImportingPageContext extends PageContext {
  isImporting: boolean;
}
