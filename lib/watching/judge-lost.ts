import type { Activities, KindActivities } from "@/lib/simkl/activities";
import type { PlaybackRow } from "@/lib/simkl/playback";
import type { Viewing } from "./viewing";

/** What Simkl would show had it heard a request whose answer was lost. */
export type Sign =
  /** A playback of that viewing; of a check-in whatever its progress is. */
  | { kind: "saved"; progress: number | null }
  /** The saved playback of the title is gone. */
  | { kind: "cleared" }
  /** A watch, which only the library shows. */
  | { kind: "watched" };

/** What was at Simkl when it was last looked at, of that which a scrobble may change. */
export interface Known {
  activities: Activities;
  playbacks: Pick<PlaybackRow, "id" | "simklId">[];
}

/** What is there now. */
export interface Seen extends Known {
  playbacks: Pick<PlaybackRow, "id" | "simklId" | "progress" | "episode">[];
}

/** What came of it; with the id of the playback, when there is a new one. */
export type Verdict = { came: "about"; playbackId: string | null } | { came: "not" } | { came: "unknown" };

const LISTS = ["watching", "plantowatch", "hold", "completed", "dropped"] as const satisfies (keyof KindActivities)[];

/** Judges a lost answer by what Simkl shows before and after it. What is no proof of either is unknown. */
export function judgeLost({ title, episode }: Viewing, sign: Sign, before: Known, after: Seen): Verdict {
  const hasMoved = (bucket: keyof KindActivities) =>
    before.activities[title.kind][bucket] !== after.activities[title.kind][bucket];
  const isOfTitle = ({ simklId }: { simklId: number }) => simklId === title.simklId;
  switch (sign.kind) {
    case "saved": {
      const known = new Set(before.playbacks.map(({ id }) => id));
      const saved = after.playbacks.find(
        (playback) => isOfTitle(playback) && !known.has(playback.id) && fits(playback, episode, sign.progress),
      );
      if (saved) return { came: "about", playbackId: saved.id };
      return hasMoved("playback") ? { came: "unknown" } : { came: "not" };
    }
    case "cleared":
      // Where nothing was paused, a start leaves no trace.
      if (!before.playbacks.some(isOfTitle)) return { came: "unknown" };
      return after.playbacks.some(isOfTitle) ? { came: "not" } : { came: "about", playbackId: null };
    case "watched":
      return LISTS.some(hasMoved) ? { came: "unknown" } : { came: "not" };
  }
}

function fits(playback: Seen["playbacks"][number], episode: Viewing["episode"], progress: number | null): boolean {
  const isPlace = episode
    ? playback.episode?.number === episode.number && (playback.episode.season ?? 1) === episode.season
    : playback.episode === null;
  // Simkl may round it on reading (docs/simkl-api.md#contradictions).
  return isPlace && (progress === null || Math.abs(playback.progress - progress) < 1);
}
