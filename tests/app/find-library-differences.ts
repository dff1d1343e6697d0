import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { exportLibrary } from "@/lib/library/export/export-library";
import type { Account } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";
import { getRowIdentity, type Row, Rows, readSimulatorLibrary, sortRows } from "./simulator-library";
import type { TestApp } from "./test-app";

/** Compares `/api/export` with the library at Simkl, with all options; one line for each different field. */
export async function findLibraryDifferences(app: TestApp, account: Account, userId: number): Promise<string[]> {
  let text = "";
  for await (const chunk of exportLibrary({ id: userId, plan: account.plan }, new Date())) text += chunk;
  const { version: _version, exportedAt: _exportedAt, ...library } = JSON.parse(text);
  const unreported = listTitlesWithUnreportedAirings(app, account);
  const local = mapRows(sortRows(Rows.parse(library)), (row) =>
    isHidden(row, account) ? [] : [withoutAirings(row, unreported)],
  );
  const remote = mapRows(sortRows(await readSimulatorLibrary(app.simulator.url, account.id)), (row) => [
    withoutAirings(row, unreported),
  ]);
  const lists = new Set([...Object.keys(local), ...Object.keys(remote)]);
  return [...lists].flatMap((list) => findListDifferences(list, local[list] ?? [], remote[list] ?? []));
}

function findListDifferences(list: string, local: Row[], remote: Row[]): string[] {
  const ours = new Map(local.map((row) => [getRowIdentity(row), row]));
  const theirs = new Map(remote.map((row) => [getRowIdentity(row), row]));
  const repeated = local.length - ours.size;
  const lines = repeated > 0 ? [`${list}: ${repeated} rows twice`] : [];
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const [mine = {}, theirRow = {}] = [ours.get(id), theirs.get(id)];
    if (!ours.has(id) || !theirs.has(id)) lines.push(`${list} ${id}: only ${ours.has(id) ? "here" : "at Simkl"}`);
    else
      for (const field of new Set([...Object.keys(mine), ...Object.keys(theirRow)]))
        if (!isDeepStrictEqual(mine[field], theirRow[field]))
          lines.push(`${list} ${id} ${field}: ${JSON.stringify(mine[field])} is ${JSON.stringify(theirRow[field])}`);
  }
  return lines;
}

/** On the free plan Simkl hides rewatches that we still have (docs/simkl-api.md#rewatches-in-the-interface). */
function isHidden(row: Row, account: Account): boolean {
  return account.plan === "free" && row.is_rewatch === true;
}

/** An episode that airs moves no activity (docs/simkl-api.md#activities). */
function listTitlesWithUnreportedAirings({ simulator }: TestApp, account: Account): Set<number> {
  const now = formatInstant(simulator.clock.now());
  const unreported = [...account.items.values()].filter(({ simkl, changedAt }) =>
    simulator.world.titles
      .get(simkl)
      ?.episodes.some(({ airsAt }) => airsAt !== null && airsAt > changedAt && airsAt <= now),
  );
  return new Set(unreported.map(({ simkl }) => simkl));
}

const Titled = z.object({ ids: z.object({ simkl: z.number() }) });
const Wrapped = z.object({ movie: Titled.optional(), show: Titled.optional(), anime: Titled.optional() });

function withoutAirings(row: Row, unreported: ReadonlySet<number>): Row {
  const { movie, show, anime } = Wrapped.parse(row);
  const title = movie ?? show ?? anime;
  if (!title || !unreported.has(title.ids.simkl)) return row;
  const { not_aired_episodes_count: _notAired, next_to_watch: _next, next_to_watch_info: _info, ...rest } = row;
  return rest;
}

function mapRows(library: Rows, map: (row: Row) => Row[]): Rows {
  return Object.fromEntries(Object.entries(library).map(([name, rows]) => [name, rows.flatMap(map)]));
}
