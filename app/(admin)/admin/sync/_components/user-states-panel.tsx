import Link from "next/link";
import type { AdminPageContext } from "@/app/(admin)/admin/sync/_lib/page-context";
import { TONES, USER_STATE_ORDER, USER_STATES } from "@/app/(admin)/admin/sync/_lib/user-states";
import { type SyncParams, syncHref } from "@/app/(admin)/admin/sync/search-params";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { countUsersByState } from "@/lib/admin/count-users-by-state";
import { ToneMark } from "./tone-mark";

export async function UserStatesPanel({ now, params }: AdminPageContext & { params: SyncParams }) {
  const byState = new Map((await countUsersByState(now)).map(({ state, users }) => [state, users]));
  const states = USER_STATE_ORDER.map((state) => ({ state, users: byState.get(state) ?? 0, ...USER_STATES[state] }));
  const all = states.reduce((sum, { users }) => sum + users, 0);
  const fine = states.reduce((sum, { users, tone }) => (tone === "calm" || tone === "quiet" ? sum + users : sum), 0);
  return (
    <Panel title="The fleet" className="lg:col-span-12">
      <Metric value={all.toLocaleString("en")}>
        {all === 1 ? "person" : "people"}, {fine.toLocaleString("en")} of them with nothing to look into
      </Metric>
      <div aria-hidden="true" className="mt-5 flex h-3 gap-0.5 overflow-hidden rounded-full bg-raised">
        {states.map(({ state, users, tone, label }) =>
          users === 0 ? null : (
            <div
              key={state}
              title={`${label}: ${users}`}
              className={TONES[tone]}
              style={{ flexGrow: users, minWidth: 3 }}
            />
          ),
        )}
      </div>
      <ul className="mt-4 grid grid-cols-3 gap-x-2 gap-y-1 sm:grid-cols-5 xl:grid-cols-9">
        {states.map(({ state, users, tone, label, meaning }) => (
          <li key={state}>
            <Link
              href={syncHref(params, { state: params.state === state ? null : state })}
              title={meaning}
              aria-current={params.state === state ? "true" : undefined}
              className="block rounded-lg px-2 py-1.5 hover:bg-raised aria-[current]:bg-raised"
            >
              <span className="block text-lg font-semibold">{users.toLocaleString("en")}</span>
              <span className="flex items-center gap-1.5 text-xs text-soft">
                <ToneMark tone={tone} /> {label}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
