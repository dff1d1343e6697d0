import Link from "next/link";
import { STATE_ORDER, STATES, TONES } from "@/components/fleet/fleet-states";
import { ToneMark } from "@/components/fleet/tone-mark";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { usersByState } from "@/lib/fleet/users-by-state";
import { addressOf, type View } from "./view";
import type { Viewer } from "./viewer";

export async function FleetPanel({ now, view }: Viewer & { view: View }) {
  const byState = new Map((await usersByState(now)).map(({ state, users }) => [state, users]));
  const states = STATE_ORDER.map((state) => ({ state, users: byState.get(state) ?? 0, ...STATES[state] }));
  const all = states.reduce((sum, { users }) => sum + users, 0);
  const fine = states.reduce((sum, { users, tone }) => (tone === "calm" || tone === "quiet" ? sum + users : sum), 0);
  return (
    <Panel title="The fleet" className="lg:col-span-12">
      <FigureLine figure={all.toLocaleString("en")}>
        {all === 1 ? "person" : "people"}, {fine.toLocaleString("en")} of them with nothing to look into
      </FigureLine>
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
              href={addressOf(view, { state: view.state === state ? null : state })}
              title={meaning}
              aria-current={view.state === state ? "true" : undefined}
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
