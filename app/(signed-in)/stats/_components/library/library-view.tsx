import { getLibraryStats } from "@/app/(signed-in)/stats/_lib/library/get-library-stats";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { BacklogPanel } from "./backlog-panel";
import { CompletionPanel } from "./completion-panel";
import { DropOffPanel } from "./drop-off-panel";
import { MemoWordsPanel } from "./memo-words-panel";
import { RewatchedPanel } from "./rewatched-panel";
import { StepsPanel } from "./steps-panel";
import { WhatIfPanel } from "./what-if-panel";

/** The state of the library today: finished, dropped, and still to watch. */
export async function LibraryView({ query }: { query: StatsQuery }) {
  const panel = { query, stats: await getLibraryStats(query) };
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <BacklogPanel {...panel} />
      <CompletionPanel {...panel} />
      <WhatIfPanel {...panel} />
      <DropOffPanel {...panel} />
      <RewatchedPanel {...panel} />
      <MemoWordsPanel {...panel} />
      <StepsPanel {...panel} />
    </div>
  );
}
