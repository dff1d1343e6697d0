import { DateTime } from "luxon";
import { refuse } from "./backup-refused";
import type { Entry } from "./entry";
import { MOST_BYTES, MOST_EPISODES, MOST_TITLES } from "./limits";
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
 * Reads a file that a person brought, whosever it is. Days without a time are noon in the person's zone.
 * @throws BackupRefused, and nothing else, with a sentence, when it is none that can be read.
 */
export async function readBackup(
  bytes: Uint8Array,
  fileName: string,
  { timeZone, now }: { timeZone: string; now: Date },
): Promise<ReadBackup> {
  if (bytes.length === 0) refuse("This file is empty.");
  if (bytes.length > MOST_BYTES) refuse("This file is larger than Watchfolio reads at once, 25 MB.");
  // By name, Trakt's plays come before its sums.
  const files = (await openBackup(bytes, fileName)).sort((one, other) => (one.name < other.name ? -1 : 1));
  const known = files.flatMap((file) => {
    const reader = READERS.find(({ fits }) => fits(file));
    const source = reader?.fits(file);
    return reader && source ? [{ file, reader, source }] : [];
  });
  const [first] = known;
  if (!first)
    refuse("This is none of the files that Watchfolio knows: of Watchfolio, Simkl, Trakt, Letterboxd or IMDb.");
  const gathering = new Gathering();
  for (const { file, reader, source } of known)
    if (source === first.source) reader.read(file, gathering, (day) => noonOf(day, timeZone, now));

  const entries = gathering.entries();
  if (entries.length === 0) refuse("There is nothing in this file that could be taken over.");
  if (entries.length > MOST_TITLES) refuse(`This file has more than ${MOST_TITLES.toLocaleString("en")} titles.`);
  const episodes = entries.reduce((sum, entry) => sum + entry.episodes.length, 0);
  if (episodes > MOST_EPISODES) refuse(`This file has more than ${MOST_EPISODES.toLocaleString("en")} episodes.`);
  return { source: first.source, entries, leftOut: gathering.leftOut() };
}

/** Of a day to come there is none. */
function noonOf(day: string, timeZone: string, now: Date): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const noon = DateTime.fromISO(`${day}T12:00:00`, { zone: timeZone });
  if (!noon.isValid || noon.startOf("day") > DateTime.fromJSDate(now)) return null;
  return `${new Date(Math.min(noon.toMillis(), now.getTime())).toISOString().slice(0, 19)}Z`;
}
