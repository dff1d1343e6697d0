import type { Metadata } from "next";
import { NotFoundPage } from "@/app/_components/not-found-page";
import { getReport } from "@/app/(signed-in)/stats/_lib/get-report";
import { PageHeader } from "@/components/ui/page-header";
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
      <PageHeader title={table.title} parent={{ href: getHref(path), name: "Statistics" }} isClose>
        <p className="mt-1 text-sm text-soft">
          {subtitle}.{" "}
          <a href={getHref(`/stats/csv/${name}`)} download className="text-accent underline underline-offset-4">
            Download as CSV
          </a>
        </p>
      </PageHeader>
      <ReportRows {...table} />
    </>
  );
}
