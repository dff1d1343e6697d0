import { OperatorActionForm } from "@/app/(admin)/admin/sync/_components/operator-action-form";
import { pause, reimport, resume, syncNow } from "@/app/(admin)/admin/sync/actions";
import { buttonClass } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { UserDetails } from "@/lib/admin/find-user-details";

export function ControlsPanel({ user: { userId, pausedBy } }: { user: UserDetails }) {
  return (
    <Panel title="What you can do" className="lg:col-span-5">
      <div className="space-y-5">
        <Control description="Checks the library at once, whatever it rests for. One call if nothing changed.">
          <OperatorActionForm action={syncNow} label="Sync now" variant="primary" userId={userId} />
        </Control>
        {/* Only one of the two is shown at a time; the key keeps the message of one away from the other. */}
        {pausedBy === null ? (
          <Control key="pause" description="Asks nothing of Simkl for this person until an operator resumes.">
            <OperatorActionForm action={pause} label="Pause" userId={userId} />
          </Control>
        ) : (
          <Control key="resume" description="Ends the pause, and checks the library at once.">
            <OperatorActionForm action={resume} label="Resume" userId={userId} />
          </Control>
        )}
        <details className="group">
          <summary className={buttonClass({ className: "list-none [&::-webkit-details-marker]:hidden" })}>
            Read everything again…
          </summary>
          <div className="mt-3 space-y-3 border-l-2 border-amber pl-4 text-sm">
            <p>
              Reads the whole library once more: about five calls of this person’s quota, and the heaviest ones there
              are. Nothing is lost meanwhile, and nothing is removed without the usual guards.
            </p>
            <p className="text-soft">
              Simkl asks for this once per account, so each time is counted and shown here. A wrong library that comes
              back is a fault to report, not one to read away.
            </p>
            <OperatorActionForm action={reimport} label="Yes, read it all again" userId={userId} />
          </div>
        </details>
      </div>
    </Panel>
  );
}

function Control({ description, children }: { description: string; children: React.ReactNode }) {
  return (
    <div>
      {children}
      <p className="mt-1.5 text-xs text-soft">{description}</p>
    </div>
  );
}
