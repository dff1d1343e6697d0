import { buttonClass } from "@/components/ui/button-class";
import { type StatsAddress, writtenAddress } from "../stats-address";
import { LIMITS } from "./what-if-address";

/** Where the panel begins: what is asked without script leads back to it. */
const ACTION = "/stats#panel-what-if-you-add-this";
const FIELD = "mt-1 block min-h-10 w-full rounded-lg border border-edge bg-card px-3 text-sm text-ink";

/** Two ways to say what would be added: a title of the library by its name, or so many episodes of whatever it is. */
export function WhatIfForms({ address }: { address: StatsAddress }) {
  const { whatIf } = address;
  const length = whatIf?.of === "length" ? whatIf : null;
  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
      <form action={ACTION} className="flex items-end gap-2 text-xs text-soft">
        <Kept address={address} />
        <label className="min-w-0 flex-1">
          A title of yours
          <input
            type="search"
            name="what"
            required
            maxLength={LIMITS.words}
            defaultValue={whatIf?.of === "search" ? whatIf.words : ""}
            placeholder="Its name, or part of it"
            className={FIELD}
          />
        </label>
        <button type="submit" className={buttonClass()}>
          Find
        </button>
      </form>
      <form action={ACTION} className="flex items-end gap-2 text-xs text-soft">
        <Kept address={address} />
        <label className="min-w-0 flex-1">
          Or so many episodes
          <input
            type="number"
            name="episodes"
            required
            min="1"
            max={LIMITS.episodes}
            defaultValue={length?.episodes}
            className={FIELD}
          />
        </label>
        <label className="min-w-0 flex-1">
          of so many minutes
          <input
            type="number"
            name="minutes"
            required
            min="1"
            max={LIMITS.minutes}
            defaultValue={length?.minutes}
            className={FIELD}
          />
        </label>
        <button type="submit" className={buttonClass()}>
          Reckon
        </button>
      </form>
    </div>
  );
}

function Kept({ address }: { address: StatsAddress }) {
  return [...writtenAddress({ ...address, whatIf: null })].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
