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

/** Whether a path belongs to a page that only signed-in people have. Admin pages do not count: they are 404 to strangers. */
export function isSignedInPath(pathname: string): boolean {
  return SIGNED_IN_SEGMENTS.includes(pathname.split("/")[1] ?? "");
}
