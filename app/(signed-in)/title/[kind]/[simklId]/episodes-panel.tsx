import { ActForm } from "@/components/acting/act-form";
import { WhenField } from "@/components/acting/when-field";
import { EpisodeLegend } from "@/components/episodes/episode-mark";
import { counted } from "@/components/format/counted";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { titleEpisodes } from "@/lib/catalog/title-episodes";
import { wallClock } from "@/lib/dates/wall-clock";
import { type EpisodeGrid, episodeGrid } from "@/lib/library/episode-grid";
import { titleRewatches } from "@/lib/library/title-rewatches";
import { titleWatches } from "@/lib/library/title-watches";
import { act } from "../../../act-actions";
import { watchesAhead } from "./entry-ahead";
import { episodeParts, openPart } from "./episode-parts";
import { PartOfEpisodes } from "./part-of-episodes";
import type { Visit } from "./visit";

interface EpisodesPanelProps {
  visit: Visit;
  /** The part that the address wants open. */
  part: string | null;
}

/** Every season and episode, with what the person watched when. */
export async function EpisodesPanel({ visit, part }: EpisodesPanelProps) {
  const { user, head, now } = visit;
  const kind = head.kind === "anime" ? "anime" : "tv";
  const [watches, rewatches, record] = await Promise.all([
    titleWatches(user.id, head.simklId),
    titleRewatches(user.id, head.simklId),
    visit.record,
  ]);
  const seen = watchesAhead(watches, visit.ahead.state);
  const grid = episodeGrid(await titleEpisodes(head.simklId), seen, head.entry?.watchedEpisodes ?? 0, now);
  const parts = episodeParts(kind, grid.episodes);
  const open = openPart(parts, part, head.entry);
  const turns = new Map(rewatches.map(({ rewatchId, turn }) => [rewatchId, turn]));
  return (
    <Panel title="Episodes" note={head.entry && sumOf(grid)}>
      {record === "absent" && (
        <p className="mb-4 text-sm text-soft">
          Simkl’s list of episodes could not be read just now. What you watched stands here; the rest comes with a later
          look.
        </p>
      )}
      {parts.length === 0 ? (
        <EmptyState drawing="reel">No episode is known yet.</EmptyState>
      ) : (
        <ActForm action={act}>
          <p className="mb-3">
            <WhenField id="episodes-when" localNow={wallClock(now, user.timeZone)} />
          </p>
          <ul id="episodes" className="divide-y divide-line border-y border-line">
            {parts.map((each) => (
              <PartOfEpisodes
                key={each.key}
                part={each}
                isOpen={each.key === open}
                kind={kind}
                visit={visit}
                turns={turns}
              />
            ))}
          </ul>
        </ActForm>
      )}
      {head.entry && parts.length > 0 && <EpisodeLegend kind={kind} />}
      {grid.unplaced > 0 && (
        <p className="mt-3 text-xs text-soft">
          Simkl counts {counted(grid.unplaced, "more watched episode")} here without saying which.
        </p>
      )}
    </Panel>
  );
}

function sumOf({ episodes, unplaced }: EpisodeGrid): string {
  const regular = episodes.filter(({ season }) => season > 0);
  const watched = regular.filter(({ state }) => state === "watched").length + unplaced;
  const toAir = regular.filter(({ state }) => state === "unaired").length;
  const aired = Math.max(regular.length - toAir, watched);
  const sum = `${watched.toLocaleString("en")} of ${aired.toLocaleString("en")} watched`;
  return toAir > 0 ? `${sum}, ${toAir.toLocaleString("en")} to air` : sum;
}
