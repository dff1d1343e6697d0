import type { Item, Title, World } from "../model";
import { DAY, formatInstant, MINUTE } from "../world/instant";
import type { Random } from "../world/random";

export interface Taste {
  /** The share of finished titles that gets a rating. */
  diligence: number;
  /** By genre, how much better or worse than the community rates. */
  genres: Record<string, number>;
  /** Nothing is rated after this, in milliseconds since the epoch. */
  until: number;
  random: Random;
}

/** Rates like the community, shifted by taste; some ratings are removed again. */
export function rateItems(items: readonly Item[], world: World, taste: Taste): void {
  for (const item of items) {
    const title = world.titles.get(item.simkl);
    if (!title || item.status === "plantowatch" || !taste.random.chance(getDiligence(item, taste))) continue;

    const at = pickRatingTime(item, taste);
    item.ratingChangedAt = at;
    if (taste.random.chance(0.02)) continue;
    item.rating = pickRating(item, title, taste);
    item.ratedAt = at;
  }
}

function getDiligence({ status }: Item, taste: Taste): number {
  return status === "completed" ? taste.diligence : taste.diligence * 0.4;
}

/** Usually right afterwards, sometimes days later. */
function pickRatingTime(item: Item, { random, until }: Taste): string {
  const delay = random.chance(0.8) ? random.integer(1, 25) * MINUTE : random.next() * 6 * DAY;
  return formatInstant(Math.min(Date.parse(item.changedAt) + delay, until - 1000));
}

function pickRating(item: Item, title: Title, { genres, random }: Taste): number {
  const quality = (title.ratings.simkl?.rating ?? 7) - 7.2;
  const liking = title.genres.reduce((sum, genre) => sum + (genres[genre] ?? 0), 0);
  const penalty = item.status === "dropped" ? -3 : 0;
  const rating = Math.round(7.4 + quality * 1.1 + liking + penalty + random.normal() * 0.9);
  return Math.min(10, Math.max(1, rating));
}
