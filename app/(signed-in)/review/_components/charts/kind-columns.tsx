import { KIND_ORDER, KINDS, type Kind } from "@/components/titles/kinds";

export interface KindColumn {
  key: string;
  /** Under the column; it may be empty where labels would not fit. */
  label: string;
  first: Record<Kind, number>;
  again: Record<Kind, number>;
  total: number;
  /** The tooltip. */
  tooltip: string;
}

/** A few columns of kinds, first watches solid, rewatches hatched, as tall as the largest of them lets them be. The picture is silent. */
export function KindColumns({ columns }: { columns: readonly KindColumn[] }) {
  const most = Math.max(1, ...columns.map(({ total }) => total));
  return (
    <div aria-hidden="true" className="flex h-full gap-[3px] text-xs text-soft sm:gap-1.5">
      {columns.map(({ key, label, first, again, total, tooltip }) => (
        <div key={key} title={tooltip} className="flex min-w-0 flex-1 flex-col">
          <div className="flex flex-1 flex-col justify-end border-b border-edge">
            <div
              data-grows="up"
              className="flex flex-col-reverse gap-px overflow-clip rounded-t-sm"
              style={{ height: `${(total / most) * 100}%` }}
            >
              {KIND_ORDER.map((kind) => (
                <div key={kind} className={KINDS[kind].background} style={{ flexGrow: first[kind] }} />
              ))}
              {KIND_ORDER.map((kind) => (
                <div key={kind} className={`hatched ${KINDS[kind].text}`} style={{ flexGrow: again[kind] }} />
              ))}
            </div>
          </div>
          <span className="mt-2 h-4 text-center whitespace-nowrap">{label}</span>
        </div>
      ))}
    </div>
  );
}
