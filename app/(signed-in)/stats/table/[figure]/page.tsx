import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { NotFoundPage } from "@/app/_components/not-found-page";
import { getReport } from "@/app/(signed-in)/stats/_lib/get-report";
import { requireUser } from "@/lib/auth/sessions/current-user";
import PageNotFound from "../../../not-found";
import { ReportRows } from "./_components/report-rows";

export const metadata: Metadata = { title: "Statistics as a table" };

export default async function ReportTablePage({ params, searchParams }: PageProps<"/stats/table/[figure]">) {
  const user = await requireUser();
  const { figure: name } = await params;
  const report = await getReport(name, user, await searchParams, new Date());
  if (!report)
    return (
      <NotFoundPage>
        <PageNotFound />
      </NotFoundPage>
    );
  const { table, subtitle, getHref, path } = report;
  return (
    <>
      <header className="mb-4">
        <Link
          href={getHref(path)}
          className="mb-2 inline-flex items-center gap-1.5 rounded text-sm text-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden="true" size={16} strokeWidth={1.75} /> Statistics
        </Link>
        <h1 className="text-xl font-semibold tracking-tight">{table.title}</h1>
        <p className="mt-1 text-sm text-soft">
          {subtitle}.{" "}
          <a href={getHref(`/stats/csv/${name}`)} download className="text-accent underline underline-offset-4">
            Download as CSV
          </a>
        </p>
      </header>
      <ReportRows {...table} />
    </>
  );
}
