import { LIMITS } from "@/app/(signed-in)/stats/_lib/library/what-if-params";
import { type StatsParams, serializeStatsParams } from "@/app/(signed-in)/stats/search-params";
import { Button } from "@/components/ui/button";
import { HiddenFields } from "@/components/ui/hidden-fields";

/** Two ways to enter an addition: a title of the library, or a number of episodes. */
export function WhatIfForms({ params }: { params: StatsParams }) {
  const { whatIf } = params;
  const length = whatIf?.of === "length" ? whatIf : null;
  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
      <AskForm params={params} button="Find">
        <Field
          label="A title of yours"
          type="search"
          name="what"
          maxLength={LIMITS.text}
          defaultValue={whatIf?.of === "search" ? whatIf.text : ""}
          placeholder="Its name, or part of it"
        />
      </AskForm>
      <AskForm params={params} button="Reckon">
        <Field
          label="Or so many episodes"
          type="number"
          name="episodes"
          min="1"
          max={LIMITS.episodes}
          defaultValue={length?.episodes}
        />
        <Field
          label="of so many minutes"
          type="number"
          name="minutes"
          min="1"
          max={LIMITS.minutes}
          defaultValue={length?.minutes}
        />
      </AskForm>
    </div>
  );
}

interface AskFormProps {
  params: StatsParams;
  button: string;
  children: React.ReactNode;
}

/** Without script the form returns to the top of the panel. */
function AskForm({ params, button, children }: AskFormProps) {
  return (
    <form action="/stats#panel-what-if-you-add-this" className="flex items-end gap-2 text-xs text-soft">
      <HiddenFields params={serializeStatsParams({ ...params, whatIf: null })} />
      {children}
      <Button type="submit">{button}</Button>
    </form>
  );
}

function Field({ label, ...input }: { label: string } & React.ComponentProps<"input">) {
  return (
    <label className="min-w-0 flex-1">
      {label}
      <input
        {...input}
        required
        className="mt-1 block min-h-10 w-full rounded-lg border border-edge bg-card px-3 text-sm text-ink"
      />
    </label>
  );
}
