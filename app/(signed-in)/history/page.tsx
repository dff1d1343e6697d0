import type { Metadata } from "next";
import Link from "next/link";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { requireUser } from "@/lib/accounts/guards";
import { formatMonth } from "@/lib/dates/day-in-words";
import { AboutDates } from "./about-dates";
import { Days } from "./days";
import { FilterBar } from "./filter-bar";
import { type HistoryParams, historyHref, parseHistoryParams } from "./history-address";
import { MonthIndex } from "./month-index";

export const metadata: Metadata = { title: "History" };

/** Comes whole rather than in parts: its questions take milliseconds, and so it is there without script too. */
export default async function HistoryPage({ searchParams }: PageProps<"/history">) {
  const user = await requireUser();
  const params = parseHistoryParams(await searchParams);
  return (
    <>
      <header className="mb-4">
        <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">History</h1>
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
      </header>
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
