import { listRegularEpisodes } from "@/simulator/catalog/aired";
import { estimateAudience, formatPercent } from "@/simulator/catalog/audience";
import type { CustomList, Title, World } from "@/simulator/model";

type ListEntry = CustomList["items"][number];

/** Null for a title that is no longer in the world (docs/simkl-api.md#custom-lists). */
export function toListItem({ titles }: World, { simkl, note }: ListEntry, position: number) {
  const title = titles.get(simkl);
  if (!title) return null;
  const people = estimateAudience(title);
  return {
    note: note === null ? {} : { text: note },
    title: title.title,
    year: title.year,
    type: title.kind,
    poster: title.poster,
    fanart: title.fanart,
    runtime: title.kind === "movie" ? title.runtime : sumRuntimes(title),
    ids: { simkl_id: simkl, slug: title.slug, ...title.ids },
    rank: title.rank,
    position,
    ratings: {
      ...title.ratings,
      simkl: title.ratings.simkl && { ...title.ratings.simkl, drop_rate: formatPercent(people.dropped) },
    },
    watched: people.watched("month"),
    plan_to_watch: people.planned,
    completed: people.completed,
    status: title.status,
    release_date: title.released === null ? null : `${title.released}T00:00:00Z`,
    genres: title.genres,
    origin_countries: title.country === null ? [] : [title.country],
    original_language: title.language,
    ...(title.kind === "movie" ? {} : toSerialFields(title, people.watching)),
  };
}

/** Of all episodes: a recorded list has 2,725 for a show of 42 episodes. */
function sumRuntimes(title: Title): number {
  return listRegularEpisodes(title).reduce((sum, { runtime }) => sum + (runtime ?? title.runtime ?? 0), 0);
}

function toSerialFields(title: Title, watching: number) {
  const episodes = listRegularEpisodes(title);
  return {
    watching,
    total_episodes: episodes.length,
    runtime_episode: title.runtime,
    network: title.network,
    total_seasons: new Set(episodes.map(({ season }) => season)).size,
  };
}
