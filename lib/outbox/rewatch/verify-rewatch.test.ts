import { expect, test } from "vitest";
import type { RewatchChange } from "@/lib/outbox/intents/change";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import type { Session } from "./session";
import { verifyRewatch } from "./verify-rewatch";

const AT = "2026-11-21T12:00:00Z";
const BEFORE: TitleState = {
  ...NOT_IN_LIBRARY,
  status: "completed",
  watched: { "1:1": "2020-01-01T00:00:00Z" },
  rewatchIds: [7],
};

const episodeRewatch = (rewatchId: number | null): RewatchChange => ({
  ...{ kind: "rewatch", rewatchId, of: "episodes", state: null, at: AT },
  seasons: [{ number: 1, isWhole: false, episodes: [{ number: 1 }] }],
});
const session = (rewatchId: number, overrides: Partial<Session> = {}): Session => ({
  ...{ rewatchId, state: "active", startedAt: AT, lastWatchedAt: AT, watchedEpisodes: 1, watched: { "1:1": AT } },
  ...overrides,
});
const opened: RewatchChange = { kind: "rewatch", rewatchId: null, of: "session", seasons: [], state: null, at: AT };
const ended: RewatchChange = { kind: "rewatch", rewatchId: 7, of: "session", seasons: [], state: "closed", at: AT };
const removed: RewatchChange = { kind: "unrewatch", rewatchId: 7, seasons: [] };
const old = session(7, { watched: {} });

test.each<[string, RewatchChange, number | null, Session[], object]>([
  ["a new session that has it", episodeRewatch(null), null, [old, session(8)], { status: "done", note: null }],
  [
    "an old session that has it",
    episodeRewatch(null),
    7,
    [session(7)],
    { status: "done", note: { code: "rewatch-joined" } },
  ],
  ["the requested session that has it", episodeRewatch(7), 7, [session(7)], { status: "done", note: null }],
  [
    "another session than the requested one",
    episodeRewatch(7),
    8,
    [old, session(8)],
    { status: "done", note: { code: "rewatch-split" } },
  ],
  ["none after a lost response", episodeRewatch(7), null, [old], { status: "absent" }],
  [
    "none after a response without a session",
    episodeRewatch(7),
    0,
    [old],
    { status: "not-done", reason: { code: "rewatch-not-counted" } },
  ],
  ["none after a response with the session", episodeRewatch(7), 7, [old], { status: "absent" }],
  ["a new empty session", opened, null, [old, session(9, { watched: {} })], { status: "done", note: null }],
  ["an old session instead of a new one", opened, 7, [old], { status: "done", note: { code: "rewatch-joined" } }],
  ["no new session", opened, null, [old], { status: "absent" }],
  ["the requested state", ended, null, [session(7, { state: "closed" })], { status: "done", note: null }],
  [
    "another state",
    ended,
    7,
    [session(7, { state: "completed" })],
    { status: "done", note: { code: "rewatch-state-kept", state: "completed" } },
  ],
  ["another state after a lost response", ended, null, [session(7)], { status: "absent" }],
  ["no such session", ended, 7, [], { status: "not-done", reason: { code: "rewatch-unknown" } }],
  ["a removed session", removed, null, [session(8)], { status: "done", note: null }],
  ["a session that still exists", removed, 7, [old], { status: "absent" }],
])("finds %s", (_, change, rewatchId, sessions, finding) =>
  expect(verifyRewatch({ change, before: BEFORE, rewatchId }, sessions, BEFORE)).toEqual(finding),
);

test("finds a first viewing where Simkl had none", () => {
  const now = { ...BEFORE, watched: { "1:1": AT } };
  expect(verifyRewatch({ change: episodeRewatch(7), before: BEFORE, rewatchId: 0 }, [old], now)).toEqual({
    status: "done",
    note: { code: "counted-as-first" },
  });
});
