import { submitIntent } from "@/app/(signed-in)/_actions/library";
import { resolveOpenPart, splitEpisodes } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/episode-parts";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { ActionForm } from "@/components/actions/action-form";
import { WatchedAtField } from "@/components/actions/watched-at-field";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { listTitleEpisodes } from "@/lib/catalog/titles/title-episodes";
import { pluralize } from "@/lib/format/count";
import { formatDateTimeInput } from "@/lib/format/date-time-input";
import { buildEpisodeGrid, type EpisodeGrid } from "@/lib/library/title/episode-grid";
import { listTitleRewatches } from "@/lib/library/title/title-rewatches";
import { listTitleWatches } from "@/lib/library/title/title-watches";
import { applyPendingToWatches } from "@/lib/outbox/preview/pending-viewings";
import { EpisodeLegend } from "./episode-mark";
import { EpisodePartSection } from "./episode-part-section";

interface EpisodesPanelProps {
  context: TitlePageContext;
  /** The part that the address wants open. */
  part: string | null;
}

/** Every season and episode, with what the person watched when. */
export async function EpisodesPanel({ context, part }: EpisodesPanelProps) {
  const { user, head, now } = context;
  const kind = head.kind === "anime" ? "anime" : "tv";
  const [watches, rewatches, record] = await Promise.all([
    listTitleWatches(user.id, head.simklId),
    listTitleRewatches(user.id, head.simklId),
    context.record,
  ]);
  const watchesWithPending = applyPendingToWatches(watches, context.pending.state);
  const grid = buildEpisodeGrid(
    await listTitleEpisodes(head.simklId),
    watchesWithPending,
    head.entry?.watchedEpisodes ?? 0,
    now,
  );
  const parts = splitEpisodes(kind, grid.episodes);
  const open = resolveOpenPart(parts, part, head.entry);
  const turns = new Map(rewatches.map(({ rewatchId, turn }) => [rewatchId, turn]));
  return (
    <Panel title="Episodes" note={head.entry && formatProgress(grid)}>
      {record === "absent" && (
        <p className="mb-4 text-sm text-soft">
          Simkl’s list of episodes could not be read just now. What you watched stands here; the rest comes with a later
          look.
        </p>
      )}
      {parts.length === 0 ? (
        <EmptyState drawing="reel">No episode is known yet.</EmptyState>
      ) : (
        <ActionForm action={submitIntent}>
          <p className="mb-3">
            <WatchedAtField id="episodes-when" localNow={formatDateTimeInput(now, user.timeZone)} />
          </p>
          <ul id="episodes" className="divide-y divide-line border-y border-line">
            {parts.map((each) => (
              <EpisodePartSection
                key={each.key}
                part={each}
                isOpen={each.key === open}
                kind={kind}
                context={context}
                turns={turns}
              />
            ))}
          </ul>
        </ActionForm>
      )}
      {head.entry && parts.length > 0 && <EpisodeLegend kind={kind} />}
      {grid.unplaced > 0 && (
        <p className="mt-3 text-xs text-soft">
          Simkl counts {pluralize(grid.unplaced, "more watched episode")} here without saying which.
        </p>
      )}
    </Panel>
  );
}

function formatProgress({ episodes, unplaced }: EpisodeGrid): string {
  const regular = episodes.filter(({ season }) => season > 0);
  const watched = regular.filter(({ state }) => state === "watched").length + unplaced;
  const toAir = regular.filter(({ state }) => state === "unaired").length;
  const aired = Math.max(regular.length - toAir, watched);
  const sum = `${watched.toLocaleString("en")} of ${aired.toLocaleString("en")} watched`;
  return toAir > 0 ? `${sum}, ${toAir.toLocaleString("en")} to air` : sum;
}
