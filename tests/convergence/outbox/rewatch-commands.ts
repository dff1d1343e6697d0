import fc from "fast-check";
import { expect } from "vitest";
import { parseIntentForm } from "@/app/(signed-in)/_lib/parse-intent-form";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueue } from "@/lib/outbox/enqueue";
import { episodeKey } from "@/lib/outbox/intents/title-state";
import { getTitlePreview } from "@/lib/outbox/preview/title-preview";
import type { Session } from "@/lib/outbox/rewatch/session";
import type { FaultKind } from "@/simulator/state/faults";
import { listAllWrites } from "@/tests/fixtures/all-writes";
import type { Rewatcher } from "@/tests/fixtures/rewatcher";
import { compareById, readSimklSessions } from "@/tests/fixtures/simkl-sessions";
import type { SyncFixture } from "@/tests/fixtures/sync-fixture";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

export interface Model {
  /** Clicks that were accepted; each may write once. */
  accepted: number;
}

export interface Real {
  fixture: SyncFixture;
  user: Rewatcher;
}

type Command = fc.AsyncCommand<Model, Real>;

class ModelCommand implements Command {
  constructor(
    readonly label: string,
    readonly perform: (model: Model, real: Real) => Promise<void>,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    await this.perform(model, real);
    real.fixture.time.advance(1000);
  }

  toString(): string {
    return this.label;
  }
}

/** Hours before now. */
type When = number | "long-ago";
const watchedWhen: fc.Arbitrary<When> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<When>(0) },
  { weight: 2, arbitrary: fc.constantFrom<When>(5, 47, 49, 20 * 24, 365 * 24 - 1, "long-ago") },
);
const nth = fc.nat(5);

const beginCommand = fc
  .tuple(watchedWhen, fc.boolean(), fc.integer({ min: 1, max: 3 }))
  .map(
    ([at, isEmpty, times]) =>
      new ModelCommand(`begin ${isEmpty ? "empty" : "with the first"} (${at}) ×${times}`, (model, real) =>
        submitForm(
          model,
          real,
          { kind: "rewatch-start", simklId: real.user.show.simkl, watchedAt: "now", isEmpty },
          { at, times },
        ),
      ),
  );

const movieCommand = fc
  .tuple(watchedWhen, fc.integer({ min: 1, max: 2 }))
  .map(
    ([at, times]) =>
      new ModelCommand(`film again (${at}) ×${times}`, (model, real) =>
        submitForm(
          model,
          real,
          { kind: "rewatch-film", simklId: real.user.movie.simkl, watchedAt: "now" },
          { at, times },
        ),
      ),
  );

const markCommand = fc.tuple(watchedWhen, fc.nat(8), nth).map(
  ([at, number, index]) =>
    new ModelCommand(`mark ${number} of session ${index} (${at})`, async (model, real) => {
      const session = await pickSession(real, index);
      if (!session) return;
      const intent = { ...getTarget(real, session), kind: "rewatch-episodes", watchedAt: "now", episodes: [] };
      await submitForm(model, real, intent, { at, episode: pickEpisode(real, session, number) });
    }),
);

const stateCommand = fc.tuple(fc.constantFrom("active", "closed"), nth).map(
  ([state, index]) =>
    new ModelCommand(`session ${index} becomes ${state}`, async (model, real) => {
      const session = await pickSession(real, index);
      if (!session) return;
      // The same state twice within a minute would look like a repeated request.
      await syncUntilSettled(real);
      await submitForm(model, real, { ...getTarget(real, session), kind: "rewatch-state", state });
    }),
);

const removeCommand = fc.tuple(nth, fc.boolean()).map(
  ([index, isWhole]) =>
    new ModelCommand(`remove ${isWhole ? "session" : "an episode of session"} ${index}`, async (model, real) => {
      const session = await pickSession(real, index);
      const [key] = Object.keys(session?.watched ?? {});
      if (!session || (!isWhole && !key)) return;
      const [season, number] = (key ?? "").split(":").map(Number);
      const episodes = isWhole ? undefined : [{ season, number }];
      await submitForm(model, real, { ...getTarget(real, session), kind: "unrewatch", episodes });
    }),
);

const otherAppCommand = fc.tuple(fc.nat(8), nth, fc.constantFrom("mark", "mark", "open", "close", "finish")).map(
  ([number, index, what]) =>
    new ModelCommand(`another app: ${what} ${number} of session ${index}`, async (_, { fixture, user }) => {
      const sessions = await readSimklSessions(fixture, user, user.show.simkl);
      const session = sessions[index % Math.max(1, sessions.length)];
      const pinned = session ? { rewatch_id: session.rewatchId } : {};
      const episode = { number: (number % listEpisodes({ fixture, user }).length) + 1 };
      const show = {
        mark: { ...pinned, seasons: [{ number: 1, episodes: [episode] }] },
        open: { is_rewatch: true },
        close: { ...pinned, rewatch_status: "closed" },
        finish: { ...pinned, seasons: [{ number: 1 }] },
      }[what];
      const shows = [{ ids: { simkl: user.show.simkl }, ...show }];
      const { strictness } = fixture.app.simulator;
      const { rewatchActivity } = strictness;
      // A change by another app is only visible when it moves an activity.
      strictness.rewatchActivity = "list";
      await fixture.app.changeAtSimkl(user.account, "writeHistory", { shows }, { allow_rewatch: "yes" });
      strictness.rewatchActivity = rewatchActivity;
    }),
);

const siteCommand = fc.constant(
  new ModelCommand("begun on simkl.com, filled with the first watch", async (_, { fixture, user }) => {
    const { strictness, startRewatchOnSite } = fixture.app.simulator;
    const { rewatchActivity } = strictness;
    strictness.rewatchActivity = "list";
    expect(startRewatchOnSite(user.account, user.show.simkl)).toBe(true);
    strictness.rewatchActivity = rewatchActivity;
  }),
);

const waitCommand = fc
  .constantFrom(HOUR, 47 * HOUR, 49 * HOUR, 9 * DAY)
  .map((ms) => new ModelCommand(`wait ${ms / HOUR} h`, async (_, { fixture }) => fixture.time.advance(ms)));

const faultCommand = fc
  .constantFrom<FaultKind>("lost", "lost", "reset", "truncate", "html")
  .map(
    (kind) =>
      new ModelCommand(`the next write is struck: ${kind}`, async (_, { fixture, user }) =>
        fixture.app.simulator.faults.add({ kind, match: { method: "POST", account: user.account.id } }),
      ),
  );

const toggleCommand = fc.constant(
  new ModelCommand("the switch is off for a while", async (_, real) => {
    const where = { id: real.user.userId };
    await db.user.update({ where, data: { trackRewatches: false } });
    await syncUntilSettled(real);
    await db.user.update({ where, data: { trackRewatches: true } });
  }),
);

const syncCommand = fc.constant(new ModelCommand("sync", (_, real) => syncUntilSettled(real)));

export const rewatchCommands = [
  beginCommand,
  beginCommand,
  movieCommand,
  markCommand,
  markCommand,
  markCommand,
  stateCommand,
  stateCommand,
  removeCommand,
  otherAppCommand,
  siteCommand,
  waitCommand,
  waitCommand,
  faultCommand,
  toggleCommand,
  syncCommand,
  syncCommand,
];

/** Each run starts with a rewatch, so that most commands have a session. */
export function beginRewatch(model: Model, real: Real): Promise<void> {
  const intent = { kind: "rewatch-start", simklId: real.user.show.simkl, watchedAt: "now", isEmpty: false };
  return submitForm(model, real, intent);
}

/** Sends all writes, then compares the panel with Simkl and expects that no click wrote twice. */
export async function syncUntilSettled(real: Real): Promise<void> {
  const { fixture, user } = real;
  for (let tries = 0; tries < 6; tries += 1) {
    const outcome = await syncUser(user.userId, "write");
    fixture.time.advance(61_000);
    if (outcome === "done" && (await listAllWrites(user.userId)).every(({ settledAt }) => settledAt)) break;
  }
  const { show, movie } = user;
  for (const { simkl } of [show, movie]) {
    const shown = (await listSessions(real, simkl)).map(({ turn: _turn, ...session }) => session).sort(compareById);
    expect(shown).toEqual(await readSimklSessions(fixture, user, simkl));
  }
  expect(fixture.app.simulator.violations.found).toEqual([]);
}

interface SubmitOptions {
  at?: When;
  /** Selected from the list. */
  episode?: string;
  /** The number of tabs that send it at once. */
  times?: number;
}

/** At most one of several clicks at once is accepted. */
async function submitForm(
  model: Model,
  real: Real,
  intent: object,
  { at = 0, episode, times = 1 }: SubmitOptions = {},
): Promise<void> {
  const { fixture, user } = real;
  const form = new FormData();
  form.set("intent", JSON.stringify(intent));
  form.set("when", at === 0 || at === "long-ago" ? (at || "now").toString() : "at");
  if (typeof at === "number") form.set("at", new Date(fixture.time.now() - at * HOUR).toISOString().slice(0, 19));
  if (episode) form.set("episode", episode);
  const intents = Array.from({ length: times }, () => parseIntentForm(form, "UTC"));
  const accepted = (await Promise.all(intents.map((parsed) => enqueue(user.userId, parsed)))).filter(
    ({ state }) => state === "queued",
  );
  expect(accepted.length).toBeLessThanOrEqual(1);
  model.accepted += accepted.length;
  if (accepted.length > 0) fixture.app.expectViolations(user.account, "rewatch-write", "a click", 1);
}

function getTarget({ user }: Real, { rewatchId }: Session) {
  return { simklId: user.show.simkl, rewatchId };
}

async function listSessions({ user }: Real, simklId = user.show.simkl) {
  return (await getTitlePreview(user.userId, simklId)).rewatches?.sessions ?? [];
}

/** Often the active session. */
async function pickSession(real: Real, index: number): Promise<Session | undefined> {
  const sessions = (await listSessions(real)).filter(({ rewatchId }) => rewatchId !== null);
  const active = index < 4 ? sessions.find(({ state }) => state === "active") : undefined;
  return active ?? sessions[index % Math.max(1, sessions.length)];
}

function listEpisodes({ user }: Real) {
  return user.show.episodes.filter(({ season }) => season === 1);
}

/** Mostly the first missing episode, as the button names it. */
function pickEpisode(real: Real, { watched }: Session, number: number): string {
  const episodes = listEpisodes(real);
  const next = episodes.find((episode) => !(episodeKey(1, episode.number) in watched));
  const any = episodes[number % episodes.length];
  return `1:${(number > 2 ? next : any)?.number ?? 1}`;
}
