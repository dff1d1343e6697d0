import { cn } from "./cn";

interface PanelProps {
  title: string;
  /** One short remark beside the title. */
  note?: React.ReactNode;
  className?: string;
  children: React.ReactNode;
}

/** A titled card: what is seen, then the picture. */
export function Panel({ title, note, className, children }: PanelProps) {
  const id = `panel-${title.toLowerCase().replaceAll(/\W+/g, "-")}`;
  return (
    <section aria-labelledby={id} className={cn("min-w-0 rounded-xl border border-line bg-card p-4 sm:p-6", className)}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-sm font-medium text-soft">
          {title}
        </h2>
        {note && <p className="text-xs text-soft">{note}</p>}
      </div>
      {children}
    </section>
  );
}
