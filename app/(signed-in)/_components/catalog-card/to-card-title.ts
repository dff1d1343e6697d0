import type { CatalogTitle } from "@/lib/catalog/titles/catalog-title";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import type { CardTitle } from "./card-title";

/** `reason` is why the title is shown. */
export function toCardTitle({ ids, ...title }: CatalogTitle, reason?: string): CardTitle {
  return withTitleUrl({ ...title, slug: ids.slug ?? null, ...(reason !== undefined && { reason }) });
}
