import type { CurrentUser } from "@/lib/auth/sessions/current-user";
import type { LibraryQuery } from "@/lib/library/browse/library-query";

/** Whose library, and what of it. */
export interface LibraryPageContext {
  user: CurrentUser;
  query: LibraryQuery;
}
