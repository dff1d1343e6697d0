import type { Metadata } from "next";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { requireUser } from "@/lib/accounts/guards";
import { StillArriving } from "../still-arriving";
import { FilterBar } from "./filter-bar";
import { LibraryView } from "./library/library-view";
import { questionOf } from "./question";
import { choiceInWords } from "./range-choice";
import { refusedRange } from "./refused-range";
import { ReviewLink } from "./review-link";
import { readAddress } from "./stats-address";
import { StatsRange } from "./stats-range";
import { TasteView } from "./taste/taste-view";
import { TimeView } from "./time/time-view";

const VIEWS = { time: TimeView, taste: TasteView, library: LibraryView } as const;

export const metadata: Metadata = { title: "Statistics" };

/** Comes whole rather than in parts: its questions take milliseconds, and so it is there without script too. */
export default async function StatsPage({ searchParams }: PageProps<"/stats">) {
  const user = await requireUser();
  const query = await searchParams;
  const question = await questionOf(user, readAddress(query), new Date());
  const refused = refusedRange(query, question.address.range);
  const isOfToday = question.address.view === "library";
  const View = VIEWS[question.address.view];
  return (
    <>
      <header className="mb-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">Statistics</h1>
          <ReviewLink {...question} />
        </div>
        <p className="mt-1 text-sm text-soft">
          {isOfToday
            ? "Your library as it is today."
            : `${choiceInWords(question.address.range, user.timeZone, question.now)}. Days of ${user.timeZone}.`}
        </p>
      </header>
      <div className="space-y-4">
        <div className="space-y-3">
          <FilterBar address={question.address} />
          {!isOfToday && refused && (
            <p role="status" className="text-sm">
              The address asks for {refused}. Only days, months and years from 2000 to 2099 can be shown.
            </p>
          )}
          {!isOfToday && <StatsRange question={question} />}
        </div>
        <StillArriving userId={user.id} />
        <PanelBoundary className="h-[720px]">
          <View question={question} />
        </PanelBoundary>
      </div>
    </>
  );
}
