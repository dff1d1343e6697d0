import { z } from "zod";

const Row = z.record(z.string(), z.unknown());
export type Row = z.output<typeof Row>;

/** Rows by the names of lists in `/api/export`. */
export const Rows = z.record(z.string(), z.array(Row));
export type Rows = z.output<typeof Rows>;

const ALL_OPTIONS = {
  extended: "full_anime_seasons",
  include_all_episodes: "original",
  episode_watched_at: "yes",
  episode_tvdb_id: "yes",
  episode_runtime: "yes",
  next_watch_info: "yes",
  memos: "yes",
  allow_rewatch: "yes",
};

/** With all options, without limits and log. */
export async function readSimulatorLibrary(simulatorUrl: string, accountId: number): Promise<Rows> {
  // Old apps get null for an empty library (docs/simkl-api.md#null-and-empty-values).
  const library = Rows.parse((await callHandler(simulatorUrl, accountId, "readAllItems", ALL_OPTIONS)) ?? {});
  const playback = z.array(Row).parse(await callHandler(simulatorUrl, accountId, "readPlayback", {}));
  return { movies: [], shows: [], anime: [], ...library, playback };
}

/** Simkl has no fixed order of rows, seasons or episodes. */
export function sortRows(library: Rows): Rows {
  return Object.fromEntries(
    Object.entries(library).map(([name, rows]) => [name, rows.map(sortSeasons).sort(compareByIdentity)]),
  );
}

async function callHandler(simulatorUrl: string, accountId: number, handler: string, query: object): Promise<unknown> {
  const response = await fetch(`${simulatorUrl}/__simulator/accounts/${accountId}/act`, {
    method: "POST",
    body: JSON.stringify({ handler, query }),
  });
  if (!response.ok) throw new Error(`The simulator answered ${response.status}: ${await response.text()}`);
  return z.object({ body: z.unknown() }).parse(await response.json()).body;
}

const Numbered = z.looseObject({ number: z.number() });
const Seasons = z.array(z.looseObject({ number: z.number(), episodes: z.array(Numbered) }));

function sortSeasons(row: Row): Row {
  if (!("seasons" in row)) return row;
  const seasons = Seasons.parse(row.seasons);
  for (const season of seasons) season.episodes.sort(compareByNumber);
  return { ...row, seasons: seasons.sort(compareByNumber) };
}

function compareByNumber(one: { number: number }, other: { number: number }): number {
  return one.number - other.number;
}

const Titled = z.object({ ids: z.object({ simkl: z.number() }) });
const Identified = z.object({
  id: z.number().default(0),
  rewatch_id: z.number().default(0),
  movie: Titled.optional(),
  show: Titled.optional(),
  anime: Titled.optional(),
});

function compareByIdentity(one: Row, other: Row): number {
  return getRowIdentity(one).localeCompare(getRowIdentity(other));
}

export function getRowIdentity(row: Row): string {
  const { id, rewatch_id: rewatchId, movie, show, anime } = Identified.parse(row);
  return `${(movie ?? show ?? anime)?.ids.simkl} ${rewatchId} ${id}`;
}
