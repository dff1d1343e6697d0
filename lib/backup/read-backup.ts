import { DateTime } from "luxon";
import { refuse } from "./backup-refused";
import type { Entry } from "./entry";
import { MOST_BYTES } from "./limits";
import { openBackup } from "./read/backup-file";
import { Gathering } from "./read/gathering";
import { imdbReader } from "./read/read-imdb";
import { letterboxdReader } from "./read/read-letterboxd";
import { simklReader } from "./read/read-simkl";
import { traktReader } from "./read/read-trakt";
import { traktTableReader } from "./read/read-trakt-table";
import type { Source } from "./read/reader";

const READERS = [simklReader, traktReader, traktTableReader, letterboxdReader, imdbReader];

/** What a file says, title by title. */
export interface ReadBackup {
  source: Source;
  entries: Entry[];
  /** What it has that cannot be taken over, as lines for the person. */
  leftOut: string[];
}

/**
 * Reads a file that a person brought, whosever it is. Days without a time are noon in the person's zone. It keeps a processor busy, so a
 * server calls it in a worker (`read-worker.ts`).
 * @throws BackupRefused, and nothing else, when it is none that can be read.
 */
export async function readBackup(
  bytes: Uint8Array,
  fileName: string,
  { timeZone, now }: { timeZone: string; now: Date },
): Promise<ReadBackup> {
  if (bytes.length === 0) refuse("empty");
  if (bytes.length > MOST_BYTES) refuse("too-large");
  const gathering = new Gathering();
  const noon = (day: string) => noonOf(day, timeZone, now);
  let source: Source | null = null;
  for await (const file of openBackup(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName)) {
    const reader = READERS.find(({ fits }) => fits(file));
    const own = reader?.fits(file) ?? null;
    source ??= own;
    if (own !== null && own === source) reader?.read(file, gathering, noon);
  }
  if (!source) refuse("unknown-file");
  const entries = gathering.entries();
  if (entries.length === 0) refuse("nothing-in-it");
  return { source, entries, leftOut: gathering.leftOut() };
}

/** Of a day to come there is none. */
function noonOf(day: string, timeZone: string, now: Date): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const noon = DateTime.fromISO(`${day}T12:00:00`, { zone: timeZone });
  if (!noon.isValid || noon.startOf("day") > DateTime.fromJSDate(now)) return null;
  return `${new Date(Math.min(noon.toMillis(), now.getTime())).toISOString().slice(0, 19)}Z`;
}
