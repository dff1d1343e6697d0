import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/ui/page-header";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { formatMonth } from "@/lib/format/relative-day";
import { AboutDates } from "./_components/about-dates";
import { Days } from "./_components/days";
import { FilterBar } from "./_components/filter-bar";
import { MonthIndex } from "./_components/month-index";
import { type HistoryParams, historyHref, parseHistoryParams } from "./search-params";

export const metadata: Metadata = { title: "History" };

/** Does not stream: its queries take milliseconds, and it then works without script. */
export default async function HistoryPage({ searchParams }: PageProps<"/history">) {
  const user = await requireUser();
  const params = parseHistoryParams(await searchParams);
  return (
    <>
      <PageHeader title="History" isClose>
        <p className="mt-1 text-sm text-soft">
          {describeStart(params)}{" "}
          {params.start.at !== "newest" && (
            <Link
              href={historyHref({ ...params, start: { at: "newest" } })}
              className="text-accent underline underline-offset-4"
            >
              Back to the newest
            </Link>
          )}
        </p>
      </PageHeader>
      <div className="space-y-4">
        <FilterBar params={params} />
        <PanelBoundary className="h-[148px]">
          <MonthIndex user={user} params={params} />
        </PanelBoundary>
        <AboutDates />
        <PanelBoundary className="h-[720px]">
          <Days user={user} now={new Date()} params={params} />
        </PanelBoundary>
      </div>
    </>
  );
}

function describeStart({ start }: HistoryParams): string {
  if (start.at === "month") return `From ${formatMonth(start.month)} back.`;
  if (start.at === "place") return "Further back.";
  return start.at === "undated" ? "What has no date." : "Everything you watched, the newest first.";
}
