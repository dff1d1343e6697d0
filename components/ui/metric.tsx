/** The figure of a panel, large, with what it counts beside it. */
export function Metric({ value, children }: { value: string; children: React.ReactNode }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2.5">
      <span className="text-2xl font-semibold tracking-tight">{value}</span>
      <span className="text-sm text-soft">{children}</span>
    </p>
  );
}
