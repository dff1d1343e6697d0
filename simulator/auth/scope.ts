const READ = "media:read";
export const READ_WRITE = "media:read media:write";

/** Anything but an exact `media:write` silently means read-only (docs/simkl-api.md#scopes-refresh-and-revocation). */
export function resolveScope(requested: string | undefined): string {
  return parseScope(requested).includes("media:write") ? READ_WRITE : READ;
}

export function isWiderScope(requested: string | undefined, granted: string): boolean {
  const held = parseScope(granted);
  return parseScope(requested).some((word) => !held.includes(word));
}

/** Judged by its shape alone (docs/simkl-api.md#scopes-refresh-and-revocation). */
export function needsWrite(request: { method: string; path: string; hasBody: boolean }): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return true;
  return request.hasBody || request.path.startsWith("/scrobble") || request.path.startsWith("/checkin");
}

function parseScope(scope: string | undefined): string[] {
  return (scope ?? "").split(/\s+/).filter(Boolean);
}
