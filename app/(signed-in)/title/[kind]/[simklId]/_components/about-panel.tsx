import { listAboutRows } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/about-rows";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { ExternalLink } from "@/components/ui/external-link";
import { Panel } from "@/components/ui/panel";
import { getTitleFacts, type TitleFacts } from "@/lib/catalog/titles/title-facts";
import { CommunityRatings } from "./community-ratings";

/** What Simkl's catalogue says about the title. */
export async function AboutPanel({ context }: { context: TitlePageContext }) {
  const { head, user } = context;
  const record = await context.record;
  const facts = await getTitleFacts(head.simklId);
  return (
    <Panel title="About" note={record === "outdated" && "as of an earlier day"}>
      {facts ? (
        <Facts facts={facts} rows={listAboutRows(head, facts, user.timeZone)} />
      ) : (
        <p className="text-sm text-soft">
          Simkl could not be asked about this title just now. A later look brings its story, genres and ratings.
        </p>
      )}
    </Panel>
  );
}

function Facts({ facts, rows }: { facts: TitleFacts; rows: ReturnType<typeof listAboutRows> }) {
  return (
    <div className="space-y-4">
      {facts.overview && (
        <div dir="auto" className="max-w-prose space-y-3 wrap-anywhere">
          {facts.overview.split("\n\n").map((paragraph) => (
            <p key={paragraph} className="whitespace-pre-line">
              {paragraph}
            </p>
          ))}
        </div>
      )}
      <CommunityRatings facts={facts} />
      {facts.genres.length > 0 && (
        <ul aria-label="Genres" className="flex flex-wrap gap-2 text-xs">
          {facts.genres.map((genre) => (
            <li key={genre} className="rounded-full border border-line px-3 py-1">
              {genre}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <dl className="grid gap-x-8 border-t border-line text-sm sm:grid-cols-2">
          {rows.map(({ name, value }) => (
            <div key={name} className="flex items-baseline justify-between gap-4 border-b border-line py-2.5">
              <dt className="shrink-0 text-soft">{name}</dt>
              <dd dir="auto" className="text-right wrap-anywhere">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {facts.trailer && (
        <p className="text-sm">
          <ExternalLink href={`https://www.youtube.com/watch?v=${facts.trailer}`}>Trailer on YouTube</ExternalLink>
        </p>
      )}
    </div>
  );
}
