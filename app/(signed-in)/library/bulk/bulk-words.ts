import { counted } from "@/components/format/counted";
import { STATUSES } from "@/components/status/statuses";
import { exactDate } from "@/lib/dates/spoken-date";
import type { EditWish } from "@/lib/writes/bulk/bulk-edit";
import type { Effect } from "@/lib/writes/bulk/foresee";
import type { Outcome } from "@/lib/writes/bulk/receipt";

/** What is wanted of many titles, as the heading of its page. */
export function wishWords(wish: EditWish, timeZone: string): string {
  switch (wish.kind) {
    case "list":
      return `Move to ${STATUSES[wish.status]}`;
    case "rate":
      return `Rate ${wish.rating}`;
    case "unrate":
      return "Take ratings away";
    case "watch":
      if (wish.watchedAt === "now") return "Mark as watched now";
      if (wish.watchedAt === "long-ago") return "Mark as watched long ago";
      return `Mark as watched on ${exactDate(new Date(wish.watchedAt), timeZone)}`;
    case "privacy":
      return wish.isPrivate ? "Make memos private" : "Make memos public";
    case "remove":
      return "Remove from the library";
    case "undo":
      return "Take an edit back";
  }
}

/** What an edit causes beyond what was asked for. */
export function effectSentence({ kind, titles, count }: Effect): string {
  const those = counted(titles, "title");
  switch (kind) {
    case "stays-watching":
      return `${those} cannot be completed yet, since more is to come. Simkl puts ${titles === 1 ? "it" : "them"} on Watching.`;
    case "stays-planned":
      return `Nothing of ${those} has aired. Simkl puts ${titles === 1 ? "it" : "them"} on Plan to watch.`;
    case "marks-episodes":
      return `Simkl marks everything that has aired as watched now: about ${counted(count, "episode")} of ${those}.`;
    case "marks-film":
      return `Simkl marks ${counted(titles, "film")} as watched now.`;
    case "leaves-list":
      return `${those} leave the list they are on: for Watching, or for Completed where nothing is left to see.`;
    case "replaces-rating":
      return `${those} have another rating by now, which is replaced.`;
    case "loses-episodes":
      return `${counted(count, "watched episode")} of ${those} go.`;
    case "loses-watched-film":
      return `The day on which you watched a film goes, for ${counted(titles, "film")}.`;
    case "loses-rating":
      return `${counted(titles, "rating")} go.`;
    case "loses-memo":
      return `${counted(titles, "memo")} go.`;
    case "loses-rewatches":
      return `${counted(count, "rewatch", "rewatches")} of ${those} go. They cannot be put back.`;
    case "loses-pause":
      return `${counted(count, "paused playback")} go. They cannot be put back.`;
    case "shows-memo":
      return `${counted(titles, "memo")} can be read by everybody, on your profile and in Simkl’s feed.`;
  }
}

export const OUTCOME_WORDS: Record<Outcome, string> = {
  unclear: "Unclear",
  refused: "Refused",
  "not-found": "Not found",
  changed: "Changed to another list",
  waiting: "On the way",
  skipped: "Left out",
  discarded: "Not sent",
  confirmed: "Confirmed",
};

/** So many requests, one a second. */
export function timeWords(requests: number): string {
  if (requests < 100) return `about ${counted(requests, "second")}`;
  return `about ${counted(Math.ceil(requests / 60), "minute")}`;
}
