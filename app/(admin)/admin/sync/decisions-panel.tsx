import Link from "next/link";
import { counted } from "@/components/format/counted";
import { Panel } from "@/components/ui/panel";
import { guardTrips } from "@/lib/fleet/guard-trips";
import { SpokenTime } from "./spoken-time";
import type { Viewer } from "./viewer";

const SHOWN = 6;

/** Mass removals that were held back, and who they concern; nothing when there are none. */
export async function DecisionsPanel(viewer: Viewer) {
  const { users, first } = await guardTrips(SHOWN);
  if (users === 0) return null;
  return (
    <Panel
      title="Removals that await a decision"
      note={users > SHOWN ? `the longest waiting ${SHOWN} of ${users.toLocaleString("en")}` : undefined}
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
              {counted(titles, "title")}, <SpokenTime at={since} none="" viewer={viewer} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
