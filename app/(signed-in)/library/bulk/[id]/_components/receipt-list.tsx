import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { bulkHref } from "@/app/(signed-in)/library/bulk/_lib/bulk-href";
import { OUTCOME_LABELS } from "@/app/(signed-in)/library/bulk/messages";
import { TitleLink } from "@/components/titles/title-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice, Choices } from "@/components/ui/choices";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { readTitleNames } from "@/lib/outbox/bulk/read-title-names";
import { OUTCOMES, type ReceiptOutcome, type ReceiptRow } from "@/lib/outbox/bulk/receipt";
import { groupBy } from "@/lib/utils/group-by";

const ROWS_PER_PAGE = 100;

interface ReceiptListProps {
  id: bigint;
  rows: readonly ReceiptRow[];
  /** Only these. */
  outcome: ReceiptOutcome | null;
  /** From 0. */
  page: number;
}

/** The outcome of each title, failures first; all or those with one outcome. */
export async function ReceiptList({ id, rows, outcome, page }: ReceiptListProps) {
  const counts = groupBy(rows, (row) => row.outcome);
  const chosen = OUTCOMES.flatMap((each) => (outcome === null || outcome === each ? (counts.get(each) ?? []) : []));
  const shown = chosen.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE);
  const names = await readTitleNames(shown.map(({ simklId }) => simklId));
  const pageHref = (params: Record<string, string>) => bulkHref(id, { ...(outcome && { outcome }), ...params });
  return (
    <>
      <div className="sideways">
        <Choices label="Outcomes">
          <Choice href={bulkHref(id)} isChosen={outcome === null}>
            All {rows.length.toLocaleString("en")}
          </Choice>
          {OUTCOMES.filter((each) => counts.has(each)).map((each) => (
            <Choice key={each} href={bulkHref(id, { outcome: each })} isChosen={outcome === each}>
              {OUTCOME_LABELS[each]} {counts.get(each)?.length.toLocaleString("en")}
            </Choice>
          ))}
        </Choices>
      </div>
      <ol className="mt-4 divide-y divide-line">
        {shown.map((row) => {
          const title = names.get(row.simklId);
          return (
            <li key={row.simklId} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2">
              <div className="min-w-0 flex-1 basis-56">
                {title ? <TitleLink {...title} /> : `Title ${row.simklId}`}
                {row.reason && <p className="max-w-prose text-xs text-soft">{formatWriteReason(row.reason)}</p>}
              </div>
              <p className="text-sm">{formatOutcome(row)}</p>
            </li>
          );
        })}
      </ol>
      <p className="mt-4 flex gap-2">
        {page > 0 && (
          <ButtonLink href={pageHref({ page: String(page - 1) })} prefetch={false}>
            Before
          </ButtonLink>
        )}
        {chosen.length > (page + 1) * ROWS_PER_PAGE && (
          <ButtonLink href={pageHref({ page: String(page + 1) })} prefetch={false}>
            Further titles
          </ButtonLink>
        )}
      </p>
    </>
  );
}

function formatOutcome({ outcome, resolvedStatus }: ReceiptRow): string {
  return resolvedStatus === null ? OUTCOME_LABELS[outcome] : `Simkl put it on ${STATUS_LABELS[resolvedStatus]}`;
}
