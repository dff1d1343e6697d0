import Link from "next/link";
import { CatalogGrid } from "@/app/(signed-in)/_components/catalog-card/catalog-grid";
import { toCardTitle } from "@/app/(signed-in)/_components/catalog-card/to-card-title";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatNothingFound } from "@/app/(signed-in)/search/messages";
import { searchParams } from "@/app/(signed-in)/search/search-params";
import { KindMark } from "@/components/titles/kind-mark";
import { KINDS } from "@/components/titles/kinds";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { SearchAnswer } from "@/lib/catalog/search/kept-searches";
import type { SearchRequest } from "@/lib/catalog/search/parse-search";
import type { Kind } from "@/lib/domain/kind";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { FileEpisode } from "./file-episode";

interface ResultsProps {
  text: string;
  /** The kind of which every title is shown; the others show a row. */
  all: Kind | null;
  request: SearchRequest;
  answer: SearchAnswer;
  context: PageContext;
}

/** A row of the widest grid. */
const MAX_SHOWN = 6;
const ORDER: readonly Kind[] = ["movie", "tv", "anime"];

/** The titles that Simkl found, by kind, in its order. */
export function Results({ text, all, request, answer, context }: ResultsProps) {
  const { titles, episode, answeredAt } = answer;
  const { user, now } = context;
  const [first] = titles;
  return (
    <>
      {!first && (
        <div role="status" className="rounded-xl border border-line bg-card px-4 py-8">
          <EmptyState drawing="shelf">{formatNothingFound(request.form)}</EmptyState>
        </div>
      )}
      {first && episode && <FileEpisode title={first} episode={episode} context={context} />}
      <div className="space-y-10">
        {ORDER.map((kind) => ({ kind, found: titles.filter((title) => title.kind === kind) }))
          .filter(({ found }) => found.length > 0)
          .map(({ kind, found }) => (
            <section key={kind} aria-labelledby={`found-${kind}`}>
              <h2 id={`found-${kind}`} className="mb-4 flex items-center gap-2 text-sm font-medium text-soft">
                <KindMark kind={kind} /> {KINDS[kind].label}
              </h2>
              <CatalogGrid
                titles={found.slice(0, all === kind ? undefined : MAX_SHOWN).map((title) => toCardTitle(title))}
                context={context}
              />
              {all !== kind && found.length > MAX_SHOWN && (
                <Link
                  href={searchParams.href({ text, all: kind, problem: null })}
                  prefetch={false}
                  scroll={false}
                  className={buttonClass({ className: "mt-4" })}
                >
                  Show all {found.length}
                </Link>
              )}
            </section>
          ))}
      </div>
      <p className="mt-8 text-xs text-soft">
        Simkl answered{" "}
        <time dateTime={answeredAt.toISOString()} title={formatExactDate(answeredAt, user.timeZone)}>
          {formatDate(answeredAt, user.timeZone, now)}
        </time>
        , for everybody who searches for the same.
      </p>
    </>
  );
}
