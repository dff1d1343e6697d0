import { STATUS_LABELS } from "@/lib/domain/list-status";
import { pluralize } from "@/lib/format/count";
import { formatExactDate } from "@/lib/format/date";
import type { EditIntent } from "@/lib/outbox/bulk/bulk-edit";
import type { Effect } from "@/lib/outbox/bulk/preview-effects";
import type { ReceiptOutcome } from "@/lib/outbox/bulk/receipt";

/** An intent as the heading of its page. */
export function formatIntent(intent: EditIntent, timeZone: string): string {
  switch (intent.kind) {
    case "list":
      return `Move to ${STATUS_LABELS[intent.status]}`;
    case "rate":
      return `Rate ${intent.rating}`;
    case "unrate":
      return "Take ratings away";
    case "watch":
      if (intent.watchedAt === "now") return "Mark as watched now";
      if (intent.watchedAt === "long-ago") return "Mark as watched long ago";
      return `Mark as watched on ${formatExactDate(new Date(intent.watchedAt), timeZone)}`;
    case "privacy":
      return intent.isPrivate ? "Make memos private" : "Make memos public";
    case "remove":
      return "Remove from the library";
    case "undo":
      return "Take an edit back";
  }
}

/** Side effects of an edit. */
export function formatEffect({ kind, titles, count }: Effect): string {
  const titleCount = pluralize(titles, "title");
  switch (kind) {
    case "stays-watching":
      return `${titleCount} cannot be completed yet, since more is to come. Simkl puts ${titles === 1 ? "it" : "them"} on Watching.`;
    case "stays-planned":
      return `Nothing of ${titleCount} has aired. Simkl puts ${titles === 1 ? "it" : "them"} on Plan to watch.`;
    case "marks-episodes":
      return `Simkl marks everything that has aired as watched now: about ${pluralize(count, "episode")} of ${titleCount}.`;
    case "marks-movie":
      return `Simkl marks ${pluralize(titles, "film")} as watched now.`;
    case "leaves-list":
      return `${titleCount} leave the list they are on: for Watching, or for Completed where nothing is left to see.`;
    case "replaces-rating":
      return `${titleCount} have another rating by now, which is replaced.`;
    case "loses-episodes":
      return `${pluralize(count, "watched episode")} of ${titleCount} go.`;
    case "loses-watched-movie":
      return `The day on which you watched a film goes, for ${pluralize(titles, "film")}.`;
    case "loses-rating":
      return `${pluralize(titles, "rating")} go.`;
    case "loses-memo":
      return `${pluralize(titles, "memo")} go.`;
    case "loses-rewatches":
      return `${pluralize(count, "rewatch", "rewatches")} of ${titleCount} go. They cannot be put back.`;
    case "loses-pause":
      return `${pluralize(count, "paused playback")} go. They cannot be put back.`;
    case "shows-memo":
      return `${pluralize(titles, "memo")} can be read by everybody, on your profile and in Simkl’s feed.`;
  }
}

export const OUTCOME_LABELS: Record<ReceiptOutcome, string> = {
  unclear: "Unclear",
  refused: "Refused",
  "not-found": "Not found",
  changed: "Changed to another list",
  waiting: "On the way",
  skipped: "Left out",
  discarded: "Not sent",
  confirmed: "Confirmed",
};

/** The duration of requests, one per second. */
export function formatSendingTime(requests: number): string {
  if (requests < 100) return `about ${pluralize(requests, "second")}`;
  return `about ${pluralize(Math.ceil(requests / 60), "minute")}`;
}
