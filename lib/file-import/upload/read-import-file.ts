import { DateTime } from "luxon";
import type { Entry } from "@/lib/file-import/entry";
import { rejectImport } from "@/lib/file-import/import-rejected-error";
import { MAX_BYTES } from "@/lib/file-import/limits";
import { EntryCollector } from "@/lib/file-import/parse/entry-collector";
import type { LeftOut } from "@/lib/file-import/parse/left-out";
import { imdbReader } from "@/lib/file-import/parse/read-imdb";
import { letterboxdReader } from "@/lib/file-import/parse/read-letterboxd";
import { simklReader } from "@/lib/file-import/parse/read-simkl";
import { traktReader } from "@/lib/file-import/parse/read-trakt";
import { traktTableReader } from "@/lib/file-import/parse/read-trakt-table";
import type { Source } from "@/lib/file-import/parse/reader";
import { openUpload } from "@/lib/file-import/parse/uploaded-file";

const READERS = [simklReader, traktReader, traktTableReader, letterboxdReader, imdbReader];

export interface ImportFile {
  source: Source;
  entries: Entry[];
  /** What cannot be imported. */
  leftOut: LeftOut[];
}

/** Days without a time become noon in `timeZone`. Blocks the thread, so servers use `readInWorker`. @throws only ImportRejectedError */
export async function readImportFile(
  bytes: Uint8Array,
  fileName: string,
  { timeZone, now }: { timeZone: string; now: Date },
): Promise<ImportFile> {
  if (bytes.length === 0) rejectImport("empty");
  if (bytes.length > MAX_BYTES) rejectImport("too-large");
  const collector = new EntryCollector();
  const toNoon = (day: string) => resolveNoon(day, timeZone, now);
  let source: Source | null = null;
  for await (const file of openUpload(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName)) {
    const reader = READERS.find(({ detectSource }) => detectSource(file));
    const detectedSource = reader?.detectSource(file) ?? null;
    source ??= detectedSource;
    if (detectedSource !== null && detectedSource === source) reader?.read(file, collector, toNoon);
  }
  if (!source) rejectImport("unknown-file");
  const entries = collector.listEntries();
  if (entries.length === 0) rejectImport("nothing-in-it");
  return { source, entries, leftOut: collector.listSkipped() };
}

/** Null for a future day. */
function resolveNoon(day: string, timeZone: string, now: Date): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const noon = DateTime.fromISO(`${day}T12:00:00`, { zone: timeZone });
  if (!noon.isValid || noon.startOf("day") > DateTime.fromJSDate(now)) return null;
  return `${new Date(Math.min(noon.toMillis(), now.getTime())).toISOString().slice(0, 19)}Z`;
}
