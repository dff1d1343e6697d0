import { WatchedAtField } from "@/components/actions/watched-at-field";
import { Button } from "@/components/ui/button";
import { STATUS_LABELS, STATUS_ORDER } from "@/lib/domain/list-status";

interface EditOptionsProps {
  /** Where the preview is. */
  path: string;
  localNow: string;
}

/** Possible edits of many titles; each links to a preview. */
export function EditOptions({ path, localNow }: EditOptionsProps) {
  return (
    <ul className="divide-y divide-line">
      <EditOption path={path} kind="list" button="Move…">
        <SelectField
          label="To the list"
          name="status"
          options={STATUS_ORDER.map((status) => [status, STATUS_LABELS[status]])}
        />
      </EditOption>
      <EditOption path={path} kind="watch" button="Mark…">
        <WatchedAtField id="bulk-when" localNow={localNow} />
        <span className="basis-full text-xs text-soft">Films, and all that has aired of a show; no specials.</span>
      </EditOption>
      <EditOption path={path} kind="rate" button="Rate…">
        <SelectField label="Rating" name="rating" options={RATINGS.map((rating) => [rating, rating])} />
      </EditOption>
      <EditOption path={path} kind="unrate" button="Take away…">
        Your ratings
      </EditOption>
      <EditOption path={path} kind="privacy" button="Make…">
        <SelectField
          label="Memos"
          name="memo"
          options={[
            ["private", "private: for you alone"],
            ["public", "public: for everybody"],
          ]}
        />
      </EditOption>
      <EditOption path={path} kind="remove" button="Remove…">
        From your library, with all that hangs on it
      </EditOption>
    </ul>
  );
}

const RATINGS = ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1"];

interface EditOptionProps {
  path: string;
  kind: string;
  button: string;
  children: React.ReactNode;
}

function EditOption({ path, kind, button, children }: EditOptionProps) {
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <form action={path} className="flex flex-wrap items-center gap-3 text-sm">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">{children}</div>
        <Button type="submit" name="do" value={kind} className="min-w-28">
          {button}
        </Button>
      </form>
    </li>
  );
}

interface SelectFieldProps {
  label: string;
  name: string;
  options: (readonly [value: string, label: string])[];
}

function SelectField({ label, name, options }: SelectFieldProps) {
  return (
    <label className="flex flex-wrap items-center gap-2">
      <span className="text-soft">{label}</span>
      <select name={name} className="min-h-9 rounded-lg border border-line bg-card px-2 text-sm hover:border-edge">
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
