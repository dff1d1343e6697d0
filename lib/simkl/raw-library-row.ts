import { z } from "zod";
import { titleIds } from "./ids";
import { instant } from "./instant";
import { listStatus } from "./list-status";
import { rewatchStatus } from "./rewatch-status";
import { count, flag, text, whole, wholes } from "./tolerant";

const Title = z.object({ title: text, year: whole, poster: text, runtime: whole, ids: titleIds });

const NextInfo = z.object({ title: text, season: whole, episode: whole, date: text });

/** A row of `/sync/all-items` as Simkl writes it (digest §9, §13.5), except its episodes. */
export const RawLibraryRow = z.object({
  show: Title.optional(),
  movie: Title.optional(),
  anime: Title.optional(),
  anime_type: text,
  status: listStatus,
  added_to_watchlist_at: instant,
  last_watched_at: instant,
  user_rating: whole,
  user_rated_at: instant,
  last_watched: text,
  next_to_watch: text,
  watched_episodes_count: count,
  total_episodes_count: count,
  not_aired_episodes_count: count,
  next_to_watch_info: NextInfo.nullish().catch(null),
  memo: z.object({ text, is_private: flag }).nullish().catch(null),
  mapped_tvdb_seasons: wholes.optional(),
  seasons: z.unknown().optional(),
  is_rewatch: flag,
  rewatch_id: whole,
  rewatch_status: rewatchStatus,
});
