import { formatSyncFailure } from "@/app/_lib/sync-messages";
import type { UndoResult } from "@/lib/outbox/undo/undo-writes";
import type { PLAIN_WRITE_REASONS, WriteReason } from "@/lib/outbox/write-reason";

const MESSAGES: Record<(typeof PLAIN_WRITE_REASONS)[number], string> = {
  "library-not-read": "Your library has not been read yet. Please try again in a moment.",
  "not-understood": "That could not be understood. Please try again.",
  "title-unknown": "This title is not known here. Please open its page first.",
  "title-forgotten": "This title is not known here any more.",
  "nothing-aired": "Nothing of it has aired yet.",
  "not-in-library": "This is not in your library.",
  "left-library": "This is not in your library any more.",
  "memo-without-list": "This left your library meanwhile, so it can have no memo.",
  reclassified: "Simkl files this differently by now. Please look at its page and mark it there.",
  "unchanged-since": "It is as it was already.",
  "movie-without-episodes": "A film has no episodes.",
  "episodes-needed": "This is a show: please choose which episodes you watched.",
  "episodes-unknown": "Its episodes are not known here yet. Please open its page, then try again.",
  "season-unknown": "Simkl knows no such season.",
  "already-watched": "You have marked this as watched already.",
  "all-watched": "You have marked all of this as watched already.",
  "none-watched": "None of this is marked as watched.",
  "movie-not-unmarkable": "To unmark a film, move it to another list or remove it from your library.",
  "date-in-future": "That date has not come yet. Please choose one that has.",
  "date-before-2000": "Simkl keeps no dates before the year 2000. Please choose “long ago” for something that old.",
  "list-not-for-movies": "A film cannot be on that list. Simkl keeps films as planned, completed or dropped.",
  "same-list": "It is on that list already.",
  "rating-invalid": "A rating is a whole number from 1 to 10.",
  "same-rating": "You have given it that rating already.",
  "not-rated": "You have not rated this.",
  "memo-needs-list": "Only something on one of your lists can have a memo. Please add it first.",
  "memo-missing": "There is no memo on this.",
  "no-memo-to-delete": "There is no memo to delete.",
  "same-memo": "The memo says that already.",
  "movie-rewatch-without-start": "A film is watched again in one go: there is nothing to begin.",
  "rewatch-needs-episodes": "This is a show: please choose what you have seen again.",
  "no-episode-chosen": "Please choose an episode.",
  "rewatches-need-plan": "Simkl keeps rewatches on its PRO and VIP plans only.",
  "rewatches-off": "You do not track rewatches. You can switch that on in the settings.",
  "only-planned": "This is only planned, and what was never watched cannot be watched again.",
  "rewatch-unknown": "Simkl has no such rewatch of this title any more.",
  "rewatch-not-active": "This rewatch is not under way. Take it up again first.",
  "not-in-rewatch": "That is not in this rewatch.",
  "movie-rewatch-finished": "A film’s rewatch is finished at once: it cannot be closed or taken up.",
  "rewatch-active": "This rewatch is under way already.",
  "rewatch-closed": "This rewatch is closed already.",
  "rewatch-finished": "This rewatch is finished: there is nothing to close.",
  "rewatch-on-its-way": "The rewatch that you began is still on its way to Simkl. Please wait until it is there.",
  "other-rewatch-active":
    "A rewatch is under way, and Simkl keeps one at a time. Close it first, or mark episodes in it.",
  "movie-not-watched": "You have not watched this yet, so this would be its first time: mark it as watched instead.",
  "show-not-completed":
    "Only a show that you have completed can be begun without an episode. Begin with an episode instead.",
  "movie-rewatch-needs-date": "A film’s rewatch needs its date: Simkl tells one from another by it.",
  "same-date-as-first": "The first time is dated just like that, and Simkl refuses the same date twice.",
  "server-stopped": "The server stopped while sending this. Your library is read to see what happened.",
  "no-clear-answer": "Simkl gave no clear answer. Your library is read to see what happened.",
  "not-mentioned": "Simkl did not say what it did. Your library is read to see.",
  "write-lost":
    "Simkl gave no clear answer, and your library on Simkl does not have this change. You can send it again.",
  "write-missing": "Simkl took this without an error, but your library on Simkl does not have it.",
  "outcome-unknown": "It is not known yet what Simkl did with this. Please look again once it is.",
  "refused-together": "Simkl refused this together with others. It is tried alone.",
  "not-allowed": "Simkl does not allow this on your account.",
  "simkl-does-not-know": "Simkl does not know this.",
  "not-found": "Simkl does not know this title, or not by this kind.",
  "rewatch-unnamed": "Simkl did not say which rewatch it wrote to. Your library is read to see.",
  "rewatch-split":
    "Simkl put this into another rewatch: the one you chose had the episode already, seen more than two days from then.",
  "rewatch-joined": "Simkl added this to a rewatch that was there already, so no new one was begun.",
  "rewatch-unchanged": "Simkl took this without an error, but changed nothing.",
  "rewatch-not-counted":
    "Simkl counted nothing: it takes two viewings within 48 hours for one, and refuses the date of the first.",
  "counted-as-first": "Simkl did not have this as watched, so it counts as the first time, not as a rewatch.",
  "rewatch-lost": "Simkl gave no clear answer, and your library on Simkl does not have this. You can send it again.",
  "rewatch-missing": "Simkl said that it did this, but your library on Simkl does not have it.",
  "title-removed-with-rewatch":
    "Simkl removed the whole title instead of its rewatch. The deletion journal in the settings has it, and can put it back.",
};

const SESSION_STATES = { active: "under way", closed: "closed", completed: "finished" } as const;

/** Why a change is rejected, waits, has failed, or ended otherwise than requested. */
export function formatWriteReason(reason: WriteReason): string {
  switch (reason.code) {
    case "outbox-full":
      return `${reason.limit.toLocaleString("en")} of your changes wait to be sent to Simkl already. Please try again when some of them are through.`;
    case "episode-unknown":
      return `Simkl knows no episode ${reason.number} in season ${reason.season}.`;
    case "episode-not-aired":
      return `Episode ${reason.number} of season ${reason.season} has not aired yet.`;
    case "memo-too-long":
      return `A memo has at most ${reason.limit} characters; this one has ${reason.length}. An emoji counts as two or more.`;
    case "restored-memo-too-long":
      return `This memo is longer than ${reason.limit} characters, and Simkl may cut it off. Please shorten it and save it again.`;
    case "rewatch-limit":
      return `Simkl keeps at most ${reason.limit} rewatches of one title.`;
    case "episode-not-watched":
      return `You have not watched ${formatEpisode(reason)} yet, as far as Simkl says, so this would be its first time: mark it as watched instead.`;
    case "episode-in-rewatch":
      return `This rewatch has ${formatEpisode(reason)} already. To see it once more, close this one and begin another.`;
    case "before-release":
      return `That is before ${formatEpisode(reason.episode)} came out. Please choose a later date.`;
    case "within-48-hours":
      return `You watched ${formatEpisode(reason.episode)} within 48 hours of that time, and Simkl takes both for one viewing.`;
    case "rewatch-state-kept":
      return `Simkl keeps this rewatch as ${SESSION_STATES[reason.state]}.`;
    case "sync-failure":
      return formatSyncFailure(reason.failure);
    case "refused":
      return `Simkl refused this${reason.errorId ? ` (${reason.errorId})` : ""}. It would refuse it again as it is.`;
    case "text":
      return reason.text;
    default:
      return MESSAGES[reason.code];
  }
}

/** A movie has no episode. */
function formatEpisode(episode: { season: number; number: number } | null): string {
  if (episode === null) return "this";
  const { season, number } = episode;
  return season === 0 ? `special ${number}` : `episode ${number} of season ${season}`;
}

/** The toast of an undo. */
export function formatUndoResult(result: UndoResult): string {
  switch (result.status) {
    case "done":
      return "Taken back.";
    case "nothing":
      return "There is nothing of it left to take back.";
    case "not-possible":
      return "This is being sent to Simkl right now, or came to nothing. Your outbox says which.";
    case "partial":
      return `${result.failed} of ${result.total} could not be taken back. Your outbox says why.`;
  }
}
