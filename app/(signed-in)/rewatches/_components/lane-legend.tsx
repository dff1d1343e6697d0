/** What the marks on lanes mean. */
export function LaneLegend() {
  return (
    <ul aria-label="Marks" className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-1.5 rounded-full bg-ink" /> First watch
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-1.5 rounded-full border-[1.5px] border-ink" /> Again
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-1.5 bg-edge" /> Not an exact date
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="w-4 border-t border-dashed border-ink" /> Two weeks without, or more
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-3 w-2 bg-raised" /> Months without, folded up
      </li>
      <li>The higher, the later the episode.</li>
    </ul>
  );
}
