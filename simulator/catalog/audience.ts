import type { Title } from "../model";
import { getShare } from "../world/hash";

/** How many people have a title on which list: deterministic, more for a better rank. */
export function estimateAudience(title: Title) {
  const people = Math.round(90_000 / Math.sqrt((title.rank ?? 20_000) + 3));
  const part = (list: string, min: number, max: number) =>
    Math.round(people * (min + (max - min) * getShare(`${list} ${title.simkl}`)));
  return {
    watching: title.kind === "movie" ? 0 : part("watching", 0.1, 0.4),
    planned: part("planned", 0.2, 0.5),
    completed: part("completed", 0.3, 1),
    /** A share of one. */
    dropped: 0.01 + getShare(`dropped ${title.simkl}`) * 0.09,
    watched: (timeframe: string) => part(`watched ${timeframe}`, 0.005, 0.02) + 1,
  };
}

/** `1.6%`, as Simkl writes it. */
export function formatPercent(part: number): string {
  return `${(part * 100).toFixed(1)}%`;
}
