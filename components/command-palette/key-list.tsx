import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ROUTES } from "@/lib/routes";
import { hasSingleKeys, setSingleKeys } from "./keys";

const PALETTE_KEYS: [keys: string[], meaning: string][] = [
  [["Ctrl", "K"], "Find a page, a title or an action (⌘ K on a Mac)"],
  [["/"], "Search"],
  [["?"], "Show these keys"],
];

/** Every key there is, and the switch for those that are single letters. */
export function KeyList({ close }: { close: () => void }) {
  const [isOn, setOn] = useState(hasSingleKeys);
  const pages = ROUTES.flatMap((route): [string[], string][] =>
    "key" in route ? [[["g", route.key], route.label]] : [],
  );
  return (
    <div className="max-h-[76dvh] overflow-y-auto p-4 sm:p-6">
      <h2 className="mb-3 text-lg font-semibold tracking-tight">Keys</h2>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2 text-sm">
        {[...PALETTE_KEYS, ...pages].map(([keys, meaning]) => (
          <div key={meaning} className="contents">
            <dt className="flex gap-1 whitespace-nowrap">
              {keys.map((key) => (
                <kbd key={key} className="rounded border border-edge bg-raised px-1.5 font-mono text-xs leading-5">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-5 flex min-h-10 items-center gap-3 text-sm">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => {
            setOn(target.checked);
            setSingleKeys(target.checked);
          }}
          className="size-4 accent-(--color-amber)"
        />
        Keys without Ctrl or ⌘ do something in this browser
      </label>
      <p className="mt-3 text-right">
        <Button onClick={close}>Close</Button>
      </p>
    </div>
  );
}
