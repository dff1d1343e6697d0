import type { Kind } from "@/components/titles/kinds";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { pluralize } from "@/lib/format/count";
import { formatExactDate } from "@/lib/format/date";
import { formatDuration } from "@/lib/format/duration";
import type { Reason } from "@/lib/library/rewatches/audit/reason";

const MINUTE_MS = 60_000;

/** What speaks against a rewatch, as a sentence. */
export function formatReason(reason: Reason, { kind, timeZone }: { kind: Kind; timeZone: string }): string {
  switch (reason.kind) {
    case "soon-after": {
      const { season, number } = reason.place;
      const what = formatEpisodeCode(kind, season, number) || "It";
      const more = reason.episodes > 1 ? `, and ${pluralize(reason.episodes - 1, "other episode")} like it` : "";
      return `${what} stands ${formatDistance(reason.ms)} ${formatRoundName(reason.turn)}${more}. Simkl takes less than 48 hours for one viewing.`;
    }
    case "begun-together":
      return `It begins ${formatDistance(reason.ms)} ${formatRoundName(reason.turn)}, as an app does that forgets which rewatch it began.`;
    case "one-second":
      return `${pluralize(reason.episodes, "episode")} at one second: ${formatExactDate(reason.at, timeZone)}.`;
    case "burst":
      return `${pluralize(reason.episodes, "episode")} within ${formatLength(reason.ms)}, which take ${formatLength(reason.lengthMs)} to watch.`;
    case "shared-second":
      return `Rewatches of ${pluralize(reason.titles, "title")} at one second: ${formatExactDate(reason.at, timeZone)}.`;
  }
}

function formatDistance(ms: number): string {
  return ms < MINUTE_MS ? "at the same minute as" : `${formatLength(ms)} from`;
}

function formatLength(ms: number): string {
  return formatDuration(Math.max(ms / MINUTE_MS, 1));
}

function formatRoundName(turn: number): string {
  return turn === 0 ? "the first watch" : `rewatch ${turn}`;
}
