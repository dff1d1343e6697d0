import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { StatusDot } from "@/components/titles/status-dot";
import { Panel } from "@/components/ui/panel";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { type JourneyStep, listJourneySteps } from "@/lib/library/title/title-journey";
import { RelativeDate } from "./relative-date";

/** The title's way through the person's lists, as far as our syncs saw it; nothing when it has not moved since it was added. */
export async function JourneyPanel({ context }: { context: TitlePageContext }) {
  const { user, head } = context;
  const steps = await listJourneySteps(user.id, head.simklId);
  if (steps.length === 0) return null;
  return (
    <Panel title="Through your lists">
      <ol className="relative space-y-3 before:absolute before:inset-y-2 before:left-[4.5px] before:w-px before:bg-line">
        {head.entry?.addedAt && steps[0]?.from !== null && (
          <Step at={head.entry.addedAt} context={context} label="Added" status={steps[0]?.from ?? null} />
        )}
        {steps.map((step) => (
          <Step key={step.at.getTime()} at={step.at} context={context} label={formatStep(step)} status={step.to} />
        ))}
      </ol>
    </Panel>
  );
}

interface StepProps {
  at: Date;
  context: TitlePageContext;
  label: string;
  status: JourneyStep["to"];
}

function Step({ at, context, label, status }: StepProps) {
  return (
    <li className="relative flex items-baseline gap-3 text-sm">
      <span className="bg-card py-0.5">{status ? <StatusDot status={status} /> : <RemovedMark />}</span>
      <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-4">
        <span>{label}</span>
        <span className="text-xs text-soft">
          <RelativeDate at={at} context={context} />
        </span>
      </span>
    </li>
  );
}

function RemovedMark() {
  return <span aria-hidden="true" className="block h-px w-2.5 bg-edge" />;
}

function formatStep({ from, to }: JourneyStep): string {
  if (to === null) return "Removed from the library";
  return from === null ? `Added to ${STATUS_LABELS[to]}` : STATUS_LABELS[to];
}
