import type { CurrentUser } from "@/lib/accounts/guards";
import type { RecordState } from "@/lib/catalog/keep-record";
import type { TitleHead } from "@/lib/library/title-head";

/** Who looks at which title, and when: the same for all panels of the page. */
export interface Visit {
  user: CurrentUser;
  now: Date;
  head: TitleHead;
  /** Settles once the catalogue's record is there, or is not to be had in time. */
  record: Promise<RecordState>;
}
