import { Panel } from "@/components/ui/panel";
import { importState } from "@/lib/sync/import-state";
import { NoDays } from "../../overview/no-days";
import type { Question } from "../question";
import { daysOfChoice } from "../range-choice";
import { timeOf } from "../time/time-of";

/** Why neither time has anything: a library without any of it, or years and kinds of which it has none. */
export async function NothingToCompare({ question }: { question: Question }) {
  const [words, { phase }] = await Promise.all([reasonOf(question), importState(question.user.id)]);
  return (
    <Panel title="Nothing to compare">
      <NoDays isImporting={phase === "importing"} drawing="reel">
        {words}
      </NoDays>
    </Panel>
  );
}

async function reasonOf(question: Question): Promise<string> {
  const { span, address } = question;
  if (span === null) {
    return (await hasAnything(question))
      ? "Nothing you watched has a date, so no year has any of it. All of it is under “All”."
      : "Nothing is marked as watched yet: your first film or episode starts the counting.";
  }
  return address.kind === null && address.watch === null
    ? "You watched nothing in either time. Other years show more."
    : "You watched nothing that fits this in either time. Another year, kind or date shows more.";
}

async function hasAnything(question: Question): Promise<boolean> {
  const { address, span, today } = question;
  const range = { of: "all" } as const;
  const everything = { ...address, range, kind: null, watch: null, step: null };
  const { totals } = await timeOf({ ...question, address: everything, range: daysOfChoice(range, span, today) });
  return totals.length > 0;
}
