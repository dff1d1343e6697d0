/**
 * Whether a request names a cached function (`"use cache"`) where it should name a server action: Next marks those by the high bit of
 * the id's first byte, and would run them for anybody. An id in a form's field is not seen here; a test of the build's manifest
 * proves that there is no such function at all (`tests/browser/security/malformed-actions.spec.ts`).
 */
export function isCachedFunction(headers: Headers): boolean {
  const id = headers.get("next-action") ?? "";
  return (Number.parseInt(id.trim().slice(0, 2), 16) & 0x80) !== 0;
}
