import { getCardEntries } from "@/app/(signed-in)/_lib/get-card-entries";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatDateTimeInput } from "@/lib/format/date-time-input";
import type { CardTitle } from "./card-title";
import { CatalogCard } from "./catalog-card";

/** Titles of Simkl's catalogue as cards, with what the person has of each. */
export async function CatalogGrid({ titles, context }: { titles: readonly CardTitle[]; context: PageContext }) {
  const { user, now } = context;
  const entries = await getCardEntries(
    user.id,
    titles.map(({ simklId }) => simklId),
  );
  const localNow = formatDateTimeInput(now, user.timeZone);
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-6 sm:grid-cols-3 sm:gap-x-4 md:grid-cols-4 xl:grid-cols-6">
      {titles.map((title) => (
        <li key={title.simklId} className="min-w-0">
          <CatalogCard title={title} entry={entries.get(title.simklId) ?? null} localNow={localNow} />
        </li>
      ))}
    </ul>
  );
}
