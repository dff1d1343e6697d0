import { IMAGE_SUFFIXES } from "@/lib/simkl/schemas/images";

const CATEGORIES = ["posters", "fanart", "episodes"] as const;

/** In Simkl's words (docs/simkl-api.md#images-and-terms). */
export interface ImageName {
  category: (typeof CATEGORIES)[number];
  /** `67/6752548fb9e7ed281` */
  path: string;
  /** `_m` */
  suffix: string;
}

/** Null for anything that Simkl cannot have: the name becomes a path on our disk and an address at the image host. */
export function parseImageName(category: string, segments: readonly string[]): ImageName | null {
  const known = CATEGORIES.find((name) => name === category);
  const [, path, suffix] = /^(\d{1,3}\/[0-9a-z]+)(_[0-9a-z]+)\.webp$/.exec(segments.join("/")) ?? [];
  if (!known || !path || !suffix || path.length > MAX_LENGTH) return null;
  return IMAGE_SUFFIXES[known].some((size) => size === suffix) ? { category: known, path, suffix } : null;
}

export function getImageFile({ category, path, suffix }: ImageName): string {
  return `${category}/${path}${suffix}`;
}

const MAX_LENGTH = 100;
