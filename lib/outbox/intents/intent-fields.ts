import { z } from "zod";

export const simklId = z.int32().positive();
export const season = z.int().min(0).max(1000);
export const number = z.int().min(1).max(100_000);
export const episodePlace = z.object({ season, number });

export const instant = z.iso.datetime({ offset: true });

/** `now` is the click; `long-ago` is for a date that the person does not remember. */
export const WatchedAt = z.union([z.literal("now"), z.literal("long-ago"), instant]);
export type WatchedAt = z.output<typeof WatchedAt>;
