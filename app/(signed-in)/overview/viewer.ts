import type { CurrentUser } from "@/lib/accounts/guards";

/** Whose panel it is, and at which moment it is drawn: the same for all panels of a page. */
export interface Viewer {
  user: CurrentUser;
  now: Date;
}

/** The same while the library may still be on its way. */
export interface ImportingViewer extends Viewer {
  isImporting: boolean;
}
