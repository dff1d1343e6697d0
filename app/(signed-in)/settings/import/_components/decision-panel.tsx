import { discardFile, submitImport } from "@/app/(signed-in)/settings/import/actions";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { FileImportSummary } from "@/lib/file-import/find-file-import";
import { pluralize } from "@/lib/format/count";

/** The choice of what to import; nothing was sent yet. */
export function DecisionPanel({ head }: { head: FileImportSummary }) {
  const { additions, conflicts, names } = head;
  const isEmpty = additions + names + conflicts.rating + conflicts.list + conflicts.memo === 0;
  return (
    <Panel title="What to take">
      {isEmpty ? (
        <p className="mb-4 text-sm">Your library has everything that is in this file.</p>
      ) : (
        <form action={submitImport} className="mb-3 space-y-3">
          <p className="max-w-prose text-sm">
            Something would be added for {pluralize(additions, "title")}, with the dates of the file. What you have
            watched is not sent again, and its dates stay. Simkl takes a hundred titles a second.
          </p>
          <Option name="ratings" count={conflicts.rating} label="Take the file’s ratings where yours differ" />
          <Option name="lists" count={conflicts.list} label="Take the file’s lists where yours differ">
            Moving something from Completed to another list can take its viewing with it.
          </Option>
          <Option name="memos" count={conflicts.memo} label="Take the file’s memos where yours differ" />
          <Option name="names" count={names} label="Also send what only has a name">
            Simkl looks for these by name and year and may take another title of that name. What the file has as planned
            is moved there, should it be in your library under another name.
          </Option>
          <Button type="submit" variant="primary">
            {additions > 0 ? `Import ${pluralize(additions, "title")}` : "Import what is ticked"}
          </Button>
        </form>
      )}
      <form action={discardFile}>
        <Button type="submit">Discard this file</Button>
      </form>
    </Panel>
  );
}

interface OptionProps {
  name: string;
  count: number;
  label: string;
  children?: React.ReactNode;
}

function Option({ name, count, label, children }: OptionProps) {
  if (count === 0) return null;
  return (
    <label className="flex max-w-prose items-start gap-3 text-sm">
      <input type="checkbox" name={name} className="mt-1 size-4 shrink-0 accent-amber" />
      <span>
        {label} <span className="text-soft">({pluralize(count, "title")})</span>
        {children && <span className="block text-xs text-soft">{children}</span>}
      </span>
    </label>
  );
}
