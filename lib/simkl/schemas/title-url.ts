import type { Kind } from "./kind";

/** The word for a kind in catalogue paths and in the addresses of title pages. */
export const SECTION_BY_KIND = { movie: "movies", tv: "tv", anime: "anime" } as const satisfies Record<Kind, string>;

/** A title's page on Simkl, which must be linked wherever its data is shown (docs/simkl-api.md#images-and-terms). */
export function buildTitleUrl(
  { siteUrl }: { siteUrl: string },
  kind: Kind,
  simklId: number,
  slug?: string | null,
): string {
  const page = `${siteUrl}/${SECTION_BY_KIND[kind]}/${simklId}`;
  // Slugs arrive percent-encoded already.
  return slug ? `${page}/${slug}` : page;
}
