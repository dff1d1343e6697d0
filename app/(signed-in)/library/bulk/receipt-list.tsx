import Link from "next/link";
import { STATUSES } from "@/components/status/statuses";
import { TitleLink } from "@/components/titles/title-link";
import { buttonClass } from "@/components/ui/button-class";
import { Choice, Choices } from "@/components/ui/choices";
import { grouped } from "@/lib/library/grouped";
import { namesOf } from "@/lib/writes/bulk/names-of";
import { OUTCOMES, type Outcome, type ReceiptRow } from "@/lib/writes/bulk/receipt";
import { bulkHref } from "./bulk-href";
import { OUTCOME_WORDS } from "./bulk-words";

const ON_A_PAGE = 100;

interface ReceiptListProps {
  id: bigint;
  rows: readonly ReceiptRow[];
  /** Only these. */
  outcome: Outcome | null;
  /** From 0. */
  page: number;
}

/** What became of each title, what matters first; all or those with one outcome. */
export async function ReceiptList({ id, rows, outcome, page }: ReceiptListProps) {
  const counts = grouped(rows, (row) => row.outcome);
  const chosen = OUTCOMES.flatMap((each) => (outcome === null || outcome === each ? (counts.get(each) ?? []) : []));
  const shown = chosen.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
  const names = await namesOf(shown.map(({ simklId }) => simklId));
  const address = (parameters: Record<string, string>) => bulkHref(id, { ...(outcome && { outcome }), ...parameters });
  return (
    <>
      <div className="sideways">
        <Choices label="Outcomes">
          <Choice href={bulkHref(id)} isChosen={outcome === null}>
            All {rows.length.toLocaleString("en")}
          </Choice>
          {OUTCOMES.filter((each) => counts.has(each)).map((each) => (
            <Choice key={each} href={bulkHref(id, { outcome: each })} isChosen={outcome === each}>
              {OUTCOME_WORDS[each]} {counts.get(each)?.length.toLocaleString("en")}
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
                {row.reason && <p className="max-w-prose text-xs text-soft">{row.reason}</p>}
              </div>
              <p className="text-sm">{outcomeWords(row)}</p>
            </li>
          );
        })}
      </ol>
      <p className="mt-4 flex gap-2">
        {page > 0 && (
          <Link href={address({ page: String(page - 1) })} prefetch={false} className={buttonClass()}>
            Before
          </Link>
        )}
        {chosen.length > (page + 1) * ON_A_PAGE && (
          <Link href={address({ page: String(page + 1) })} prefetch={false} className={buttonClass()}>
            Further titles
          </Link>
        )}
      </p>
    </>
  );
}

function outcomeWords({ outcome, resolvedStatus }: ReceiptRow): string {
  return resolvedStatus === null ? OUTCOME_WORDS[outcome] : `Simkl put it on ${STATUSES[resolvedStatus]}`;
}
