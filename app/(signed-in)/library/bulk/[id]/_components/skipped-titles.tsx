import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { pluralize } from "@/lib/format/count";
import type { SkippedTitle } from "@/lib/outbox/bulk/plan-bulk";
import type { NamedTitle } from "@/lib/outbox/bulk/read-title-names";
import { groupBy } from "@/lib/utils/group-by";

const MAX_NAMED = 50;

/** What an edit leaves out, by the reason. */
export function SkippedTitles({
  skipped,
  names,
}: {
  skipped: readonly SkippedTitle[];
  names: ReadonlyMap<number, NamedTitle>;
}) {
  const byReason = groupBy(skipped, ({ reason }) => formatWriteReason(reason));
  return [...byReason].map(([reason, titles]) => (
    <details key={reason} className="mt-2 text-sm">
      <summary className="w-fit rounded py-1 text-soft hover:text-ink">
        {pluralize(titles.length, "title")} left out: {reason}
      </summary>
      <p className="mt-1 max-w-prose text-soft">
        {titles
          .slice(0, MAX_NAMED)
          .map(({ simklId }) => names.get(simklId)?.title ?? `Title ${simklId}`)
          .join(", ")}
        {titles.length > MAX_NAMED && ` and ${pluralize(titles.length - MAX_NAMED, "more title")}`}
      </p>
    </details>
  ));
}
