/**
 * Next marks cached functions (`"use cache"`) by the high bit of the first byte, and would run them for any caller. For ids in
 * form fields, `tests/browser/security/malformed-actions.spec.ts` proves that the build has no such function.
 */
export function isCachedFunction(headers: Headers): boolean {
  const id = headers.get("next-action") ?? "";
  return (Number.parseInt(id.trim().slice(0, 2), 16) & 0x80) !== 0;
}
