import type { RewatchesPreview } from "@/lib/outbox/preview/title-preview";
import type { TitlePageContext } from "./title-page-context";

export interface RewatchEntryProps {
  session: RewatchesPreview["sessions"][number];
  pending: RewatchesPreview;
  context: TitlePageContext;
}
