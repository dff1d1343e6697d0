import type { CurrentUser } from "@/lib/auth/sessions/current-user";
import type { RecordState } from "@/lib/catalog/titles/ensure-record";
import type { TitleHead } from "@/lib/library/title/title-head";
import type { TitlePreview } from "@/lib/outbox/preview/title-preview";

/** The user, the title and the moment, for all panels of the page. */
export interface TitlePageContext {
  user: CurrentUser;
  now: Date;
  /** With the person's part as it will be once their outbox is empty. */
  head: TitleHead;
  /** Pending changes of the title. */
  pending: TitlePreview;
  /** Settles once the catalogue's record is there, or is not to be had in time. */
  record: Promise<RecordState>;
}
