interface NumberFieldProps {
  name: string;
  label: string;
  value?: number;
  min: number;
  max: number;
  step?: string;
}

/** A small number with its name over it. */
export function NumberField({ name, label, value, ...range }: NumberFieldProps) {
  return (
    <label className="w-20 text-xs text-soft">
      {label}
      <input
        type="number"
        inputMode="decimal"
        name={name}
        defaultValue={value}
        className="mt-1 block min-h-10 w-full rounded-lg border border-edge bg-card px-2 text-sm text-ink"
        {...range}
      />
    </label>
  );
}

/** How far the person is, in per cent. */
export function PercentField({ label, value }: Pick<NumberFieldProps, "label" | "value">) {
  return <NumberField name="percent" label={label} value={value} min={0} max={100} step="any" />;
}

interface WatchingActionButtonProps {
  action: "check-in" | "start" | "pause" | "stop" | "cancel";
  className: string;
  children: string;
}

export function WatchingActionButton({ action, ...props }: WatchingActionButtonProps) {
  return <button type="submit" name="kind" value={action} {...props} />;
}
