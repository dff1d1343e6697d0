import Link from "next/link";
import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { getFacets } from "@/app/(signed-in)/library/_lib/get-facets";
import type { LibraryPageContext } from "@/app/(signed-in)/library/_lib/library-page-context";

/** Starts or ends the selection of titles; nothing in an empty library. */
export async function SelectionLink({ user, query }: LibraryPageContext) {
  const { all } = await getFacets({ user, query });
  if (all === 0) return null;
  return (
    <Link
      href={libraryHref({ ...query, isChoosing: !query.isChoosing })}
      prefetch={false}
      scroll={false}
      className="inline-flex min-h-8 items-center text-sm text-soft underline underline-offset-4 hover:text-ink"
    >
      {query.isChoosing ? "Stop choosing" : "Change many"}
    </Link>
  );
}
