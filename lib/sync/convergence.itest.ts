import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { exportLibrary } from "@/lib/library/export";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import type { Account } from "@/simulator/model";
import type { Fault } from "@/simulator/state/faults";
import { everythingAbout, Rows, sorted } from "@/tests/everything-about";
import { type House, openHouse } from "@/tests/house";
import { syncUser } from "./engine";

const SCHEDULES = Number(process.env.SCHEDULES ?? 8);
let house: House;
let nextId = 830_000;
/** What each account's library began with: most changes happen there. */
const library = new Map<number, number[]>();

beforeAll(async () => {
  house = await openHouse({ strictness: { caps: "note", quota: false } });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await house.close();
});

type Step =
  | { do: "change"; handler: string; title: number; episode: number; value: number }
  | { do: "sync" }
  | { do: "fault"; fault: Fault }
  | { do: "wait" };

const change = (handler: string) =>
  fc.record({
    do: fc.constant("change" as const),
    handler: fc.constant(handler),
    title: fc.nat(8),
    episode: fc.integer({ min: 1, max: 6 }),
    value: fc.integer({ min: 1, max: 10 }),
  });
const fault = (kind: Fault["kind"], rest: Partial<Fault> = {}) =>
  fc.constant<Step>({ do: "fault", fault: { kind, ...rest } });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.oneof(
      ...["watch", "unwatch", "rate", "unrate", "list", "remove", "memo", "pause", "again"].map(change),
    ),
  },
  { weight: 3, arbitrary: fc.constant<Step>({ do: "sync" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "wait" }) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fault("truncate"),
      fault("html", { status: 200 }),
      fault("empty", { body: null }),
      fault("empty", { body: {} }),
      fault("status", { status: 404, body: { error: "url_failed", code: 404 } }),
      fault("burst401"),
    ),
  },
);

test(
  "whatever happens on either side, after a clean sync the library equals Simkl's",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (schedule) => {
        const account = person();
        const userId = await house.moveIn(account);
        await syncUser(userId, "sign-in");
        for (const each of schedule) await take(each, account, userId);

        house.simulator.faults.clear();
        await untilDone(userId);
        expect(await local(userId, account)).toEqual(await remote(account));
      }),
      { numRuns: SCHEDULES, ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}) },
    );
  },
  10 * 60_000,
);

async function take(each: Step, account: Account, userId: number): Promise<void> {
  if (each.do === "sync") await syncUser(userId, "schedule");
  else if (each.do === "wait") house.simulator.clock.advance(1000);
  else if (each.do === "fault")
    house.simulator.faults.add({ match: { path: "/sync/*", account: account.id }, ...each.fault });
  else await makeChange(each, account);
}

async function makeChange({ handler, title, episode, value }: Extract<Step, { do: "change" }>, account: Account) {
  const known = [...new Set([...(library.get(account.id) ?? []), ...strangers()])];
  const target = house.simulator.world.titles.get(known[title % known.length] ?? 0);
  if (!target) return;
  const ids = { simkl: target.simkl };
  const list = target.kind === "movie" ? "movies" : "shows";
  const item = target.kind === "movie" ? { ids } : { ids, seasons: [{ number: 1, episodes: [{ number: episode }] }] };
  const status = target.kind === "movie" ? "completed" : "watching";
  const changes: Record<string, () => Promise<void>> = {
    watch: () => house.act(account, "writeHistory", { [list]: [item] }),
    unwatch: () => house.act(account, "removeHistory", { shows: target.kind === "movie" ? [] : [item] }),
    rate: () => house.act(account, "writeRatings", { [list]: [{ ids, rating: value }] }),
    unrate: () => house.act(account, "removeRatings", { [list]: [{ ids }] }),
    list: () => house.act(account, "addToList", { [list]: [{ ids, to: value > 5 ? "plantowatch" : "dropped" }] }),
    remove: () => house.act(account, "removeHistory", { [list]: [{ ids }] }),
    memo: () =>
      house.act(account, "writeHistory", {
        [list]: [{ ids, status, memo: { text: `memo ${value}`, is_private: value > 5 } }],
      }),
    pause: () => house.act(account, "scrobblePause", { progress: value, ...playing(target.kind, ids, episode) }),
    again: () => house.act(account, "writeHistory", { [list]: [item] }, { allow_rewatch: "yes" }),
  };
  await changes[handler]?.();
}

/** A few titles of each kind that are in nobody's library. */
function strangers(): number[] {
  const titles = [...house.simulator.world.titles.values()];
  return (["movie", "tv", "anime"] as const).flatMap((kind) =>
    titles
      .filter((title) => title.kind === kind)
      .slice(0, 1)
      .map(({ simkl }) => simkl),
  );
}

function playing(kind: string, ids: object, episode: number) {
  if (kind === "movie") return { movie: { ids } };
  return { [kind === "tv" ? "show" : "anime"]: { ids }, episode: { season: 1, number: episode } };
}

/** A stamp of the last second is looked at again by design, so a clean sync may take a second look. */
async function untilDone(userId: number): Promise<void> {
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(await syncUser(userId, "schedule")).toBe("done");
}

async function local(userId: number, account: Account): Promise<Rows> {
  let text = "";
  for await (const chunk of exportLibrary({ id: userId, plan: account.plan }, new Date(0))) text += chunk;
  const { version, exportedAt, ...library } = JSON.parse(text);
  return sorted(Rows.parse(library));
}

async function remote(account: Account): Promise<Rows> {
  return sorted(await everythingAbout(house.simulator.url, account.id));
}

function person(): Account {
  nextId += 1;
  const size = { films: 3, shows: 2, anime: 1, episodes: 8 };
  const account = seededAccount(house.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size });
  library.set(account.id, [...account.items.keys()]);
  return account;
}
