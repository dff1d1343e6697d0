import { expect, test } from "vitest";
import { type AuditedRewatch, type AuditedViewing, findSuspects } from "./find-suspects";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 4, 1, 20);

const session = (rewatchId: number, startedAt: number, more: Partial<AuditedRewatch> = {}): AuditedRewatch => ({
  ...{ simklId: 1, rewatchId, state: "completed", startedAt: new Date(startedAt), lastWatchedAt: new Date(startedAt) },
  ...{ watchedEpisodes: 0, kind: "tv", isMovie: false, title: "A show", url: "", ...more },
});
const seen = (rewatchId: number, number: number, at: number, more: Partial<AuditedViewing> = {}): AuditedViewing => ({
  ...{ simklId: 1, rewatchId, season: 1, number, at: new Date(at), firstAt: null, minutes: 40, ...more },
});
const evenings = (rewatchId: number, from: number, count = 6) =>
  Array.from({ length: count }, (_, index) => seen(rewatchId, index + 1, from + index * 24 * HOUR));
const found = (rewatches: AuditedRewatch[], viewings: AuditedViewing[]) =>
  findSuspects(rewatches, viewings).map(({ rewatchId, turn, reasons }) => [
    rewatchId,
    turn,
    reasons.map(({ kind }) => kind),
  ]);

test("nothing speaks against evenings that people have, not even an episode right after the other", () => {
  const apart = [session(1, START), session(2, START + 60 * 24 * HOUR)];
  const binge = [1, 2, 3, 4, 5, 6, 7].map((number) => seen(2, number, START + 60 * 24 * HOUR + number * 40 * MINUTE));
  expect(found(apart, [...evenings(1, START), ...binge])).toEqual([]);
});

test("an episode again within 48 hours is reported with the earlier viewing; after 48 hours it is not", () => {
  const first = { firstAt: new Date(START - 47 * HOUR) };
  const [suspect] = findSuspects([session(1, START)], [seen(1, 3, START, first)]);
  expect(suspect?.reasons).toEqual([
    { kind: "soon-after", turn: 0, ms: 47 * HOUR, place: { season: 1, number: 3 }, episodes: 1 },
  ]);
  expect(found([session(1, START)], [seen(1, 3, START, { firstAt: new Date(START - 48 * HOUR) })])).toEqual([]);
});

test("of two rewatches of a movie within two days the later one is reported", () => {
  const movie = { isMovie: true };
  const viewing = (rewatchId: number, at: number) => seen(rewatchId, 0, at, { season: 0 });
  const both = [session(1, START, movie), session(2, START + 30 * HOUR, movie)];
  expect(found(both, [viewing(1, START), viewing(2, START + 30 * HOUR)])).toEqual([[2, 2, ["soon-after"]]]);
});

test("rewatches of a show that begin together are reported, as an app creates that forgets which one it began", () => {
  const forks = [session(1, START), session(2, START + HOUR), session(3, START + 2 * HOUR)];
  const one = [seen(1, 1, START), seen(2, 2, START + HOUR), seen(3, 3, START + 2 * HOUR)];
  expect(found(forks, one)).toEqual([
    [3, 3, ["begun-together"]],
    [2, 2, ["begun-together"]],
  ]);
});

test("three episodes of one second are reported, two may have been one evening", () => {
  const at = (count: number) => Array.from({ length: count }, (_, index) => seen(1, index + 1, START));
  expect(findSuspects([session(1, START)], at(3))[0]?.reasons).toEqual([
    { kind: "one-second", episodes: 3, at: new Date(START) },
  ]);
  expect(found([session(1, START)], at(2))).toEqual([]);
});

test("a season within minutes is a burst, one of a single second is reported once", () => {
  const minutes = Array.from({ length: 10 }, (_, index) => seen(1, index + 1, START + index * MINUTE));
  expect(findSuspects([session(1, START)], minutes)[0]?.reasons).toEqual([
    { kind: "burst", episodes: 10, ms: 9 * MINUTE, lengthMs: 9 * 40 * MINUTE },
  ]);
  const second = Array.from({ length: 10 }, (_, index) => seen(1, index + 1, START));
  expect(found([session(1, START)], second)).toEqual([[1, 1, ["one-second"]]]);
});

test("rewatches of three titles at one second are all reported", () => {
  const titles = [1, 2, 3];
  const rewatches = titles.map((simklId) => session(simklId, START, { simklId, isMovie: true }));
  const viewings = titles.map((simklId) => seen(simklId, 0, START, { simklId, season: 0 }));
  expect(found(rewatches, viewings).map(([, , reasons]) => reasons)).toEqual(Array(3).fill(["shared-second"]));
  expect(found(rewatches.slice(1), viewings.slice(1))).toEqual([]);
});

test("what simkl.com filled in with the dates of the first watch speaks against nothing", () => {
  const filled = Array.from({ length: 10 }, (_, index) => seen(1, index + 1, START, { firstAt: new Date(START) }));
  expect(found([session(1, START)], filled)).toEqual([]);
});
