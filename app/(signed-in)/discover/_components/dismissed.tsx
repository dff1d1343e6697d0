import { restoreDismissed } from "@/app/(signed-in)/discover/actions";
import { ActionForm } from "@/components/actions/action-form";
import { TitleLink } from "@/components/titles/title-link";
import { buttonClass } from "@/components/ui/button";
import type { DiscoverTitle } from "@/lib/library/discover/discover-title";

/** What the person does not want suggested, the latest first, each to be taken back. */
export function Dismissed({ titles }: { titles: readonly DiscoverTitle[] }) {
  if (titles.length === 0) return null;
  return (
    <details className="mt-10 rounded-xl border border-line bg-card p-4 sm:p-6">
      <summary className="text-sm font-medium">Not for you: {titles.length.toLocaleString("en")}</summary>
      <ul className="mt-4 divide-y divide-line">
        {titles.map((title) => (
          <li key={title.simklId} className="flex items-center justify-between gap-4 py-2">
            <TitleLink {...title} />
            <ActionForm action={restoreDismissed}>
              <button
                type="submit"
                name="title"
                value={title.simklId}
                aria-label={`Suggest it again: ${title.title}`}
                className={buttonClass({ className: "min-h-11 aria-busy:animate-breathe sm:min-h-9" })}
              >
                Undo
              </button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
