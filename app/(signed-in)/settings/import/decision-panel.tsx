import { counted } from "@/components/format/counted";
import { buttonClass } from "@/components/ui/button-class";
import { Panel } from "@/components/ui/panel";
import type { BackupHead } from "@/lib/backup/backup-of";
import { begin, discard } from "./actions";

/** What the person takes of their file; nothing was sent so far. */
export function DecisionPanel({ head }: { head: BackupHead }) {
  const { additions, conflicts, names } = head;
  const isNothing = additions + names + conflicts.rating + conflicts.list + conflicts.memo === 0;
  return (
    <Panel title="What to take">
      {isNothing ? (
        <p className="mb-4 text-sm">Your library has everything that is in this file.</p>
      ) : (
        <form action={begin} className="mb-3 space-y-3">
          <p className="max-w-prose text-sm">
            Something would be added for {counted(additions, "title")}, with the dates of the file. What you have
            watched is not sent again, and its dates stay. Simkl takes a hundred titles a second.
          </p>
          <Tick name="ratings" count={conflicts.rating} label="Take the file’s ratings where yours differ" />
          <Tick name="lists" count={conflicts.list} label="Take the file’s lists where yours differ">
            Moving something from Completed to another list can take its viewing with it.
          </Tick>
          <Tick name="memos" count={conflicts.memo} label="Take the file’s memos where yours differ" />
          <Tick name="names" count={names} label="Also send what only has a name">
            Simkl looks for these by name and year and may take another title of that name. What the file has as planned
            is moved there, should it be in your library under another name.
          </Tick>
          <button type="submit" className={buttonClass({ look: "primary" })}>
            {additions > 0 ? `Import ${counted(additions, "title")}` : "Import what is ticked"}
          </button>
        </form>
      )}
      <form action={discard}>
        <button type="submit" className={buttonClass()}>
          Discard this file
        </button>
      </form>
    </Panel>
  );
}

interface TickProps {
  name: string;
  count: number;
  label: string;
  children?: React.ReactNode;
}

function Tick({ name, count, label, children }: TickProps) {
  if (count === 0) return null;
  return (
    <label className="flex max-w-prose items-start gap-3 text-sm">
      <input type="checkbox" name={name} className="mt-1 size-4 shrink-0 accent-amber" />
      <span>
        {label} <span className="text-soft">({counted(count, "title")})</span>
        {children && <span className="block text-xs text-soft">{children}</span>}
      </span>
    </label>
  );
}
