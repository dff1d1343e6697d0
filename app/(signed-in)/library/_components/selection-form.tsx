import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { selectTitles } from "@/app/(signed-in)/library/_actions/select-titles";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { pluralize } from "@/lib/format/count";
import { type LibraryQuery, serializeSavedQuery } from "@/lib/library/browse/library-query";

interface SelectionFormProps {
  query: LibraryQuery;
  /** The number of titles that match the query. */
  count: number;
  children: React.ReactNode;
}

/**
 * Titles with checkboxes, and a bar that continues with the selected ones or all matches. CSS counts, without script.
 */
export function SelectionForm({ query, count, children }: SelectionFormProps) {
  return (
    <form action={selectTitles} className="group/choice [counter-reset:chosen]">
      <input type="hidden" name="query" value={serializeSavedQuery(query)} />
      {children}
      <fieldset className="sticky bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-10 mt-6 flex flex-wrap items-center gap-2 rounded-xl border border-edge bg-raised p-3 lg:bottom-4">
        <legend className="sr-only">Change many titles at once</legend>
        <p className="mr-auto text-sm text-soft group-has-[[name=title]:checked]/choice:hidden">Tick titles, or take</p>
        <Button
          type="submit"
          name="choice"
          value="ticked"
          variant="primary"
          className="mr-auto hidden! group-has-[[name=title]:checked]/choice:inline-flex!"
        >
          <span>
            Change the <span className="after:content-[counter(chosen)]" /> ticked
          </span>
        </Button>
        <Button type="submit" name="choice" value="all">
          All {pluralize(count, "title")}
        </Button>
        <ButtonLink href={libraryHref({ ...query, isChoosing: false })} prefetch={false} className="max-sm:hidden">
          Cancel
        </ButtonLink>
      </fieldset>
    </form>
  );
}
