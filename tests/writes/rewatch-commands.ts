import fc from "fast-check";
import { expect } from "vitest";
import { wishOfForm } from "@/app/(signed-in)/acting/wish-of-form";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/sync/engine";
import { enqueue } from "@/lib/writes/enqueue";
import { rewatchesAhead } from "@/lib/writes/rewatch/rewatches-ahead";
import type { Session } from "@/lib/writes/rewatch/session";
import { episodeKey } from "@/lib/writes/title-state";
import type { FaultKind } from "@/simulator/state/faults";
import { allWrites } from "./all-writes";
import type { Rewatcher } from "./rewatcher";
import { byId, sessionsAtSimkl } from "./sessions-at-simkl";
import type { Stage } from "./stage";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** What is known without asking anybody: how many clicks were kept, each of which may write once. */
export interface Model {
  kept: number;
}

export interface Real {
  stage: Stage;
  person: Rewatcher;
}

type Command = fc.AsyncCommand<Model, Real>;

/** Something a person, another app of theirs, the network or the clock does. */
class Does implements Command {
  constructor(
    readonly words: string,
    readonly act: (model: Model, real: Real) => Promise<void>,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    await this.act(model, real);
    real.stage.time.advance(1000);
  }

  toString(): string {
    return this.words;
  }
}

/** When the person says that they watched: now, or so many hours ago, or long ago. */
type When = number | "long-ago";
const when: fc.Arbitrary<When> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<When>(0) },
  { weight: 2, arbitrary: fc.constantFrom<When>(5, 47, 49, 20 * 24, 365 * 24 - 1, "long-ago") },
);
const nth = fc.nat(5);

const begin = fc
  .tuple(when, fc.boolean(), fc.integer({ min: 1, max: 3 }))
  .map(
    ([at, isEmpty, times]) =>
      new Does(`begin ${isEmpty ? "empty" : "with the first"} (${at}) ×${times}`, (model, real) =>
        press(
          model,
          real,
          { kind: "rewatch-start", simklId: real.person.show.simkl, watchedAt: "now", isEmpty },
          { at, times },
        ),
      ),
  );

const film = fc
  .tuple(when, fc.integer({ min: 1, max: 2 }))
  .map(
    ([at, times]) =>
      new Does(`film again (${at}) ×${times}`, (model, real) =>
        press(model, real, { kind: "rewatch-film", simklId: real.person.film.simkl, watchedAt: "now" }, { at, times }),
      ),
  );

const mark = fc.tuple(when, fc.nat(8), nth).map(
  ([at, number, index]) =>
    new Does(`mark ${number} of session ${index} (${at})`, async (model, real) => {
      const session = await pick(real, index);
      if (!session) return;
      const intent = { ...about(real, session), kind: "rewatch-episodes", watchedAt: "now", episodes: [] };
      await press(model, real, intent, { at, episode: nextOr(real, session, number) });
    }),
);

const turn = fc.tuple(fc.constantFrom("active", "closed"), nth).map(
  ([state, index]) =>
    new Does(`session ${index} becomes ${state}`, async (model, real) => {
      const session = await pick(real, index);
      if (!session) return;
      // To and fro within a minute would look like the same request sent again.
      await comeToRest(real);
      await press(model, real, { ...about(real, session), kind: "rewatch-state", state });
    }),
);

const remove = fc.tuple(nth, fc.boolean()).map(
  ([index, isWhole]) =>
    new Does(`remove ${isWhole ? "session" : "an episode of session"} ${index}`, async (model, real) => {
      const session = await pick(real, index);
      const [key] = Object.keys(session?.watched ?? {});
      if (!session || (!isWhole && !key)) return;
      const [season, number] = (key ?? "").split(":").map(Number);
      const episodes = isWhole ? undefined : [{ season, number }];
      await press(model, real, { ...about(real, session), kind: "unrewatch", episodes });
    }),
);

const elsewhere = fc.tuple(fc.nat(8), nth, fc.constantFrom("mark", "mark", "open", "close", "finish")).map(
  ([number, index, what]) =>
    new Does(`another app: ${what} ${number} of session ${index}`, async (_, { stage, person }) => {
      const sessions = await sessionsAtSimkl(stage, person, person.show.simkl);
      const session = sessions[index % Math.max(1, sessions.length)];
      const pinned = session ? { rewatch_id: session.rewatchId } : {};
      const episode = { number: (number % episodesOf({ stage, person }).length) + 1 };
      const show = {
        mark: { ...pinned, seasons: [{ number: 1, episodes: [episode] }] },
        open: { is_rewatch: true },
        close: { ...pinned, rewatch_status: "closed" },
        finish: { ...pinned, seasons: [{ number: 1 }] },
      }[what];
      const shows = [{ ids: { simkl: person.show.simkl }, ...show }];
      const { strictness } = stage.house.simulator;
      const { rewatchActivity } = strictness;
      // What moves no activity and was not asked for here cannot be known.
      strictness.rewatchActivity = "list";
      await stage.house.act(person.account, "writeHistory", { shows }, { allow_rewatch: "yes" });
      strictness.rewatchActivity = rewatchActivity;
    }),
);

const onSite = fc.constant(
  new Does("begun on simkl.com, filled with the first watch", async (_, { stage, person }) => {
    const { strictness, beginOnSite } = stage.house.simulator;
    const { rewatchActivity } = strictness;
    strictness.rewatchActivity = "list";
    expect(beginOnSite(person.account, person.show.simkl)).toBe(true);
    strictness.rewatchActivity = rewatchActivity;
  }),
);

const wait = fc
  .constantFrom(HOUR, 47 * HOUR, 49 * HOUR, 9 * DAY)
  .map((ms) => new Does(`wait ${ms / HOUR} h`, async (_, { stage }) => stage.time.advance(ms)));

const fault = fc
  .constantFrom<FaultKind>("lost", "lost", "reset", "truncate", "html")
  .map(
    (kind) =>
      new Does(`the next write is struck: ${kind}`, async (_, { stage, person }) =>
        stage.house.simulator.faults.add({ kind, match: { method: "POST", account: person.account.id } }),
      ),
  );

const toggle = fc.constant(
  new Does("the switch is off for a while", async (_, real) => {
    const where = { id: real.person.userId };
    await db.user.update({ where, data: { trackRewatches: false } });
    await comeToRest(real);
    await db.user.update({ where, data: { trackRewatches: true } });
  }),
);

const sync = fc.constant(new Does("sync", (_, real) => comeToRest(real)));

export const rewatchCommands = [
  begin,
  begin,
  film,
  mark,
  mark,
  mark,
  turn,
  turn,
  remove,
  elsewhere,
  onSite,
  wait,
  wait,
  fault,
  toggle,
  sync,
  sync,
];

/** How every run begins: with a rewatch of the show, so that most of what follows has something to be about. */
export function beginRewatch(model: Model, real: Real): Promise<void> {
  const intent = { kind: "rewatch-start", simklId: real.person.show.simkl, watchedAt: "now", isEmpty: false };
  return press(model, real, intent);
}

/** Sends what waits until nothing does, then: what the panel says is what Simkl says, and no click wrote twice. */
export async function comeToRest(real: Real): Promise<void> {
  const { stage, person } = real;
  for (let tries = 0; tries < 6; tries += 1) {
    const outcome = await syncUser(person.userId, "write");
    stage.time.advance(61_000);
    if (outcome === "done" && (await allWrites(person.userId)).every(({ settledAt }) => settledAt)) break;
  }
  const { show, film: movie } = person;
  for (const { simkl } of [show, movie]) {
    const shown = (await panel(real, simkl)).map(({ turn: _turn, ...session }) => session).sort(byId);
    expect(shown).toEqual(await sessionsAtSimkl(stage, person, simkl));
  }
  expect(stage.house.simulator.violations.found).toEqual([]);
}

interface Pressed {
  at?: When;
  /** Chosen from the list. */
  episode?: string;
  /** In so many tabs at once. */
  times?: number;
}

/** A form is sent, as its action takes it: at most one of several presses at once is kept. */
async function press(
  model: Model,
  real: Real,
  intent: object,
  { at = 0, episode, times = 1 }: Pressed = {},
): Promise<void> {
  const { stage, person } = real;
  const form = new FormData();
  form.set("intent", JSON.stringify(intent));
  form.set("when", at === 0 || at === "long-ago" ? (at || "now").toString() : "at");
  if (typeof at === "number") form.set("at", new Date(stage.time.now() - at * HOUR).toISOString().slice(0, 19));
  if (episode) form.set("episode", episode);
  const wishes = Array.from({ length: times }, () => wishOfForm(form, "UTC"));
  const kept = (await Promise.all(wishes.map((wish) => enqueue(person.userId, wish)))).filter(
    ({ state }) => state === "queued",
  );
  expect(kept.length).toBeLessThanOrEqual(1);
  model.kept += kept.length;
  if (kept.length > 0) stage.house.expectViolations(person.account, "rewatch-write", "a click", 1);
}

function about({ person }: Real, { rewatchId }: Session) {
  return { simklId: person.show.simkl, rewatchId };
}

async function panel({ person }: Real, simklId = person.show.simkl) {
  return (await rewatchesAhead(person.userId, simklId))?.sessions ?? [];
}

/** A session of the show that has its number: often the one under way. */
async function pick(real: Real, index: number): Promise<Session | undefined> {
  const sessions = (await panel(real)).filter(({ rewatchId }) => rewatchId !== null);
  const active = index < 4 ? sessions.find(({ state }) => state === "active") : undefined;
  return active ?? sessions[index % Math.max(1, sessions.length)];
}

function episodesOf({ person }: Real) {
  return person.show.episodes.filter(({ season }) => season === 1);
}

/** Mostly the first that the session lacks, as the button names it; else any. */
function nextOr(real: Real, { watched }: Session, number: number): string {
  const episodes = episodesOf(real);
  const next = episodes.find((episode) => !(episodeKey(1, episode.number) in watched));
  const any = episodes[number % episodes.length];
  return `1:${(number > 2 ? next : any)?.number ?? 1}`;
}
