import type { Metadata } from "next";
import { BrowseResults } from "@/app/(signed-in)/discover/_components/browse-results";
import { DiscoverHeader } from "@/app/(signed-in)/discover/_components/discover-header";
import { KindOptions, Options, OwnOptions, Toolbar } from "@/app/(signed-in)/discover/_components/toolbar";
import { TypeOptions } from "@/app/(signed-in)/discover/_components/type-options";
import { resolvePremieres } from "@/app/(signed-in)/discover/_lib/browse-pages";
import { KIND_NAMES } from "@/app/(signed-in)/discover/messages";
import { premieres } from "@/app/(signed-in)/discover/search-params";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { PREMIERE_TYPES } from "@/lib/catalog/lists/browse-words";

export const metadata: Metadata = { title: "Premieres" };

const WHEN_NAMES = { new: "New", soon: "Soon" } as const;

export default async function PremieresPage({ searchParams }: PageProps<"/discover/premieres">) {
  const user = await requireUser();
  const params = premieres.parse(await searchParams);
  const { kind, when, type } = params;
  const first = { ...params, page: null, offset: null, problem: null };
  return (
    <>
      <DiscoverHeader path="/discover/premieres" title="Premieres">
        First episodes that aired lately or are about to. Simkl lists TV of the United States and Canada, and all anime.
      </DiscoverHeader>
      <Toolbar>
        <KindOptions
          kinds={["tv", "anime"]}
          chosen={kind}
          getHref={(value) => premieres.href({ ...first, kind: value, type: null })}
        />
        <Options
          label="When"
          names={WHEN_NAMES}
          chosen={when}
          getHref={(value) => premieres.href({ ...first, when: value })}
        />
        <TypeOptions
          types={PREMIERE_TYPES[kind]}
          chosen={type}
          getHref={(value) => premieres.href({ ...first, type: value })}
        />
        <OwnOptions isHidden={params.hide === "own"} getHref={(hide) => premieres.href({ ...first, hide })} />
      </Toolbar>
      <BrowseResults
        context={{ user, now: new Date() }}
        title={`${KIND_NAMES[kind]}, ${WHEN_NAMES[when].toLowerCase()}`}
        resolved={resolvePremieres(params)}
        params={params}
        getHref={(place) => premieres.href({ ...params, ...place })}
        hasDates
      />
    </>
  );
}
