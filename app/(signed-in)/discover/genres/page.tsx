import type { Metadata } from "next";
import { BrowseResults } from "@/app/(signed-in)/discover/_components/browse-results";
import { DiscoverHeader } from "@/app/(signed-in)/discover/_components/discover-header";
import { GenreForm } from "@/app/(signed-in)/discover/_components/genre-form";
import { KindOptions, OwnOptions, Toolbar } from "@/app/(signed-in)/discover/_components/toolbar";
import { resolveGenres } from "@/app/(signed-in)/discover/_lib/browse-pages";
import { formatGenreTitle } from "@/app/(signed-in)/discover/messages";
import { type GenresParams, genres } from "@/app/(signed-in)/discover/search-params";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { KINDS } from "@/lib/domain/kind";

export const metadata: Metadata = { title: "Genres" };

/** Genres, types and networks differ by kind. */
const OF_KIND = { genre: null, type: null, country: null, network: null } satisfies Partial<GenresParams>;

export default async function GenresPage({ searchParams }: PageProps<"/discover/genres">) {
  const user = await requireUser();
  const params = genres.parse(await searchParams);
  const first = { ...params, page: null, offset: null, problem: null };
  const now = new Date();
  return (
    <>
      <DiscoverHeader path="/discover/genres" title="Genres">
        Simkl’s whole catalogue by genre, type, country, network and year. The address keeps what you choose.
      </DiscoverHeader>
      <Toolbar>
        <KindOptions
          kinds={KINDS}
          chosen={params.kind}
          getHref={(kind) => genres.href({ ...first, ...OF_KIND, kind })}
        />
        <OwnOptions isHidden={params.hide === "own"} getHref={(hide) => genres.href({ ...first, hide })} />
      </Toolbar>
      <GenreForm params={params} now={now} />
      <BrowseResults
        context={{ user, now }}
        title={formatGenreTitle(params)}
        resolved={resolveGenres(params, now)}
        params={params}
        getHref={(place) => genres.href({ ...params, ...place })}
      />
    </>
  );
}
