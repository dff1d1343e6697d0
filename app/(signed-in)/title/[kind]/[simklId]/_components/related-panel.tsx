import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { Poster } from "@/components/titles/poster";
import { StatusDot } from "@/components/titles/status-dot";
import { TitleName } from "@/components/titles/title-name";
import { Panel } from "@/components/ui/panel";
import type { RelatedTitle } from "@/lib/catalog/titles/related-titles";
import { getTitleFacts } from "@/lib/catalog/titles/title-facts";
import { type ListStatus, STATUS_LABELS } from "@/lib/domain/list-status";
import { getListStatuses } from "@/lib/library/title/list-statuses";
import { withTitleUrl } from "@/lib/library/title/with-title-url";

const MAX_SHOWN = 12;

/** Related titles, then similar ones, those of the library first. */
export async function RelatedPanel({ context: { user, head, record } }: { context: TitlePageContext }) {
  await record;
  const related = (await getTitleFacts(head.simklId))?.related ?? [];
  if (related.length === 0) return null;
  const lists = await getListStatuses(
    user.id,
    related.map(({ simklId }) => simklId),
  );
  const getRank = ({ relation, simklId }: RelatedTitle) => (relation ? 0 : lists.has(simklId) ? 1 : 2);
  const shown = related.toSorted((one, other) => getRank(one) - getRank(other)).slice(0, MAX_SHOWN);
  return (
    <Panel title="Belongs with it, or is like it">
      <ul className="grid grid-cols-3 gap-x-3 gap-y-5 sm:grid-cols-4 sm:gap-x-4 xl:grid-cols-6">
        {shown.map((title) => (
          <li key={title.simklId} className="min-w-0 text-sm">
            <Poster path={title.poster} title={title.title} kind={title.kind} size="card" />
            <p className="mt-2 font-medium">
              <TitleName {...withTitleUrl(title)} />
            </p>
            <Remark title={title} status={lists.get(title.simklId)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Remark({ title: { relation, year }, status }: { title: RelatedTitle; status: ListStatus | undefined }) {
  const parts = [relation && relation.charAt(0).toUpperCase() + relation.slice(1), year].filter((part) => part);
  return (
    <div className="text-xs text-soft">
      {parts.length > 0 && <p>{parts.join(", ")}</p>}
      {status && (
        <p className="mt-0.5 flex items-center gap-1.5 text-ink">
          <StatusDot status={status} /> {STATUS_LABELS[status]}
        </p>
      )}
    </div>
  );
}
