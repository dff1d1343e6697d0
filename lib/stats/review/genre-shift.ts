import type { Slice } from "../breakdown/breakdown";

export interface GenreShift {
  genre: string;
  /** Of all the time, from 0 to 1; a title of several genres counts with each. */
  now: number;
  before: number;
}

/** The genres that take or took most time, with their share of it now and before, those that take most now first. */
export function genreShift(
  now: readonly Slice[],
  minutesNow: number,
  before: readonly Slice[],
  minutesBefore: number,
  limit: number,
): GenreShift[] {
  const shares = (slices: readonly Slice[], all: number) =>
    new Map(slices.flatMap(({ value, minutes }) => (value !== null && all > 0 ? [[value, minutes / all]] : [])));
  const [then, today] = [shares(before, minutesBefore), shares(now, minutesNow)];
  return [...new Set([...today.keys(), ...then.keys()])]
    .map((genre) => ({ genre, now: today.get(genre) ?? 0, before: then.get(genre) ?? 0 }))
    .sort((a, b) => Math.max(b.now, b.before) - Math.max(a.now, a.before) || a.genre.localeCompare(b.genre))
    .slice(0, limit)
    .sort((a, b) => b.now - a.now || b.before - a.before || a.genre.localeCompare(b.genre));
}
