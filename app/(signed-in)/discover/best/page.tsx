import type { Metadata } from "next";
import { BrowseResults } from "@/app/(signed-in)/discover/_components/browse-results";
import { DiscoverHeader } from "@/app/(signed-in)/discover/_components/discover-header";
import { KindOptions, Options, OwnOptions, Toolbar } from "@/app/(signed-in)/discover/_components/toolbar";
import { TypeOptions } from "@/app/(signed-in)/discover/_components/type-options";
import { resolveBest } from "@/app/(signed-in)/discover/_lib/browse-pages";
import { BEST_NAMES, KIND_NAMES } from "@/app/(signed-in)/discover/messages";
import { best } from "@/app/(signed-in)/discover/search-params";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { BEST_TYPES } from "@/lib/catalog/lists/browse-words";
import { KINDS } from "@/lib/domain/kind";

export const metadata: Metadata = { title: "Best on Simkl" };

export default async function BestPage({ searchParams }: PageProps<"/discover/best">) {
  const user = await requireUser();
  const params = best.parse(await searchParams);
  const { kind, filter, type } = params;
  const first = { ...params, page: null, offset: null, problem: null };
  return (
    <>
      <DiscoverHeader path="/discover/best" title="Best on Simkl">
        What Simkl’s people rate highest, vote for and watch most.
      </DiscoverHeader>
      <Toolbar>
        <KindOptions
          kinds={KINDS}
          chosen={kind}
          getHref={(value) => best.href({ ...first, kind: value, type: null })}
        />
        <Options
          label="Best by"
          names={BEST_NAMES}
          chosen={filter}
          getHref={(value) => best.href({ ...first, filter: value })}
        />
        {kind !== "movie" && (
          <TypeOptions
            types={BEST_TYPES[kind]}
            chosen={type}
            getHref={(value) => best.href({ ...first, type: value })}
          />
        )}
        <OwnOptions isHidden={params.hide === "own"} getHref={(hide) => best.href({ ...first, hide })} />
      </Toolbar>
      <BrowseResults
        context={{ user, now: new Date() }}
        title={`${KIND_NAMES[kind]}, ${BEST_NAMES[filter].toLowerCase()}`}
        resolved={resolveBest(params)}
        params={params}
        getHref={(place) => best.href({ ...params, ...place })}
      />
    </>
  );
}
