import type { Metadata } from "next";
import Link from "next/link";
import { setSpoilerSafe } from "@/app/(signed-in)/_actions/spoilers";
import { SpoilerSwitch } from "@/app/(signed-in)/_components/spoiler-switch";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { PageHeader } from "@/components/ui/page-header";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { WHOLE_LIBRARY } from "@/lib/library/browse/library-query";
import { UpNextLists } from "./_components/up-next-lists";
import { UpNextParams } from "./search-params";

export const metadata: Metadata = { title: "Up next" };

const PLANNED_MOVIES_HREF = libraryHref({ ...WHOLE_LIBRARY, facets: { kind: ["movie"], status: ["plantowatch"] } });

/** Does not stream: its queries take milliseconds, and it then works without script. */
export default async function UpNextPage({ searchParams }: PageProps<"/up-next">) {
  const user = await requireUser();
  const params = UpNextParams.parse(await searchParams);
  return (
    <>
      <PageHeader title="Up next" aside={<SpoilerSwitch isOn={user.spoilerSafe} action={setSpoilerSafe} />}>
        <p className="mt-1 text-sm text-soft">
          First what airs today, then what you are behind on, what airs soon, and what is all out; in each, the title
          you watched last comes first. Films wait in your{" "}
          <Link href={PLANNED_MOVIES_HREF} className="underline underline-offset-4 hover:text-ink">
            library
          </Link>
          .
        </p>
      </PageHeader>
      <PanelBoundary className="h-[720px]">
        <UpNextLists user={user} now={new Date()} params={params} />
      </PanelBoundary>
    </>
  );
}
