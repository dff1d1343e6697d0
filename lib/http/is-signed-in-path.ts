const SIGNED_IN_SEGMENTS = [
  "overview",
  "library",
  "title",
  "history",
  "up-next",
  "calendar",
  "memos",
  "rewatches",
  "stats",
  "review",
  "discover",
  "settings",
];

/** Without admin pages, which do not exist for other users. */
export function isSignedInPath(pathname: string): boolean {
  return SIGNED_IN_SEGMENTS.includes(pathname.split("/")[1] ?? "");
}
