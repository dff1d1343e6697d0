import type { AuditKind } from "@/lib/audit/audit-kinds";
import type { LimitName } from "@/lib/http/rate-limit";

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

/** Details that need no label. */
const PLAIN = ["action", "problem", "range", "format", "path", "result"];

const LIMIT_LABELS: Record<LimitName, string> = {
  signIn: "signing in",
  upload: "uploads in an hour",
  action: "clicks in a minute",
  palette: "searches in a second",
  catalogSearch: "searches of Simkl in an hour",
  export: "exports in a minute",
  imageBurst: "new images in a second",
  imageHour: "new images in an hour",
  picture: "pictures in a minute",
  sharedPicture: "shared pictures in a minute",
};

/** The details of an event as text. */
export function describeDetail(detail: Record<string, string | number | boolean | null>): string {
  const { before, after, omitted, ...others } = detail;
  const facts = Object.entries(others)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => describeFact(name, value));
  if (before !== undefined && after !== undefined)
    facts.push(before === after ? `still: ${after}` : `before: ${before}; after: ${after}`);
  if (omitted !== undefined) facts.push(`and ${omitted} more like it before`);
  return facts.join(" · ");
}

function describeFact(name: string, value: string | number | boolean | null): string {
  if (name === "limit") return Object.entries(LIMIT_LABELS).find(([limit]) => limit === value)?.[1] ?? String(value);
  return PLAIN.includes(name) ? String(value) : `${name} ${value}`;
}
