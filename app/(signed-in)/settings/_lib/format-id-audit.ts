import { pluralize } from "@/lib/format/count";
import { formatDate } from "@/lib/format/date";
import type { SyncStatus } from "@/lib/sync/status/sync-status";

/** The result of the last id audit: "Sunday, 04:10: all 1,200 titles equal." */
export function formatIdAudit(
  { idAuditAt, idAuditOutcome, idAuditCounts }: SyncStatus,
  timeZone: string,
  now: Date,
): string {
  if (!idAuditAt || !idAuditOutcome || !idAuditCounts)
    return "Not yet: once a week the whole list of titles is compared.";
  const { listed, lacking, left } = idAuditCounts;
  const titles = pluralize(listed.movie + listed.tv + listed.anime, "title");
  const when = formatDate(idAuditAt, timeZone, now);
  const found = {
    equal: `all ${titles} equal.`,
    suspected: `${pluralize(lacking, "title")} of ${titles} may just have been added; a second look follows.`,
    differs: `${pluralize(lacking + left, "title")} differed, so the whole library was read again.`,
  }[idAuditOutcome];
  return `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${found}`;
}
