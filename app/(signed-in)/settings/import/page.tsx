import type { Metadata } from "next";
import { cookies } from "next/headers";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { findFileImport } from "@/lib/file-import/find-file-import";
import { PROBLEM_COOKIE } from "@/lib/file-import/paths";
import { parseUploadProblem } from "@/lib/file-import/upload-problem";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { DecisionPanel } from "./_components/decision-panel";
import { KnownFiles } from "./_components/known-files";
import { ProgressPanel } from "./_components/progress-panel";
import { RowsPanel } from "./_components/rows-panel";
import { UploadForm } from "./_components/upload-form";
import { findTab, listTabs } from "./_lib/tabs";
import { formatLeftOut, formatUploadProblem } from "./messages";

export const metadata: Metadata = { title: "Import" };

const MAX_PAGES = 1000;

export default async function ImportPage({ searchParams }: PageProps<"/settings/import">) {
  const user = await requireUser();
  const { show, page } = await searchParams;
  const head = await findFileImport(user.id);
  const problem = parseUploadProblem((await cookies()).get(PROBLEM_COOKIE)?.value);
  const tabs = head ? listTabs(head) : [];
  const tab = findTab(tabs, [show].flat()[0]);
  return (
    <>
      <PageHeader parent={{ href: "/settings", name: "Settings" }} title="Import">
        <p className="mt-1 max-w-2xl text-sm text-soft">
          Bring what you kept elsewhere. You see first what it would add and where it differs; nothing is sent to Simkl
          before you say so.
        </p>
      </PageHeader>
      <div className="space-y-4">
        {head && (
          <p className="text-sm wrap-anywhere">
            <span className="font-medium">{head.fileName}</span>{" "}
            <span className="text-soft">of {head.source}, brought </span>
            <time
              dateTime={head.createdAt.toISOString()}
              title={formatExactDate(head.createdAt, user.timeZone)}
              className="text-soft"
            >
              {formatDate(head.createdAt, user.timeZone, new Date())}
            </time>
          </p>
        )}
        {head && (head.state === "ready" ? <DecisionPanel head={head} /> : <ProgressPanel head={head} />)}
        {head && head.leftOut.length > 0 && (
          <Panel title="Not taken over">
            <ul className="list-inside list-disc text-sm">
              {head.leftOut.map(formatLeftOut).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Panel>
        )}
        {head && tab && (
          <RowsPanel userId={user.id} tabs={tabs} tab={tab} page={parsePage(page)} isReceipt={head.state !== "ready"} />
        )}
        {head?.state !== "running" && (
          <Panel title={head ? "Another file" : "Bring a file"}>
            <UploadForm problem={problem && formatUploadProblem(problem)} isFirst={!head} />
            <div className="mt-6">
              <KnownFiles />
            </div>
          </Panel>
        )}
      </div>
    </>
  );
}

function parsePage(value: string | string[] | undefined): number {
  const page = Number([value].flat()[0] ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= MAX_PAGES ? page : 1;
}
