/** What a title is, in our words; Simkl has several for each (docs/simkl-api.md#types-statuses-and-media-objects). */
export type Kind = "movie" | "tv" | "anime";

/** The word for a kind in sync paths, in the keys of their answers and in the arrays of writes. */
export type SyncKind = "movies" | "shows" | "anime";

export const KIND_BY_SYNC_KIND: Record<SyncKind, Kind> = { movies: "movie", shows: "tv", anime: "anime" };
