import { counted } from "@/components/format/counted";
import { grouped } from "@/lib/library/grouped";
import type { NamedTitle } from "@/lib/writes/bulk/names-of";
import type { Skipped } from "@/lib/writes/bulk/plan-bulk";

const MOST_NAMED = 50;

/** What an edit leaves out, by the reason. */
export function LeftOut({ skipped, names }: { skipped: readonly Skipped[]; names: ReadonlyMap<number, NamedTitle> }) {
  const byReason = grouped(skipped, ({ reason }) => reason);
  return [...byReason].map(([reason, titles]) => (
    <details key={reason} className="mt-2 text-sm">
      <summary className="w-fit rounded py-1 text-soft hover:text-ink">
        {counted(titles.length, "title")} left out: {reason}
      </summary>
      <p className="mt-1 max-w-prose text-soft">
        {titles
          .slice(0, MOST_NAMED)
          .map(({ simklId }) => names.get(simklId)?.title ?? `Title ${simklId}`)
          .join(", ")}
        {titles.length > MOST_NAMED && ` and ${counted(titles.length - MOST_NAMED, "more title")}`}
      </p>
    </details>
  ));
}
