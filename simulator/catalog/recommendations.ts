import type { Title, World } from "@/simulator/model";
import { getShare } from "@/simulator/world/hash";
import { estimateAudience } from "./audience";

const COUNT = 10;
/** Below this many people of a title's audience nobody has recommended anything. */
const FEW_PEOPLE = 900;

export interface Recommendation {
  title: Title;
  count: number;
  /** Null when nobody recommended it: then it is Simkl's own guess (recorded in 2020). */
  percent: string | null;
}

/** Titles of the kind that its people recommend, most recommended first (docs/simkl-api.md#browsing). */
export function listRecommendations(title: Title, world: World): Recommendation[] {
  const people = estimateAudience(title).completed;
  const votes = people < FEW_PEOPLE ? 0 : Math.round(people / 40);
  const scored = [...world.titles.values()]
    .filter((other) => other.kind === title.kind && other.simkl !== title.simkl && other.ratings.simkl !== null)
    .map((other) => ({ other, score: getScore(title, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.other.simkl - b.other.simkl)
    .slice(0, COUNT);
  return scored.map(({ other }, index) => {
    const share = 0.25 / (index + 1);
    return {
      title: other,
      count: Math.round(votes * share),
      percent: votes === 0 ? null : `${Math.ceil(share * 100)}%`,
    };
  });
}

/** Taste is more than genres: popular titles with one genre in common come up, some by chance. */
function getScore(title: Title, other: Title): number {
  const shared = other.genres.filter((genre) => title.genres.includes(genre)).length;
  if (shared === 0) return 0;
  return estimateAudience(other).completed * shared * getShare(`recommended ${title.simkl} ${other.simkl}`);
}
