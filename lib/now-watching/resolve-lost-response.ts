import type { Activities, KindActivities } from "@/lib/simkl/endpoints/activities";
import type { PlaybackRow } from "@/lib/simkl/endpoints/playback";
import type { Viewing } from "./viewing";

/** What Simkl shows if it applied a request whose response was lost. */
export type ExpectedEffect =
  /** A playback of that viewing. The progress is null for a check-in, which may have any. */
  | { kind: "saved"; progress: number | null }
  /** No playback of the title any more. */
  | { kind: "cleared" }
  /** A viewing, which only the library shows. */
  | { kind: "watched" };

/** What a scrobble can change at Simkl, as the last sync read it. */
export interface StateBefore {
  activities: Activities;
  playbacks: Pick<PlaybackRow, "id" | "simklId">[];
}

export interface StateAfter extends StateBefore {
  playbacks: Pick<PlaybackRow, "id" | "simklId" | "progress" | "episode">[];
}

/** With the id of a new playback. */
export type LostResponseOutcome =
  | { status: "applied"; playbackId: string | null }
  | { status: "not-applied" }
  | { status: "unknown" };

const LISTS = ["watching", "plantowatch", "hold", "completed", "dropped"] as const satisfies (keyof KindActivities)[];

/** Compares Simkl before and after; without proof of either the outcome is unknown. */
export function resolveLostResponse(
  { title, episode }: Viewing,
  expected: ExpectedEffect,
  before: StateBefore,
  after: StateAfter,
): LostResponseOutcome {
  const hasMoved = (bucket: keyof KindActivities) =>
    before.activities[title.kind][bucket] !== after.activities[title.kind][bucket];
  const isOfTitle = ({ simklId }: { simklId: number }) => simklId === title.simklId;
  switch (expected.kind) {
    case "saved": {
      const known = new Set(before.playbacks.map(({ id }) => id));
      const saved = after.playbacks.find(
        (playback) =>
          isOfTitle(playback) && !known.has(playback.id) && isExpectedPlayback(playback, episode, expected.progress),
      );
      if (saved) return { status: "applied", playbackId: saved.id };
      return hasMoved("playback") ? { status: "unknown" } : { status: "not-applied" };
    }
    case "cleared":
      // A start leaves no trace when nothing was paused.
      if (!before.playbacks.some(isOfTitle)) return { status: "unknown" };
      return after.playbacks.some(isOfTitle) ? { status: "not-applied" } : { status: "applied", playbackId: null };
    case "watched":
      return LISTS.some(hasMoved) ? { status: "unknown" } : { status: "not-applied" };
  }
}

function isExpectedPlayback(
  playback: StateAfter["playbacks"][number],
  episode: Viewing["episode"],
  progress: number | null,
): boolean {
  const isPlace = episode
    ? playback.episode?.number === episode.number && (playback.episode.season ?? 1) === episode.season
    : playback.episode === null;
  // Simkl may round it on reading (docs/simkl-api.md#contradictions).
  return isPlace && (progress === null || Math.abs(playback.progress - progress) < 1);
}
