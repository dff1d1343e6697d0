import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import type { FileImportSummary } from "@/lib/file-import/find-file-import";
import {
  MAX_BYTES,
  MAX_COLUMNS,
  MAX_DEPTH,
  MAX_EPISODES,
  MAX_FIELD_BYTES,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_OTHER_ENCODING_BYTES,
  MAX_ROW_BYTES,
  MAX_ROWS,
  MAX_TITLES,
  MAX_UNPACK_RATIO,
} from "@/lib/file-import/limits";
import type { Note } from "@/lib/file-import/plan/note";
import type { RowReason } from "@/lib/file-import/row-reason";
import type { UploadProblem, UploadProblemCode } from "@/lib/file-import/upload-problem";
import { pluralize } from "@/lib/format/count";
import { MAX_MEMO_LENGTH } from "@/lib/simkl/schemas/memo-length";

const formatCount = (number: number) => number.toLocaleString("en");
const formatSize = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 1024 / 1024)} MB`;

const UPLOAD_PROBLEMS: Record<UploadProblemCode, string> = {
  "no-file": "Please choose a file first.",
  "no-length": "Your browser did not say how large the file is. Please try another one.",
  "too-large": `This file is larger than Watchfolio reads at once, ${formatSize(MAX_BYTES)}.`,
  "too-slow":
    "The file came too slowly, so Watchfolio stopped waiting for it. Please try again, packed as a ZIP archive.",
  interrupted: "The file did not arrive whole. Please try again.",
  "not-ready": "Your library has not been read from Simkl yet. Please come back when it has.",
  "under-way": "An import is under way. Please let it end, or cancel it first.",
  empty: "This file is empty.",
  "no-text": "This is no text, and no ZIP archive either.",
  "bad-utf8": "The text of this file is damaged: it is not valid UTF-8. Please download it again where it comes from.",
  "old-encoding-too-large": `This file is not written in UTF-8, and only up to ${formatSize(MAX_OTHER_ENCODING_BYTES)} of other encodings are read. Please save it as UTF-8.`,
  "broken-archive": "This ZIP archive is broken.",
  "locked-archive": "This archive is locked with a password.",
  "nested-archive": "This archive has another archive in it. Please unpack it, and bring what is inside.",
  "too-many-files": `This archive has more than ${formatCount(MAX_FILES)} files.`,
  "no-files": "There is no JSON and no CSV file in this archive.",
  "unpacks-too-much": `This archive unpacks to more than Watchfolio reads: ${MAX_UNPACK_RATIO} times its size, or ${formatSize(MAX_FILE_BYTES)} for a file of it.`,
  "broken-json": "The JSON in this file is broken: it ends too early or has an error in it.",
  "too-deep": `The JSON in this file is nested more than ${MAX_DEPTH} levels deep, as no library is.`,
  "too-many-values": "The JSON in this file has more values in it than any library has.",
  "broken-table": "This is no CSV that can be read.",
  "too-many-columns": `The table in this file has more than ${formatCount(MAX_COLUMNS)} columns.`,
  "too-many-rows": `This file has more than ${formatCount(MAX_ROWS)} rows.`,
  "too-long-field": `A field in this file is longer than ${formatSize(MAX_FIELD_BYTES)}.`,
  "too-long-row": `A row in this file is longer than ${formatSize(MAX_ROW_BYTES)}.`,
  "too-many-titles": `This file has more than ${formatCount(MAX_TITLES)} titles.`,
  "too-many-episodes": `This file has more than ${formatCount(MAX_EPISODES)} episodes.`,
  "unknown-file": "This is none of the files that Watchfolio knows: of Watchfolio, Simkl, Trakt, Letterboxd or IMDb.",
  "no-lists": "This looks like a library of Simkl's, but has no lists in it.",
  "nothing-in-it": "There is nothing in this file that could be taken over.",
  "too-much-work": "Reading this file takes more than Watchfolio can spend on one. Please bring a smaller one.",
  failed: "Watchfolio failed to read this file, which is our mistake. The operators can see it; nothing was changed.",
};

export function formatUploadProblem({ code, line }: UploadProblem): string {
  return line === undefined
    ? UPLOAD_PROBLEMS[code]
    : `This is no CSV that can be read: something is wrong near line ${formatCount(line)}.`;
}

export const BUSY_WITH_OWN_FILE = "Another file of yours is being read. Please wait until it has been.";
export const BUSY_WITH_OTHER_FILES = "Watchfolio is reading the files of others. Please try again in half a minute.";

/** Why a row of the receipt did not end as the file says. */
export function formatRowReason(reason: RowReason): string {
  switch (reason.code) {
    case "there-already":
      return "It was there already.";
    case "cancelled":
      return "Cancelled before it was sent.";
    case "cancelled-midway":
      return "Cancelled before all of it was sent.";
    case "became-unknown":
      return "Simkl took it, but it is not clear which title it became: what else the file says of it was not sent.";
    case "left-outbox":
      return "It was taken out of the outbox, or sent again from there.";
    case "episodes-missing":
      return `Simkl does not have ${reason.missing} of its ${reason.total} episodes.`;
    case "put-on-list":
      return `Simkl put it on ${STATUS_LABELS[reason.status]}.`;
    default:
      return formatWriteReason(reason);
  }
}

/** What is added of a title, how it differs, or why it was not matched, as one line. */
export function formatNotes(notes: readonly Note[]): string {
  const text = notes.map(formatNote).join(" · ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function formatNote(note: Note): string {
  switch (note.code) {
    case "watched":
      return "watched";
    case "all-aired":
      return "everything that has aired";
    case "all-aired-in-file":
      return "everything that has aired was watched in the file";
    case "memo":
      return "a memo";
    case "other-memo":
      return "another memo";
    case "episodes-unnamed":
      return "Simkl counts episodes here without naming them";
    case "name-only":
      return "Only its name is known";
    case "same-as-another":
      return "Another title of the file is the same on Simkl";
    case "numbered-by-parts":
      return "Simkl counts the episodes of this anime by parts, unlike the file";
    case "episodes":
      return pluralize(note.count, "episode");
    case "episodes-missing":
      return `${formatCount(note.count)} that Simkl does not have, or not yet`;
    case "several-titles":
      return `${note.count} titles on Simkl could be meant`;
    case "list":
      return STATUS_LABELS[note.status];
    case "watched-in-file":
      return `${STATUS_LABELS[note.status]} here, watched in the file`;
    case "other-list":
      return `${STATUS_LABELS[note.here]} here, ${STATUS_LABELS[note.inFile]} in the file`;
    case "rated":
      return `rated ${note.rating}`;
    case "other-rating":
      return `rated ${note.here} here, ${note.inFile} in the file`;
    case "other-kind":
      return `Simkl files this as a ${note.kind === "movie" ? "film" : "show"}`;
    case "text":
      return note.text;
  }
}

/** Singular and plural. */
const LEFT_OUT_LABELS = {
  rewatches: ["viewing again", "viewings again: Watchfolio sends no rewatches by itself"],
  unreadable: ["row that could not be read", "rows that could not be read"],
  memos: [
    `review longer than the ${MAX_MEMO_LENGTH} characters of a memo`,
    `reviews longer than the ${MAX_MEMO_LENGTH} characters of a memo`,
  ],
  parts: ["rating of a single season or episode", "ratings of single seasons or episodes, which Simkl does not have"],
  others: ["entry that is neither film nor show", "entries that are neither films nor shows"],
  bare: ["show without a word about which episodes", "shows without a word about which episodes"],
} as const;

/** What the file has and the import leaves out. */
export function formatLeftOut(leftOut: FileImportSummary["leftOut"][number]): string {
  if (leftOut.code === "text") return leftOut.text;
  return `${formatCount(leftOut.count)} ${LEFT_OUT_LABELS[leftOut.code][leftOut.count === 1 ? 0 : 1]}`;
}
