import type { Kind } from "@/lib/domain/kind";

export const SECTION_BY_KIND = { movie: "movies", tv: "tv", anime: "anime" } as const satisfies Record<Kind, string>;

/** Required wherever the title's data is shown (docs/simkl-api.md#images-and-terms). */
export function buildTitleUrl(
  { siteUrl }: { siteUrl: string },
  kind: Kind,
  simklId: number,
  slug?: string | null,
): string {
  const page = `${siteUrl}/${SECTION_BY_KIND[kind]}/${simklId}`;
  // Slugs are percent-encoded already.
  return slug ? `${page}/${slug}` : page;
}
