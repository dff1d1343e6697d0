import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { stampAccount } from "@/simulator/accounts/stamp-account";
import type { Account, Item, World } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";
import { Random } from "@/simulator/world/random";

/** Around these, days, months and years begin and end, or have 23 or 25 hours, in one zone or another. */
const EDGES = [
  "2025-03-09T05:00:00Z",
  "2025-03-09T07:00:00Z",
  "2025-11-02T04:00:00Z",
  "2025-11-02T06:00:00Z",
  "2025-11-03T05:00:00Z",
  "2024-02-28T15:00:00Z",
  "2024-02-29T00:00:00Z",
  "2024-02-29T10:00:00Z",
  "2024-03-01T05:00:00Z",
  "2023-12-31T10:00:00Z",
  "2023-12-31T15:00:00Z",
  "2024-01-01T00:00:00Z",
  "2024-01-01T05:00:00Z",
  "2000-01-01T00:00:00Z",
];
const SHIFTS_S = [-3600, -1, 0, 1, 60, 1800, 3600, 5400, 7200, 43_200];
/** Some watch one after the other, past midnight or into another year. */
const EPISODE_MS = 2_503_000;
const FIRST_DATE_MS = Date.parse("2000-01-01T00:00:00Z");

/** A small account whose dates lie about the edges of calendars, some of one second, some filled in, some unknown; some episodes are only counted. */
export function createEdgeAccount(world: World, id: number, timeZone: string, now: Date): Account {
  const random = new Random(id);
  const size = { films: random.integer(0, 12), shows: random.integer(1, 4), anime: random.integer(1, 3) };
  const account = createSeededAccount(world, { id, seed: id, ...size, episodes: random.integer(0, 70), timeZone, now });
  const evenings = new Random(-id);
  const together = pickEdge(random);
  const pickDate = () => (random.chance(0.1) ? together : pickSomeDate(random));
  let rewatchId = id * 100;
  for (const item of account.items.values()) {
    for (const key of item.watched.keys()) item.watched.set(key, pickDate());
    addBinges(item, evenings);
    if (item.watched.size > 0 && random.chance(0.3)) item.undatedCount = random.integer(1, 9);
    if (item.lastWatchedAt === null) continue;
    item.lastWatchedAt = pickDate() ?? item.lastWatchedAt;
    if (!random.chance(0.3)) continue;
    rewatchId += 1;
    item.rewatches.push({
      id: rewatchId,
      state: "closed",
      startedAt: "2023-01-01T12:00:00Z",
      lastWatchedAt: pickEdge(random),
      // simkl.com fills a session with what was watched before it, dates and all.
      episodes: new Map(
        [...item.watched].map(([key, at]) => [key, at !== null && random.chance(0.3) ? at : pickEdge(random)]),
      ),
    });
  }
  stampAccount(account, world);
  return account;
}

/** Three titles of ten are watched in one go, but for a few of their episodes. */
function addBinges({ watched }: Item, random: Random): void {
  if (!random.chance(0.3)) return;
  const evening = Date.parse(pickEdge(random));
  for (const [place, key] of [...watched.keys()].entries())
    if (random.chance(0.8)) watched.set(key, formatInstant(evening + place * EPISODE_MS));
}

function pickSomeDate(random: Random): string | null {
  if (random.chance(0.08)) return random.pick([null, "1970-01-01T00:00:01Z", "1999-12-31T23:59:59Z"]);
  return pickEdge(random);
}

function pickEdge(random: Random): string {
  const at = Date.parse(random.pick(EDGES)) + random.pick(SHIFTS_S) * 1000;
  return formatInstant(Math.max(at, FIRST_DATE_MS));
}
