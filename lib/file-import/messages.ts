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
} from "./limits";
import type { UploadProblem, UploadProblemCode } from "./upload-problem";

const formatCount = (number: number) => number.toLocaleString("en");
const formatSize = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 1024 / 1024)} MB`;

const MESSAGES: Record<UploadProblemCode, string> = {
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

export function getUploadProblemMessage({ code, line }: UploadProblem): string {
  return line === undefined
    ? MESSAGES[code]
    : `This is no CSV that can be read: something is wrong near line ${formatCount(line)}.`;
}

export const BUSY_WITH_OWN_FILE = "Another file of yours is being read. Please wait until it has been.";
export const BUSY_WITH_OTHER_FILES = "Watchfolio is reading the files of others. Please try again in half a minute.";
