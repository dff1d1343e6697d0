import { counted } from "@/components/format/counted";
import { episodeCode } from "@/components/format/episode-code";
import { spokenDuration } from "@/components/format/spoken-duration";
import type { Kind } from "@/components/kind/kinds";
import { exactDate } from "@/lib/dates/spoken-date";
import type { Reason } from "@/lib/library/rewatches/audit/reason";

const MINUTE_MS = 60_000;

/** What speaks against a rewatch, as a sentence. */
export function reasonWords(reason: Reason, { kind, timeZone }: { kind: Kind; timeZone: string }): string {
  switch (reason.kind) {
    case "soon-after": {
      const { season, number } = reason.place;
      const what = episodeCode(kind, season, number) || "It";
      const more = reason.episodes > 1 ? `, and ${counted(reason.episodes - 1, "other episode")} like it` : "";
      return `${what} stands ${apart(reason.ms)} ${roundName(reason.turn)}${more}. Simkl takes less than 48 hours for one viewing.`;
    }
    case "begun-together":
      return `It begins ${apart(reason.ms)} ${roundName(reason.turn)}, as an app does that forgets which rewatch it began.`;
    case "one-second":
      return `${counted(reason.episodes, "episode")} at one second: ${exactDate(reason.at, timeZone)}.`;
    case "burst":
      return `${counted(reason.episodes, "episode")} within ${length(reason.ms)}, which take ${length(reason.lengthMs)} to watch.`;
    case "shared-second":
      return `Rewatches of ${counted(reason.titles, "title")} at one second: ${exactDate(reason.at, timeZone)}.`;
  }
}

function apart(ms: number): string {
  return ms < MINUTE_MS ? "at the same minute as" : `${length(ms)} from`;
}

function length(ms: number): string {
  return spokenDuration(Math.max(ms / MINUTE_MS, 1));
}

function roundName(turn: number): string {
  return turn === 0 ? "the first watch" : `rewatch ${turn}`;
}
