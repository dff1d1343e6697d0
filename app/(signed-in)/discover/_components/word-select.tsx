interface WordSelectProps {
  name: string;
  label: string;
  options: readonly { value: string; name: string }[];
  /** An unknown one is offered too, so that the form says what the address says. */
  chosen: string | null;
  /** What the empty choice is called. */
  anyName: string;
}

/** One choice of many in a form. */
export function WordSelect({ name, label, options, chosen, anyName }: WordSelectProps) {
  const isUnknown = chosen !== null && !options.some(({ value }) => value === chosen);
  return (
    <label className="block min-w-0 text-xs text-soft">
      {label}
      <select
        // A new address brings a new field, which otherwise would keep what was chosen in the old one.
        key={chosen}
        name={name}
        defaultValue={chosen ?? ""}
        className="mt-1 block min-h-11 w-full min-w-0 rounded-lg border border-edge bg-card px-2 text-sm text-ink sm:min-h-10"
      >
        <option value="">{anyName}</option>
        {isUnknown && <option value={chosen}>{chosen}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
