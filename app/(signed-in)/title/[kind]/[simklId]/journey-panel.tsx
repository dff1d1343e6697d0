import { StatusDot } from "@/components/status/status-dot";
import { STATUSES } from "@/components/status/statuses";
import { Panel } from "@/components/ui/panel";
import { type JourneyStep, titleJourney } from "@/lib/library/title-journey";
import { Dated } from "./dated";
import type { Visit } from "./visit";

/** The title's way through the person's lists, as far as our syncs saw it; nothing when it has not moved since it was added. */
export async function JourneyPanel({ visit }: { visit: Visit }) {
  const { user, head } = visit;
  const steps = await titleJourney(user.id, head.simklId);
  if (steps.length === 0) return null;
  return (
    <Panel title="Through your lists">
      <ol className="relative space-y-3 before:absolute before:inset-y-2 before:left-[4.5px] before:w-px before:bg-line">
        {head.entry?.addedAt && steps[0]?.from !== null && (
          <Step at={head.entry.addedAt} visit={visit} words="Added" status={steps[0]?.from ?? null} />
        )}
        {steps.map((step) => (
          <Step key={step.at.getTime()} at={step.at} visit={visit} words={wordsFor(step)} status={step.to} />
        ))}
      </ol>
    </Panel>
  );
}

interface StepProps {
  at: Date;
  visit: Visit;
  words: string;
  status: JourneyStep["to"];
}

function Step({ at, visit, words, status }: StepProps) {
  return (
    <li className="relative flex items-baseline gap-3 text-sm">
      <span className="bg-card py-0.5">{status ? <StatusDot status={status} /> : <Gone />}</span>
      <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-4">
        <span>{words}</span>
        <span className="text-xs text-soft">
          <Dated at={at} visit={visit} />
        </span>
      </span>
    </li>
  );
}

function Gone() {
  return <span aria-hidden="true" className="block h-px w-2.5 bg-edge" />;
}

function wordsFor({ from, to }: JourneyStep): string {
  if (to === null) return "Removed from the library";
  return from === null ? `Added to ${STATUSES[to]}` : STATUSES[to];
}
