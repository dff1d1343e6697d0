import { Bookmark, Trash2 } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { deleteView, saveView } from "@/app/(signed-in)/library/_actions/saved-views";
import { hasFilters, type LibraryQuery, serializeSavedQuery, WHOLE_LIBRARY } from "@/lib/library/browse/library-query";
import { listSavedViews } from "@/lib/library/browse/saved-views";
import { SaveViewForm } from "./save-view-form";

/** Saved views; the current one can be deleted, and an unsaved query can be saved. */
export async function SavedViews({ userId, query }: { userId: number; query: LibraryQuery }) {
  const views = await listSavedViews(userId);
  const currentQuery = serializeSavedQuery(query);
  const current = views.find((view) => view.query === currentQuery);
  const canSave = hasFilters(query) || query.sort !== WHOLE_LIBRARY.sort;
  if (views.length === 0 && !canSave) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {views.length > 0 && (
        <nav aria-label="Saved views" className="contents">
          {views.map(({ name, query: saved }) => (
            <Link
              key={name}
              href={`/library?${saved}` as Route}
              prefetch={false}
              aria-current={saved === currentQuery ? "page" : undefined}
              className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-full border border-line px-3 text-xs text-soft hover:border-edge hover:text-ink aria-[current]:border-amber aria-[current]:text-ink"
            >
              <Bookmark aria-hidden="true" size={12} className="shrink-0" />
              <span className="truncate">{name}</span>
            </Link>
          ))}
        </nav>
      )}
      {current && (
        <form action={deleteView}>
          <input type="hidden" name="name" value={current.name} />
          <input type="hidden" name="query" value={currentQuery} />
          <button
            type="submit"
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full px-2 text-xs text-soft hover:text-alert"
          >
            <Trash2 aria-hidden="true" size={12} /> Delete the view “{current.name}”
          </button>
        </form>
      )}
      {!current && canSave && <SaveViewForm key={currentQuery} query={currentQuery} save={saveView} />}
    </div>
  );
}
