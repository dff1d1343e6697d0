import { describeChange } from "@/app/(signed-in)/_lib/describe-change";
import { TitleLink } from "@/components/titles/title-link";
import { pluralize } from "@/lib/format/count";
import type { NamedTitle } from "@/lib/outbox/bulk/read-title-names";
import type { NewWrite } from "@/lib/outbox/store/store-writes";

const MAX_SHOWN = 200;

/** The planned writes by title, folded. */
export function PlannedWrites({
  writes,
  names,
}: {
  writes: readonly NewWrite[];
  names: ReadonlyMap<number, NamedTitle>;
}) {
  if (writes.length === 0) return null;
  return (
    <details className="mt-4 text-sm">
      <summary className="w-fit rounded py-1 text-soft underline-offset-4 hover:text-ink hover:underline">
        Title by title
      </summary>
      <ol className="mt-2 divide-y divide-line border-y border-line">
        {writes.slice(0, MAX_SHOWN).map(({ simklId, change }) => {
          const title = names.get(simklId);
          return (
            <li key={simklId} className="flex flex-wrap justify-between gap-x-4 py-1.5">
              <span className="min-w-0">{title && <TitleLink {...title} />}</span>
              <span className="text-soft">{describeChange(change)}</span>
            </li>
          );
        })}
      </ol>
      {writes.length > MAX_SHOWN && (
        <p className="mt-2 text-soft">And {pluralize(writes.length - MAX_SHOWN, "more title")}.</p>
      )}
    </details>
  );
}
