import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { Menu } from "@/app/(signed-in)/_components/menu";
import { resetColumns, setColumns } from "@/app/(signed-in)/library/_actions/display";
import { listAllColumns, type ShownColumn, serializeColumns } from "@/app/(signed-in)/library/_lib/shown-columns";
import { Button } from "@/components/ui/button";
import { COLUMNS, WIDTHS } from "./columns";

/** Which columns the table has, in which order and how wide. */
export function ColumnMenu({ shown }: { shown: readonly ShownColumn[] }) {
  return (
    <Menu
      id="library-columns"
      label={
        <>
          <Columns3 aria-hidden="true" size={16} strokeWidth={1.75} className="sm:hidden" />
          <span className="max-sm:sr-only">Columns</span>
        </>
      }
    >
      <form action={setColumns} key={serializeColumns(shown)} className="w-80 max-w-full p-2">
        {/* Enter presses the first button of a form: this one, which moves nothing. */}
        <button type="submit" tabIndex={-1} className="sr-only">
          Apply
        </button>
        <ol>
          {listAllColumns(shown).map(({ column, width }, place) => (
            <li key={column} className="flex min-h-10 items-center gap-2 text-sm">
              <label className="flex min-w-0 flex-1 items-center gap-2.5 py-2">
                <input
                  type="checkbox"
                  name="show"
                  value={column}
                  defaultChecked={place < shown.length}
                  className="size-4 accent-amber"
                />
                {COLUMNS[column].label}
              </label>
              {place < shown.length && (
                <>
                  <select
                    name={`width-${column}`}
                    defaultValue={width}
                    aria-label={`Width of ${COLUMNS[column].label}`}
                    className="min-h-8 rounded-md border border-edge bg-card px-1 text-xs"
                  >
                    {Object.keys(WIDTHS).map((choice) => (
                      <option key={choice}>{choice}</option>
                    ))}
                  </select>
                  <MoveButton move={`${column}:up`} label={`Move ${COLUMNS[column].label} up`} isOff={place === 0}>
                    <ArrowUp aria-hidden="true" size={14} />
                  </MoveButton>
                  <MoveButton
                    move={`${column}:down`}
                    label={`Move ${COLUMNS[column].label} down`}
                    isOff={place === shown.length - 1}
                  >
                    <ArrowDown aria-hidden="true" size={14} />
                  </MoveButton>
                </>
              )}
            </li>
          ))}
        </ol>
        <div className="sticky -bottom-2 -mx-2 mt-2 flex gap-2 border-t border-line bg-card p-2">
          <Button type="submit" variant="primary" className="flex-1">
            Apply
          </Button>
          <Button type="submit" formAction={resetColumns}>
            As at first
          </Button>
        </div>
      </form>
    </Menu>
  );
}

interface MoveButtonProps {
  move: string;
  label: string;
  isOff: boolean;
  children: React.ReactNode;
}

function MoveButton({ move, label, isOff, children }: MoveButtonProps) {
  return (
    <button
      type="submit"
      name="move"
      value={move}
      aria-label={label}
      disabled={isOff}
      className="grid size-8 place-items-center rounded-md text-soft hover:text-ink disabled:opacity-30"
    >
      {children}
    </button>
  );
}
