import type { Kind } from "@/lib/domain/kind";

/** In sync paths, in the keys of their responses and in the arrays of writes (docs/simkl-api.md#types-statuses-and-media-objects). */
export type SyncKind = "movies" | "shows" | "anime";

export const KIND_BY_SYNC_KIND: Record<SyncKind, Kind> = { movies: "movie", shows: "tv", anime: "anime" };
