import type { SourceRating, TitleFacts } from "@/lib/catalog/titles/title-facts";
import { pluralize } from "@/lib/format/count";

/** Ratings of the title by site. */
export function CommunityRatings({ facts }: { facts: TitleFacts }) {
  const { communityRating, communityVotes, otherRatings } = facts;
  const simkl = communityRating === null ? undefined : { rating: communityRating, votes: communityVotes };
  const all: [string, SourceRating | undefined][] = [
    ["Simkl", simkl],
    ["IMDb", otherRatings.imdb],
    ["MyAnimeList", otherRatings.mal],
  ];
  const known = all.flatMap(([name, marks]) => (marks ? [{ name, ...marks }] : []));
  if (known.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {known.map(({ name, rating, votes }) => (
        <div key={name}>
          <dt className="text-xs text-soft">{name}</dt>
          <dd className="flex items-baseline gap-2">
            <span className="text-xl font-semibold">{rating.toFixed(1)}</span>
            {votes !== null && <span className="text-xs text-soft">{pluralize(votes, "vote")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
