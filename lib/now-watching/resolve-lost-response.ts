import type { Activities, KindActivities } from "@/lib/simkl/endpoints/activities";
import type { PlaybackRow } from "@/lib/simkl/endpoints/playback";
import type { Viewing } from "./viewing";

/** What Simkl would show had it heard a request whose answer was lost. */
export type ExpectedEffect =
  /** A playback of that viewing; of a check-in whatever its progress is. */
  | { kind: "saved"; progress: number | null }
  /** The saved playback of the title is gone. */
  | { kind: "cleared" }
  /** A watch, which only the library shows. */
  | { kind: "watched" };

/** What was at Simkl when it was last looked at, of that which a scrobble may change. */
export interface StateBefore {
  activities: Activities;
  playbacks: Pick<PlaybackRow, "id" | "simklId">[];
}

/** What is there now. */
export interface StateAfter extends StateBefore {
  playbacks: Pick<PlaybackRow, "id" | "simklId" | "progress" | "episode">[];
}

/** What came of it; with the id of the playback, when there is a new one. */
export type LostResponseOutcome =
  | { status: "applied"; playbackId: string | null }
  | { status: "not-applied" }
  | { status: "unknown" };

const LISTS = ["watching", "plantowatch", "hold", "completed", "dropped"] as const satisfies (keyof KindActivities)[];

/** Judges a lost answer by what Simkl shows before and after it. What is no proof of either is unknown. */
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
      // Where nothing was paused, a start leaves no trace.
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
