/** Suffixes by category (docs/simkl-api.md#images-and-terms); the empty one is an avatar of 200 px. */
export const IMAGE_SUFFIXES = {
  posters: ["_w", "_m", "_ca", "_c", "_cm", "_s"],
  fanart: ["_medium", "_mobile", "_w", "_s48", "_d"],
  episodes: ["_w", "_c", "_m"],
  avatars: ["_24", "_100", "", "_256", "_512"],
} as const;

type ImageCategory = keyof typeof IMAGE_SUFFIXES;

const PROXY_PREFIX = /^.*\?url=/;

/** Null for a path or size that Simkl does not have, so both may come from a visitor. */
export function buildUpstreamImageUrl(
  { imageUrl }: { imageUrl: string },
  category: string,
  path: string,
  suffix: string,
): string | null {
  if (!isCategory(category) || !/^\d+\/\w+(?:\/\w+)?$/.test(path)) return null;
  if (!IMAGE_SUFFIXES[category].some((known) => known === suffix)) return null;

  const file = `${category}/${path}${suffix}`;
  // Avatars exist as JPEG only and are fetched without the proxy.
  if (category === "avatars") return `${imageUrl.replace(PROXY_PREFIX, "")}/${file}.jpg`;
  // The darker fanart is JPEG too, but through the proxy.
  const type = suffix === "_d" ? "jpg" : "webp";
  return `${imageUrl}/${file}.${type}${imageUrl.includes("?") ? "&q=90" : ""}`;
}

function isCategory(category: string): category is ImageCategory {
  return Object.hasOwn(IMAGE_SUFFIXES, category);
}
