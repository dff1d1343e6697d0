import type { RewatchesWithPending } from "@/lib/outbox/rewatch/rewatches-with-pending";
import type { TitlePageContext } from "./title-page-context";

export interface RewatchEntryProps {
  session: RewatchesWithPending["sessions"][number];
  pending: RewatchesWithPending;
  context: TitlePageContext;
}
