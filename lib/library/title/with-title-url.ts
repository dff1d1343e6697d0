import "server-only";
import { getConfig } from "@/lib/config";
import type { Kind } from "@/lib/database/generated/enums";
import { buildTitleUrl } from "@/lib/simkl/schemas/title-url";

interface Located {
  simklId: number;
  kind: Kind;
  slug: string | null;
}

/** Every title must link to Simkl's page (docs/simkl-api.md#images-and-terms). */
export function withTitleUrl<Row extends Located>({ slug, ...row }: Row): Omit<Row, "slug"> & { url: string } {
  return { ...row, url: buildTitleUrl(getConfig().simkl, row.kind, row.simklId, slug) };
}
