import type { AuditKind } from "@/lib/audit/audit-kinds";

export const KIND_LABELS: Record<AuditKind, string> = {
  "signed-in": "Signed in",
  "signed-out": "Signed out",
  "sessions-ended": "Ended other sessions",
  "sign-in-refused": "Sign-in refused",
  forbidden: "Asked for an operators’ page",
  "foreign-origin": "Sent from another site",
  "rate-limited": "Over a limit",
  "grant-died": "Simkl ended the connection",
  "operator-action": "An operator acted",
  "data-exported": "Exported their data",
  "share-created": "Made a link",
  "share-revoked": "Revoked a link",
};

/** Facts that say by themselves what they are. */
const PLAIN = ["action", "problem", "limit", "range", "format", "path", "result"];

/** What an event's detail says, one fact after the other. */
export function describeDetail(detail: Record<string, string | number | boolean | null>): string {
  const { before, after, omitted, ...others } = detail;
  const facts = Object.entries(others)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => (PLAIN.includes(name) ? String(value) : `${name} ${value}`));
  if (before !== undefined && after !== undefined)
    facts.push(before === after ? `still: ${after}` : `before: ${before}; after: ${after}`);
  if (omitted !== undefined) facts.push(`and ${omitted} more like it before`);
  return facts.join(" · ");
}
