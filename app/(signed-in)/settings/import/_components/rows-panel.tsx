import Link from "next/link";
import type { Tab } from "@/app/(signed-in)/settings/import/_lib/tabs";
import { Choice, Choices } from "@/components/ui/choices";
import { Panel } from "@/components/ui/panel";
import { listImportRows, ROWS_PER_PAGE } from "@/lib/file-import/list-import-rows";
import { RowList } from "./row-list";

interface RowsPanelProps {
  userId: number;
  tabs: readonly Tab[];
  tab: Tab;
  page: number;
  isReceipt: boolean;
}

/** Pages of the titles of a file, by comparison or outcome. */
export async function RowsPanel({ userId, tabs, tab, page, isReceipt }: RowsPanelProps) {
  const { rows, total } = await listImportRows(userId, { ...tab.filter, page });
  const last = Math.max(1, Math.ceil(total / ROWS_PER_PAGE));
  return (
    <Panel title={isReceipt ? "What happened" : "How it compares with your library"}>
      <div className="max-sm:sideways mb-4">
        <Choices label="Titles of the file">
          {tabs.map(({ key, label, count }) => (
            <Choice key={key} href={getTabHref(key, 1)} isChosen={key === tab.key}>
              {label} <span className="text-xs tabular-nums">{count.toLocaleString("en")}</span>
            </Choice>
          ))}
        </Choices>
      </div>
      {rows.length > 0 ? (
        <RowList rows={rows} isReceipt={isReceipt} />
      ) : (
        <p className="py-4 text-sm text-soft">There are none.</p>
      )}
      {last > 1 && (
        <nav aria-label="Pages of the list" className="mt-4 flex items-center gap-6 text-sm">
          {page > 1 && <PageLink href={getTabHref(tab.key, page - 1)}>Before</PageLink>}
          <span className="text-soft">
            Page {page.toLocaleString("en")} of {last.toLocaleString("en")}
          </span>
          {page < last && <PageLink href={getTabHref(tab.key, page + 1)}>Next</PageLink>}
        </nav>
      )}
    </Panel>
  );
}

function getTabHref(key: string, page: number): `/settings/import?${string}` {
  return `/settings/import?show=${key}${page > 1 ? `&page=${page}` : ""}`;
}

function PageLink({ href, children }: { href: `/settings/import?${string}`; children: string }) {
  return (
    <Link href={href} prefetch={false} className="rounded py-1 text-accent underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}
