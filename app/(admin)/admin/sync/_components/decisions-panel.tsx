import Link from "next/link";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { Panel } from "@/components/ui/panel";
import { getPendingRemovals } from "@/lib/admin/pending-removals";
import { pluralize } from "@/lib/format/count";
import { FormattedTime } from "./formatted-time";

const MAX_SHOWN = 6;

/** Libraries with held removals; nothing when there are none. */
export async function DecisionsPanel(context: AdminPageContext) {
  const { users, first } = await getPendingRemovals(MAX_SHOWN);
  if (users === 0) return null;
  return (
    <Panel
      title="Removals that await a decision"
      note={users > MAX_SHOWN ? `the longest waiting ${MAX_SHOWN} of ${users.toLocaleString("en")}` : undefined}
      className="border-amber lg:col-span-12"
    >
      <ul className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
        {first.map(({ userId, name, titles, since }) => (
          <li key={userId} className="flex items-baseline justify-between gap-4">
            <Link
              href={`/admin/sync/${userId}`}
              className="min-w-0 truncate font-medium hover:text-accent hover:underline"
            >
              {name}
            </Link>
            <span className="shrink-0 text-soft">
              {pluralize(titles, "title")}, <FormattedTime at={since} fallback="" context={context} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
